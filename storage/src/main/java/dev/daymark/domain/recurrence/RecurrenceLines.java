package dev.daymark.domain.recurrence;

import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/**
 * The lines of a series, read. What cannot be read is left out, so that a strange line in remote
 * data costs its own occurrences and nothing else.
 */
final class RecurrenceLines {

  /**
   * The wall clock, and how long an RDATE with a PERIOD lasts; negative for as long as the rest.
   */
  private final TreeMap<Long, Long> added = new TreeMap<>();

  private final List<BoundedRule> rules = new ArrayList<>();
  private final List<BoundedRule> excluded = new ArrayList<>();
  private final Set<Long> exceptDays = new HashSet<>();
  private final Set<Long> exceptMoments = new HashSet<>();
  private final EventTime start;
  private final ZoneId zone;

  RecurrenceLines(EventTime start, Recurrence recurrence) {
    this.start = start;
    ZoneId own = WallClock.zone(start);
    this.zone = own == null ? ZoneOffset.UTC : own;
    for (String text : recurrence.lines()) {
      try {
        read(RecurrenceLine.parse(text));
      } catch (InvalidRecurrenceRuleException | DateTimeException | IllegalArgumentException e) {
        // Left out, as the class says.
      }
    }
  }

  private void read(RecurrenceLine line) throws InvalidRecurrenceRuleException {
    switch (line.name()) {
      case "RRULE" -> rules.add(parseRule(line));
      case "EXRULE" -> excluded.add(parseRule(line));
      case "RDATE" -> line.values().forEach(value -> add(line, value));
      case "EXDATE" -> line.values().forEach(value -> except(line, value));
      default -> {}
    }
  }

  private static BoundedRule parseRule(RecurrenceLine line) throws InvalidRecurrenceRuleException {
    return BoundedRule.parse(line.value(), RecurrenceRule.RfcMode.RFC5545_LAX);
  }

  private void add(RecurrenceLine line, String text) {
    int slash = text.indexOf('/');
    DateValue value = DateValue.parse(slash < 0 ? text : text.substring(0, slash));
    long wall = wall(value, line);
    long seconds = -1;
    if (slash >= 0 && start instanceof EventTime.Timed) {
      seconds = periodSeconds(value, text.substring(slash + 1), line);
    }
    added.put(wall, seconds);
  }

  private long periodSeconds(DateValue from, String to, RecurrenceLine line) {
    ZoneId at = line.zone() == null ? zone : line.zone();
    if (to.startsWith("P")) {
      return Math.max(0, Duration.parse(to).toSeconds());
    }
    DateValue end = DateValue.parse(to);
    return Math.max(0, Duration.between(from.moment(at), end.moment(at)).toSeconds());
  }

  private long wall(DateValue value, RecurrenceLine line) {
    if (start instanceof EventTime.AllDay) {
      return value.day(ZoneOffset.UTC).toEpochDay() * 86_400;
    }
    if (value instanceof DateValue.Day day) {
      return day.date().toEpochDay() * 86_400 + Math.floorMod(WallClock.of(start), 86_400L);
    }
    ZonedDateTime local = value.moment(line.zone() == null ? zone : line.zone()).atZone(zone);
    return local.toLocalDateTime().toEpochSecond(ZoneOffset.UTC);
  }

  private void except(RecurrenceLine line, String text) {
    DateValue value = DateValue.parse(text);
    if (start instanceof EventTime.AllDay) {
      exceptDays.add(value.day(ZoneOffset.UTC).toEpochDay());
    } else if (value instanceof DateValue.Day day) {
      exceptDays.add(day.date().toEpochDay());
    } else {
      ZoneId at = line.zone() == null ? zone : line.zone();
      exceptMoments.add(value.moment(at).getEpochSecond());
    }
  }

  List<BoundedRule> rules() {
    return rules;
  }

  List<BoundedRule> excluded() {
    return excluded;
  }

  /** RDATEs: the wall clock and their own length in seconds, negative for the series' length. */
  NavigableMap<Long, Long> added() {
    return added;
  }

  boolean isExcepted(long wall) {
    if (exceptDays.contains(Math.floorDiv(wall, 86_400L))) {
      return true;
    }
    return !exceptMoments.isEmpty()
        && exceptMoments.contains(WallClock.inZone(wall, zone).toEpochSecond());
  }
}
