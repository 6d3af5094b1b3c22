package dev.daymark.app.calendar;

import java.time.LocalDate;

/**
 * A place the pointer can be at.
 *
 * @param minute of the wall clock of that day, 0 to 1440; meaningless in the lane
 * @param lane whether it is in the all-day lane
 */
record GridPoint(LocalDate day, double minute, boolean lane) {}
