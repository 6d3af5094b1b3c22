/**
 * The parts of a task, typed, renamed, dragged and completed where they are listed. What shows the
 * task whole lives elsewhere, and tells this package only which task it is.
 */
@NullMarked
package dev.daymark.app.subtasks;

import org.jspecify.annotations.NullMarked;
