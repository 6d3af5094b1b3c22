/**
 * iCalendar files (RFC 5545): read as far as they can be read, and written so that others read
 * them. Knows the store's interfaces and no screen. Why the grammar is read here and not by a
 * library: {@code docs/adr/0001-icalendar-is-read-line-by-line.md}.
 */
@NullMarked
package dev.daymark.app.ical;

import org.jspecify.annotations.NullMarked;
