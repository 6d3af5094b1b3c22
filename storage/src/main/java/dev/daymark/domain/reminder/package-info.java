/**
 * What is remembered of reminders on this device: which they are, when each is due, and how far it
 * came. Nothing here is ever sent to anybody.
 */
@NullMarked
package dev.daymark.domain.reminder;

import org.jspecify.annotations.NullMarked;
