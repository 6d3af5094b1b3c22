/**
 * How things repeat: rules said in words, offered, and put together in a picker. Shared by events
 * and tasks; it stores nothing.
 */
@NullMarked
package dev.daymark.app.recurrence;

import org.jspecify.annotations.NullMarked;
