/**
 * Where things stand in the calendar's views, as pure arithmetic: columns, minutes to pixels,
 * overlapping blocks, the all-day lane, lines of text in a block. No JavaFX, no store, no clock.
 */
@NullMarked
package dev.daymark.app.calendar.layout;

import org.jspecify.annotations.NullMarked;
