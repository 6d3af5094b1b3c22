package dev.daymark.app.editor;

import dev.daymark.app.phrase.TypedMoments;
import dev.daymark.app.phrase.WhenParser;
import dev.daymark.domain.EventTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about the two ends of an event.
 *
 * @param endDay the day of the end; that of the start where it is not shown
 * @param endTime a time, minutes after the start as "+90", or a day with a time as "fri 14:30"
 * @param wholeDays whether only the days count
 * @param endDayShown whether the day of the end is seen; if not, it follows from the time
 * @param startZone on whose clock the start is
 * @param endZone on whose clock the end is
 */
record TypedTimes(
    String startDay,
    String startTime,
    String endDay,
    String endTime,
    boolean wholeDays,
    boolean endDayShown,
    ZoneId startZone,
    ZoneId endZone) {

  /** What it means. */
  sealed interface Reading {}

  /** It makes sense. */
  record Read(EventTime time) implements Reading {}

  /**
   * It makes none.
   *
   * @param what {@code date}, {@code time} or {@code order}
   */
  record Wrong(String what) implements Reading {}

  /**
   * Reads it.
   *
   * @param before what was there: a moment in the second pass of an hour stays there
   * @param byStart whether the start was typed: the end then keeps its distance
   */
  Reading read(WhenParser parser, EventTime before, boolean byStart) {
    Optional<WhenParser.Moment> from = parser.moment(startDay);
    Optional<WhenParser.Moment> to = parser.moment(endDay);
    if (from.isEmpty() || to.isEmpty()) {
      return new Wrong("date");
    }
    LocalDate first = from.get().day();
    LocalDate last = to.get().day();
    if (wholeDays) {
      return new Read(
          new EventTime.AllDay(first, (last.isBefore(first) ? first : last).plusDays(1)));
    }
    Optional<LocalTime> clock =
        from.get().time() == null ? parser.time(startTime) : Optional.of(from.get().time());
    if (clock.isEmpty()) {
      return new Wrong("time");
    }
    ZonedDateTime begins =
        TypedMoments.at(first, clock.get(), startZone, was(before, true, startZone));
    return byStart && before instanceof EventTime.Timed timed
        ? new Read(
            new EventTime.Timed(begins, begins.plus(timed.duration()).withZoneSameInstant(endZone)))
        : ending(parser, before, begins, last);
  }

  private Reading ending(
      WhenParser parser, EventTime before, ZonedDateTime begins, LocalDate last) {
    Optional<ZonedDateTime> ends =
        parser
            .minutesAhead(endTime)
            .map(minutes -> begins.plusMinutes(minutes).withZoneSameInstant(endZone))
            .or(() -> clockEnd(parser, before, begins, last))
            .or(() -> dayEnd(parser, before, begins));
    if (ends.isEmpty() || ends.get().isBefore(begins)) {
      return new Wrong(ends.isEmpty() ? "time" : "order");
    }
    return new Read(new EventTime.Timed(begins, ends.get()));
  }

  /** A time of day; where no day is shown, the next one after the start. */
  private Optional<ZonedDateTime> clockEnd(
      WhenParser parser, EventTime before, ZonedDateTime begins, LocalDate last) {
    return parser
        .time(endTime)
        .map(clock -> TypedMoments.end(last, clock, endZone, was(before, false, endZone), begins))
        .map(end -> !endDayShown && end.isBefore(begins) ? end.plusDays(1) : end);
  }

  /** A day with a time behind it: "fri 14:30". */
  private Optional<ZonedDateTime> dayEnd(
      WhenParser parser, EventTime before, ZonedDateTime begins) {
    return parser.moment(endTime).flatMap(moment -> at(moment, before, begins));
  }

  private Optional<ZonedDateTime> at(
      WhenParser.Moment moment, EventTime before, ZonedDateTime begins) {
    LocalTime clock = moment.time();
    return clock == null
        ? Optional.empty()
        : Optional.of(
            TypedMoments.end(moment.day(), clock, endZone, was(before, false, endZone), begins));
  }

  /** The moment that was there, on the clock of a zone; null for whole days. */
  private static @Nullable ZonedDateTime was(EventTime before, boolean start, ZoneId zone) {
    if (!(before instanceof EventTime.Timed timed)) {
      return null;
    }
    ZonedDateTime moment = start ? timed.start() : timed.end();
    return moment.getZone().equals(zone) ? moment : moment.withZoneSameLocal(zone);
  }
}
