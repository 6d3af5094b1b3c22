package dev.daymark.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The week the demonstration plays in: the one the person is in. */
record Week(LocalDate today, ZoneId zone) {

  LocalDate day(DayOfWeek day) {
    return today.with(day);
  }

  ZonedDateTime at(DayOfWeek day, int hour, int minute) {
    return day(day).atTime(LocalTime.of(hour, minute)).atZone(zone);
  }
}
