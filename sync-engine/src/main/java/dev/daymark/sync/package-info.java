/** Placeholder. */
@NullMarked
package dev.daymark.sync;

import org.jspecify.annotations.NullMarked;
