/** Mails of Daymark to the person themselves, and how far each came. */
@NullMarked
package dev.daymark.domain.mail;

import org.jspecify.annotations.NullMarked;
