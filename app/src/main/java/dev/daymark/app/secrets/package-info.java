/**
 * Where sign-ins and passwords are kept, as the person sees and chooses it; the keeping itself is
 * the engine's.
 */
@NullMarked
package dev.daymark.app.secrets;

import org.jspecify.annotations.NullMarked;
