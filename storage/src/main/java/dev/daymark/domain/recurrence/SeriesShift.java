package dev.daymark.domain.recurrence;

import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves a whole series by as much as one of its occurrences was moved: its start, the days its rule
 * names, and the dates of its other lines, so that it keeps its shape.
 *
 * @param from the time of an occurrence before it was moved
 * @param to its time after
 */
public record SeriesShift(EventTime from, EventTime to) {

  /**
   * The move of a series as one of its occurrences was moved that may have a time of its own: what
   * is other about that one, such as how long it is, is not the series'.
   *
   * @param slot when the occurrence would be by the rule
   */
  public static SeriesShift like(EventTime slot, EventTime from, EventTime to) {
    if (from.equals(to)) {
      return new SeriesShift(slot, slot);
    }
    return new SeriesShift(slot, from.equals(slot) ? to : moved(slot, from, to));
  }

  private static EventTime moved(EventTime slot, EventTime from, EventTime to) {
    if (from instanceof EventTime.AllDay before && to instanceof EventTime.AllDay after) {
      return slot instanceof EventTime.AllDay(LocalDate start, LocalDate end)
              && days(before) != days(after)
          ? lasting(start.plusDays(WallClock.daysBetween(from, to)), days(after))
          : later(slot, WallClock.daysBetween(from, to));
    }
    if (from instanceof EventTime.Timed before && to instanceof EventTime.Timed after) {
      return slot instanceof EventTime.Timed timed
          ? moved(timed, before, after)
          : later(slot, WallClock.daysBetween(from, to));
    }
    return new SeriesShift(from, to).start(slot);
  }

  private static EventTime moved(EventTime.Timed slot, EventTime.Timed from, EventTime.Timed to) {
    ZoneId zone = other(slot.start(), from.start(), to.start());
    Duration length = from.duration().equals(to.duration()) ? slot.duration() : to.duration();
    ZonedDateTime start =
        WallClock.inZone(WallClock.of(slot) + WallClock.of(to) - WallClock.of(from), zone);
    ZonedDateTime end = start.plus(length);
    return new EventTime.Timed(
        start, end.withZoneSameInstant(other(slot.end(), from.end(), to.end())));
  }

  /** The zone that was chosen, if another was. */
  private static ZoneId other(ZonedDateTime slot, ZonedDateTime from, ZonedDateTime to) {
    return from.getZone().equals(to.getZone()) ? slot.getZone() : to.getZone();
  }

  private static EventTime later(EventTime time, long days) {
    return switch (time) {
      case EventTime.AllDay(LocalDate start, LocalDate end) ->
          new EventTime.AllDay(start.plusDays(days), end.plusDays(days));
      case EventTime.Timed(ZonedDateTime start, ZonedDateTime end) ->
          new EventTime.Timed(start.plusDays(days), end.plusDays(days));
    };
  }

  private static EventTime lasting(LocalDate start, long days) {
    return new EventTime.AllDay(start, start.plusDays(days));
  }

  private static long days(EventTime.AllDay time) {
    return time.endExclusive().toEpochDay() - time.start().toEpochDay();
  }

  /** Where the series starts after the move. */
  public EventTime start(EventTime series) {
    return switch (to) {
      case EventTime.AllDay day -> {
        LocalDate start = LocalDate.ofEpochDay(days(WallClock.of(series)) + daysMoved());
        long length = day.endExclusive().toEpochDay() - day.start().toEpochDay();
        yield new EventTime.AllDay(start, start.plusDays(length));
      }
      case EventTime.Timed timed -> {
        ZonedDateTime start =
            wall(WallClock.of(series)).isEqual(timed.start())
                ? timed.start()
                : wall(WallClock.of(series));
        Duration length = timed.duration();
        yield new EventTime.Timed(
            start, start.plus(length).withZoneSameInstant(timed.end().getZone()));
      }
    };
  }

  private ZonedDateTime wall(long series) {
    EventTime.Timed timed = (EventTime.Timed) to;
    long wall =
        from instanceof EventTime.Timed
            ? series + WallClock.of(to) - WallClock.of(from)
            : (days(series) + daysMoved()) * 86_400 + Math.floorMod(WallClock.of(to), 86_400L);
    return WallClock.inZone(wall, timed.start().getZone());
  }

  private static long days(long wall) {
    return Math.floorDiv(wall, 86_400L);
  }

  private long daysMoved() {
    return WallClock.daysBetween(from, to);
  }

  /** The name an occurrence of the series has after the move. */
  public OriginalStart originalStart(OriginalStart before) {
    ZoneId zone = WallClock.zone(from);
    long wall =
        switch (before) {
          case OriginalStart.OnDay on -> on.day().toEpochDay() * 86_400;
          case OriginalStart.AtInstant at ->
              at.at()
                  .atZone(zone == null ? ZoneOffset.UTC : zone)
                  .toLocalDateTime()
                  .toEpochSecond(ZoneOffset.UTC);
        };
    return to instanceof EventTime.AllDay
        ? new OriginalStart.OnDay(LocalDate.ofEpochDay(days(wall) + daysMoved()))
        : new OriginalStart.AtInstant(wall(wall).toInstant());
  }

  /** The lines of the series after the move. */
  public Recurrence recurrence(Recurrence before) {
    List<String> lines = new ArrayList<>();
    for (String text : before.lines()) {
      lines.add(line(text));
    }
    return new Recurrence(lines);
  }

  private String line(String text) {
    RecurrenceLine line;
    try {
      line = RecurrenceLine.parse(text);
      return switch (line.name()) {
        case "RRULE", "EXRULE" -> line.withValues(List.of(RuleShift.shift(line.value(), this)));
        case "RDATE", "EXDATE" -> dates(line);
        default -> text;
      };
    } catch (java.time.DateTimeException | IllegalArgumentException unreadable) {
      return text;
    }
  }

  private String dates(RecurrenceLine line) {
    List<String> values = new ArrayList<>();
    for (String value : line.values()) {
      int slash = value.indexOf('/');
      values.add(slash < 0 ? date(value) : period(value, slash));
    }
    boolean days = values.stream().allMatch(value -> value.length() == 8);
    String head =
        line.parameters().containsKey("TZID") && !days
            ? line.name() + ";TZID=" + line.parameters().get("TZID")
            : line.name();
    if (values.stream().anyMatch(value -> value.indexOf('/') >= 0)) {
      head += ";VALUE=PERIOD";
    } else if (days) {
      head += ";VALUE=DATE";
    }
    return head + ":" + String.join(",", values);
  }

  private String period(String value, int slash) {
    String end = value.substring(slash + 1);
    String start = date(value.substring(0, slash));
    return to instanceof EventTime.AllDay
        ? start
        : start + "/" + (end.startsWith("P") ? end : date(end));
  }

  private String date(String value) {
    return shifted(DateValue.parse(value)).text();
  }

  /** A date of the series after the move, in the form the series then has. */
  DateValue shifted(DateValue value) {
    ZoneId zone = WallClock.zone(from);
    if (to instanceof EventTime.AllDay) {
      LocalDate day = value.day(zone == null ? ZoneOffset.UTC : zone);
      return new DateValue.Day(day.plusDays(daysMoved()));
    }
    if (zone == null) {
      LocalDate day = value.day(ZoneOffset.UTC);
      OriginalStart moved = originalStart(new OriginalStart.OnDay(day));
      return new DateValue.Moment(moved.instantIn(ZoneOffset.UTC));
    }
    return value.shifted(from, to);
  }
}
