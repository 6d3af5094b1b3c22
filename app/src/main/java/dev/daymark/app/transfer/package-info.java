/**
 * Files that are brought in: the question before an iCalendar file is imported, with what it would
 * add. The reading itself is in {@code app.ical}.
 */
@NullMarked
package dev.daymark.app.transfer;

import org.jspecify.annotations.NullMarked;
