package dev.daymark.sync.fake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * The starts of a series. It counts in local time of the event's zone and turns results into
 * instants at the end, so a weekly 09:00 stays at 09:00 across daylight saving changes.
 */
final class Series {
  private static final int MOST_STARTS = 20_000;

  private final EventMoment first;
  private final RecurrenceLines lines;

  Series(EventMoment first, List<String> lines) {
    this.first = first;
    this.lines = RecurrenceLines.parse(lines, first);
  }

  static Series of(StoredEvent master) {
    List<String> lines = new ArrayList<>();
    Json.array(master.json(), "recurrence").forEach(line -> lines.add(line.getAsString()));
    return new Series(master.start(), lines);
  }

  /** Starts in order whose local time lies in [from, to]; EXDATEs are left out. */
  List<EventMoment> starts(LocalDateTime from, LocalDateTime to) {
    Set<LocalDateTime> found = new TreeSet<>();
    lines.rules().forEach(rule -> collect(rule, from, to, found));
    lines.extraDates().stream().filter(date -> within(date, from, to)).forEach(found::add);
    if (within(first.local(), from, to)) {
      found.add(first.local());
    }
    found.removeAll(lines.exceptDates());
    Set<LocalDateTime> excluded = new HashSet<>();
    lines.exceptRules().forEach(rule -> collect(rule, from, to, excluded));
    found.removeAll(excluded);
    return found.stream().map(first::withLocal).toList();
  }

  boolean hasStart(EventMoment start) {
    if (start.isDate() != first.isDate()) {
      return false;
    }
    LocalDateTime local =
        start instanceof EventMoment.AtInstant(Instant instant, var _)
                && first instanceof EventMoment.AtInstant(Instant _, var zone)
            ? LocalDateTime.ofInstant(instant, zone)
            : start.local();
    return starts(local.minusHours(2), local.plusHours(2)).stream()
        .anyMatch(candidate -> candidate.suffix().equals(start.suffix()));
  }

  private void collect(
      RecurrenceRule rule, LocalDateTime from, LocalDateTime to, Set<LocalDateTime> into) {
    try {
      RecurrenceRuleIterator iterator = rule.iterator(utc(first.local()));
      iterator.fastForward(utc(from));
      for (int i = 0; i < MOST_STARTS && iterator.hasNext(); i++) {
        LocalDateTime next =
            LocalDateTime.ofEpochSecond(iterator.nextMillis() / 1000, 0, ZoneOffset.UTC);
        if (next.isAfter(to)) {
          return;
        }
        if (!next.isBefore(from)) {
          into.add(next);
        }
      }
    } catch (IllegalArgumentException e) {
      // lib-recur gives up on a rule that yields nothing for many periods: it has ended.
      return;
    }
  }

  private static boolean within(LocalDateTime time, LocalDateTime from, LocalDateTime to) {
    return !time.isBefore(from) && !time.isAfter(to);
  }

  private static DateTime utc(LocalDateTime local) {
    return new DateTime(DateTime.UTC, local.toEpochSecond(ZoneOffset.UTC) * 1000);
  }
}
