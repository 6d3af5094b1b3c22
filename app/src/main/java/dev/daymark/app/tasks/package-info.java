/**
 * The task list: what is due when, by list and category, and everything one does to a task without
 * opening it.
 */
@NullMarked
package dev.daymark.app.tasks;

import org.jspecify.annotations.NullMarked;
