/** Tests of iCalendar files. */
@NullMarked
package dev.daymark.app.ical;

import org.jspecify.annotations.NullMarked;
