/** Proofs about mails to the person, with real SMTP servers in this process. */
@NullMarked
package dev.daymark.app.reminders.mail;

import org.jspecify.annotations.NullMarked;
