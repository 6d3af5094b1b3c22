package dev.daymark.app.reminders.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When the person is reminded of an event of whole days that has no reminder of its own.
 *
 * @param daysBefore 0 for its first day
 */
public record WholeDayRule(int daysBefore, LocalTime at) {

  /** When to remind of an event that begins on a day. */
  LocalDateTime before(LocalDate start) {
    return start.minusDays(daysBefore).atTime(at);
  }
}
