/** Placeholder. */
@NullMarked
package dev.daymark.storage;

import org.jspecify.annotations.NullMarked;
