/**
 * Tasks from the tables of other programs, and the choice between them and iCalendar files. Knows
 * the names of columns and values in several languages from its resource; knows no JavaFX.
 */
@NullMarked
package dev.daymark.app.csv;

import org.jspecify.annotations.NullMarked;
