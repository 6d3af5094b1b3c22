/**
 * Expansion of a series into its occurrences. lib-recur is behind it and nothing of it shows in a
 * signature.
 */
@NullMarked
package dev.daymark.domain.recurrence;

import org.jspecify.annotations.NullMarked;
