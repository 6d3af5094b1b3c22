/** Placeholder. */
@NullMarked
package dev.daymark.app;

import org.jspecify.annotations.NullMarked;
