package dev.daymark.app.recurrence;

import dev.daymark.domain.EventTime;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where the rule of an event begins.
 *
 * @param day the day the event begins on in that zone, which the rule counts from
 * @param zone on whose clock and calendar the event repeats
 */
public record RuleStart(LocalDate day, ZoneId zone) {

  /**
   * Of an event at a time.
   *
   * @param here the person's own zone, which whole days are in
   */
  public static RuleStart of(EventTime time, ZoneId here) {
    ZoneId zone = time instanceof EventTime.Timed timed ? timed.start().getZone() : here;
    return new RuleStart(time.asOriginalStart().dayIn(zone), zone);
  }
}
