/**
 * What was changed about an item, field by field, in words, and the way back to each value. Knows
 * nothing of who shows it.
 */
@NullMarked
package dev.daymark.app.history;

import org.jspecify.annotations.NullMarked;
