/**
 * Quick add: one field from which an event or a task is made, with what was understood as chips.
 * What a line means is read in {@code app.phrase}; here it becomes an item, and a bar.
 */
@NullMarked
package dev.daymark.app.quickadd;

import org.jspecify.annotations.NullMarked;
