package dev.daymark.app.reminders.plan;

import dev.daymark.domain.reminder.Deadline;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours in which nothing is shown.
 *
 * @param to when reminders come again; earlier than {@code from} for a night; equal to it for none
 */
public record QuietTime(LocalTime from, LocalTime to) {

  /** Whether it is quiet at a time of day. */
  public boolean covers(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(to);
    return from.isBefore(to) ? begun && !over : !from.equals(to) && (begun || !over);
  }

  /** When it ends next. */
  public Instant endAfter(Instant now, ZoneId zone) {
    LocalDateTime here = LocalDateTime.ofInstant(now, zone);
    LocalDateTime end = here.toLocalDate().atTime(to);
    Instant today = new Deadline.OnClock(end).in(zone);
    return today.isAfter(now) ? today : new Deadline.OnClock(end.plusDays(1)).in(zone);
  }
}
