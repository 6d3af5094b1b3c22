package dev.daymark.app.inspector.event;

import dev.daymark.app.phrase.TypedMoments;
import dev.daymark.domain.EventTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The two ends of an event after something was typed over them, each on the clock of its own zone.
 * In another zone an end keeps its time of day. An end that was left alone keeps its distance from
 * a start that was moved.
 */
final class RetypedTimes {
  private final @Nullable ZonedDateTime wasStart;
  private final @Nullable ZonedDateTime wasEnd;
  private final ZoneId startZone;
  private final ZoneId endZone;

  /**
   * @param before what was there; whole days say nothing about moments
   */
  RetypedTimes(EventTime before, ZoneId startZone, ZoneId endZone) {
    this.startZone = startZone;
    this.endZone = endZone;
    EventTime.Timed timed = before instanceof EventTime.Timed moments ? moments : null;
    this.wasStart = timed == null ? null : onTheClockOf(startZone, timed.start());
    this.wasEnd = timed == null ? null : onTheClockOf(endZone, timed.end());
  }

  private static ZonedDateTime onTheClockOf(ZoneId zone, ZonedDateTime moment) {
    return moment.getZone().equals(zone) ? moment : moment.withZoneSameLocal(zone);
  }

  /** The start; one that shows what it showed before is the same to the second. */
  ZonedDateTime start(LocalDate day, LocalTime clock) {
    return wasStart != null && shows(wasStart, day, clock)
        ? wasStart
        : TypedMoments.at(day, clock, startZone, wasStart);
  }

  /**
   * The end.
   *
   * @param start where the event begins now
   */
  ZonedDateTime end(LocalDate day, LocalTime clock, ZonedDateTime start) {
    ZonedDateTime end = wasEnd;
    if (wasStart == null || end == null || !shows(end, day, clock)) {
      return TypedMoments.end(day, clock, endZone, end, start);
    }
    boolean keepsDistance = !start.equals(wasStart) && !end.isBefore(wasStart);
    return keepsDistance ? after(start, Duration.between(wasStart, end)) : end;
  }

  /** The end this much after the start. */
  ZonedDateTime after(ZonedDateTime start, Duration length) {
    return start.plus(length).withZoneSameInstant(endZone);
  }

  private static boolean shows(ZonedDateTime moment, LocalDate day, LocalTime clock) {
    return moment.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).equals(day.atTime(clock));
  }
}
