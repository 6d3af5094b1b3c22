/** Proofs about secrets in the whole application. */
@NullMarked
package dev.daymark.app.secrets;

import org.jspecify.annotations.NullMarked;
