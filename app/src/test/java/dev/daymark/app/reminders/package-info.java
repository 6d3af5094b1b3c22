/** What the window shows of reminders. */
@NullMarked
package dev.daymark.app.reminders;

import org.jspecify.annotations.NullMarked;
