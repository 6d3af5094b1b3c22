/**
 * How reminders reach the person and what they answer: through the system's notifications, or by
 * Daymark's own window where there are none. No node lives here.
 */
@NullMarked
package dev.daymark.app.reminders.show;

import org.jspecify.annotations.NullMarked;
