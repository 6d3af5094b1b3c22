/**
 * The calendar's time grid: one to seven days side by side, with the all-day lane above. View
 * models know no node; views know no store. How blocks share a column is in {@code layout}.
 */
@NullMarked
package dev.daymark.app.calendar;

import org.jspecify.annotations.NullMarked;
