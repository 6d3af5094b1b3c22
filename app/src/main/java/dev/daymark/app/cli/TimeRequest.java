package dev.daymark.app.cli;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an event shall take place, as asked for on the command line.
 *
 * @param start null to leave it as it is
 * @param end the end, of an all-day event its last day; null to keep the length
 * @param zone null for the event's own zone
 * @param here the person's zone, for events that have none yet
 */
record TimeRequest(
    @Nullable String start,
    @Nullable String end,
    boolean allDay,
    @Nullable ZoneId zone,
    MomentParser parser,
    ZoneId here) {

  private static final Duration USUAL_LENGTH = Duration.ofHours(1);

  /** Whether anything is asked for. */
  boolean isPresent() {
    return start != null || end != null || allDay || zone != null;
  }

  /** The time of a new event; a start without a time of day makes it an all-day event. */
  EventTime forNew(String newStart) {
    ZoneId at = zone == null ? here : zone;
    Moment from = parser.parse(newStart);
    if (allDay || from instanceof Moment.Day) {
      LocalDate first = from.dayIn(at);
      return days(first, end == null ? first : lastDay(first, at));
    }
    ZonedDateTime begin = from.in(at);
    return new EventTime.Timed(
        begin, end == null ? begin.plus(USUAL_LENGTH) : endMoment(begin, at));
  }

  /** The time of an event that has one; what is not asked for stays. */
  EventTime change(EventTime now) {
    if (!isPresent()) {
      return now;
    }
    return switch (now) {
      case EventTime.AllDay days ->
          start == null || parser.parse(start) instanceof Moment.Day || allDay
              ? changeDays(days.start(), days.endExclusive().minusDays(1), here)
              : forNew(start);
      case EventTime.Timed timed ->
          allDay
              ? changeDays(
                  timed.start().toLocalDate(),
                  timed.end().minusNanos(1).toLocalDate(),
                  timed.start().getZone())
              : changeMoments(timed);
    };
  }

  private EventTime changeDays(LocalDate first, LocalDate last, ZoneId at) {
    LocalDate newFirst = start == null ? first : parser.parse(start).dayIn(at);
    long more = Math.max(0, ChronoUnit.DAYS.between(first, last));
    return days(newFirst, end == null ? newFirst.plusDays(more) : lastDay(newFirst, at));
  }

  private EventTime changeMoments(EventTime.Timed now) {
    ZonedDateTime begin = newBegin(now.start());
    ZoneId endZone = zone == null ? now.end().getZone() : zone;
    return new EventTime.Timed(
        begin,
        end == null
            ? begin.plus(length(now, endZone)).withZoneSameInstant(endZone)
            : endMoment(begin, endZone));
  }

  /** As long as before; in another zone as long as both clocks say, where that makes sense. */
  private Duration length(EventTime.Timed now, ZoneId endZone) {
    ZonedDateTime from = zone == null ? now.start() : now.start().withZoneSameLocal(zone);
    Duration onTheClocks = Duration.between(from, now.end().withZoneSameLocal(endZone));
    return zone == null || onTheClocks.isNegative() ? now.duration() : onTheClocks;
  }

  private ZonedDateTime newBegin(ZonedDateTime now) {
    ZonedDateTime inZone = zone == null ? now : now.withZoneSameLocal(zone);
    if (start == null) {
      return inZone;
    }
    return switch (parser.parse(start)) {
      case Moment.Day(LocalDate day) -> inZone.with(day);
      case Moment moment -> moment.in(inZone.getZone());
    };
  }

  private ZonedDateTime endMoment(ZonedDateTime begin, ZoneId at) {
    Moment until = parser.parse(String.valueOf(end), begin.toLocalDate());
    if (until instanceof Moment.Day) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "The start has a time of day and the end \"" + end + "\" has none; give both one.");
    }
    return until.in(at);
  }

  private LocalDate lastDay(LocalDate first, ZoneId at) {
    Moment until = parser.parse(String.valueOf(end), first);
    if (!allDay && !(until instanceof Moment.Day)) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "The end \"" + end + "\" has a time of day and the start has none; give both one.");
    }
    return until.dayIn(at);
  }

  private static EventTime days(LocalDate first, LocalDate last) {
    return new EventTime.AllDay(first, last.plusDays(1));
  }
}
