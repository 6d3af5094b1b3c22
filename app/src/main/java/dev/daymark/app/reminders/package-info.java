/**
 * Reminders in the window: the bell, the list of what is not answered, the own window where the
 * system shows no notifications, and their page of the settings.
 */
@NullMarked
package dev.daymark.app.reminders;

import org.jspecify.annotations.NullMarked;
