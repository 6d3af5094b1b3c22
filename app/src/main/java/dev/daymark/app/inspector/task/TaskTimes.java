package dev.daymark.app.inspector.task;

import dev.daymark.app.phrase.TypedMoments;
import dev.daymark.app.phrase.WhenParser;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Due dates and time blocks of tasks as text, and back from what is typed. */
final class TaskTimes {
  private static final Duration BLOCK = Duration.ofMinutes(60);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Session session;
  private final Formatting formatting;
  private final WhenParser parser;

  TaskTimes(Session session) {
    this.session = session;
    this.formatting = session.formatting();
    this.parser = new WhenParser(formatting.settings().locale(), session.today());
  }

  /** Thu 19 Nov, or Thu 19 Nov, 14:00. */
  String due(Due due) {
    LocalDate day = due.dayIn(session.zone());
    return due instanceof Due.At(var time)
        ? formatting.dayAndTime(
            time.withZoneSameInstant(session.zone()).toLocalDateTime(), session.today())
        : formatting.relativeDay(day, session.today());
  }

  String dueText(Due due) {
    String day = formatting.dateShort(due.dayIn(session.zone()));
    return due instanceof Due.At(var time)
        ? day + " " + formatting.time(time.withZoneSameInstant(session.zone()).toLocalTime())
        : day;
  }

  /**
   * A date, or a date and a time behind it.
   *
   * @param was what was there; null for nothing
   */
  Optional<Due> parseDue(String typed, @Nullable Due was) {
    return parser
        .moment(typed)
        .map(
            moment ->
                moment.time() == null
                    ? new Due.OnDay(moment.day())
                    : new Due.At(
                        at(
                            moment.day(),
                            moment.time(),
                            was instanceof Due.At(var time) ? time : null)));
  }

  /** Thu 19 Nov, 09:00. */
  String moment(ZonedDateTime at) {
    return formatting.dayAndTime(
        at.withZoneSameInstant(session.zone()).toLocalDateTime(), session.today());
  }

  String momentText(ZonedDateTime at) {
    ZonedDateTime here = at.withZoneSameInstant(session.zone());
    return formatting.dateShort(here.toLocalDate()) + " " + formatting.time(here.toLocalTime());
  }

  private ZonedDateTime at(LocalDate day, LocalTime clock, @Nullable ZonedDateTime was) {
    return TypedMoments.at(day, clock, session.zone(), was);
  }

  /**
   * A date and a time, or a date, which is its morning.
   *
   * @param was what was there; null for nothing
   */
  Optional<ZonedDateTime> parseMoment(String typed, @Nullable ZonedDateTime was) {
    return parser
        .moment(typed)
        .map(moment -> at(moment.day(), moment.time() == null ? MORNING : moment.time(), was));
  }

  /** Thu 19 Nov, 13:30 – 15:00. */
  String block(PlannedBlock block) {
    return formatting.span(
        block.start().withZoneSameInstant(session.zone()).toLocalDateTime(),
        block.end().withZoneSameInstant(session.zone()).toLocalDateTime(),
        session.today());
  }

  String blockText(PlannedBlock block) {
    ZonedDateTime start = block.start().withZoneSameInstant(session.zone());
    ZonedDateTime end = block.end().withZoneSameInstant(session.zone());
    return formatting.dateShort(start.toLocalDate())
        + " "
        + formatting.timeRange(start.toLocalTime(), end.toLocalTime());
  }

  /**
   * "19 Nov 13:30 – 15:00", "13:30-15" or "13:30", which is an hour.
   *
   * @param otherwise the day if none is typed
   * @param was what was there; null for nothing
   */
  Optional<PlannedBlock> parseBlock(String typed, LocalDate otherwise, @Nullable PlannedBlock was) {
    String tidy = typed.strip().replaceAll("\\s*[–-]\\s*(?=\\d{1,2}(\\D|$))", "–");
    int space = tidy.lastIndexOf(' ');
    String range = tidy.substring(space + 1);
    Optional<LocalDate> day =
        space < 0 ? Optional.of(otherwise) : parser.date(tidy.substring(0, space));
    String[] parts = range.split("–", 2);
    Optional<LocalTime> from = parser.time(parts[0]);
    if (day.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    ZonedDateTime start = at(day.get(), from.get(), was == null ? null : was.start());
    if (parts.length == 1) {
      return Optional.of(new PlannedBlock(start, start.plus(BLOCK)));
    }
    return parser
        .time(parts[1])
        .map(
            to ->
                TypedMoments.end(
                    day.get(), to, session.zone(), was == null ? null : was.end(), start))
        .filter(end -> end.isAfter(start))
        .map(end -> new PlannedBlock(start, end));
  }
}
