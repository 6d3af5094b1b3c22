package dev.daymark.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When an event takes place: whole days, or two moments on the clock of a named zone.
 *
 * <p>Source: Google Calendar API, event resource, {@code start} and {@code end}.
 */
public sealed interface EventTime {

  /** The first instant covered; an all-day time is read as midnight in {@code zone}. */
  Instant startIn(ZoneId zone);

  /** The first instant no longer covered; an all-day time is read as midnight in {@code zone}. */
  Instant endIn(ZoneId zone);

  /** The same length, beginning on another day or at another moment. */
  EventTime startingAt(OriginalStart start);

  /** What names this time as an occurrence of its series. */
  OriginalStart asOriginalStart();

  /**
   * Whole days that float: they do not shift with the zone they are looked at from.
   *
   * @param start the first day
   * @param endExclusive the day after the last one
   * @throws DaymarkException {@code EVENT_TIME_INVALID} if the end is not after the start
   */
  record AllDay(LocalDate start, LocalDate endExclusive) implements EventTime {

    public AllDay {
      if (!endExclusive.isAfter(start)) {
        throw new DaymarkException(
            ErrorCode.EVENT_TIME_INVALID, "An all-day event ends on the day it starts, or later.");
      }
    }

    /** One day. */
    public static AllDay on(LocalDate day) {
      return new AllDay(day, day.plusDays(1));
    }

    @Override
    public Instant startIn(ZoneId zone) {
      return start.atStartOfDay(zone).toInstant();
    }

    @Override
    public Instant endIn(ZoneId zone) {
      return endExclusive.atStartOfDay(zone).toInstant();
    }

    @Override
    public AllDay startingAt(OriginalStart other) {
      LocalDate day = other.dayIn(ZoneId.of("UTC"));
      return new AllDay(day, day.plusDays(endExclusive.toEpochDay() - start.toEpochDay()));
    }

    @Override
    public OriginalStart asOriginalStart() {
      return new OriginalStart.OnDay(start);
    }
  }

  /**
   * Two moments on the clock, to the second. Each end has an IANA zone of its own, never an offset
   * alone.
   *
   * @param end not before the start; equal to it for an event without length
   * @throws DaymarkException {@code EVENT_TIME_INVALID} if the end is before the start
   */
  record Timed(ZonedDateTime start, ZonedDateTime end) implements EventTime {

    public Timed {
      start = start.truncatedTo(ChronoUnit.SECONDS);
      end = end.truncatedTo(ChronoUnit.SECONDS);
      if (end.isBefore(start)) {
        throw new DaymarkException(ErrorCode.EVENT_TIME_INVALID, "An event ends after it starts.");
      }
    }

    /** The time that passes between the two moments. */
    public Duration duration() {
      return Duration.between(start, end);
    }

    @Override
    public Instant startIn(ZoneId zone) {
      return start.toInstant();
    }

    @Override
    public Instant endIn(ZoneId zone) {
      return end.toInstant();
    }

    @Override
    public Timed startingAt(OriginalStart other) {
      Instant at = other.instantIn(start.getZone());
      return new Timed(at.atZone(start.getZone()), at.plus(duration()).atZone(end.getZone()));
    }

    @Override
    public OriginalStart asOriginalStart() {
      return new OriginalStart.AtInstant(start.toInstant());
    }
  }
}
