/** Reminders on a real desktop: a session bus, a notification daemon, a display. */
@NullMarked
package dev.daymark.app.reminders.show;

import org.jspecify.annotations.NullMarked;
