/**
 * Reminders and the day's agenda by mail, to the person themselves. The mail library is loaded when
 * the first mail is sent. No node lives here.
 */
@NullMarked
package dev.daymark.app.reminders.mail;

import org.jspecify.annotations.NullMarked;
