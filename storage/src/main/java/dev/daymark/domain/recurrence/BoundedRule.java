package dev.daymark.domain.recurrence;

import dev.daymark.domain.EventTime;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * A RRULE or EXRULE with its UNTIL taken out and obeyed here, since real data has it in every
 * combination of date and date-time with whole days and clock times.
 */
final class BoundedRule {

  private final RecurrenceRule rule;
  private final @Nullable DateValue until;

  private BoundedRule(RecurrenceRule rule, @Nullable DateValue until) {
    this.rule = rule;
    this.until = until;
  }

  /**
   * Reads the value of a RRULE.
   *
   * @throws InvalidRecurrenceRuleException if lib-recur cannot read it
   * @throws DateTimeException if UNTIL is no date
   */
  static BoundedRule parse(String value, RecurrenceRule.RfcMode mode)
      throws InvalidRecurrenceRuleException {
    List<String> parts = new ArrayList<>();
    DateValue until = null;
    for (String part : value.split(";", -1)) {
      String upper = part.trim().toUpperCase(Locale.ROOT);
      if (upper.startsWith("UNTIL=")) {
        until = DateValue.parse(upper.substring(6));
      } else if (!upper.isEmpty()) {
        parts.add(upper);
      }
    }
    return new BoundedRule(new RecurrenceRule(String.join(";", parts), mode), until);
  }

  @Nullable DateValue until() {
    return until;
  }

  RecurrenceRule rule() {
    return rule;
  }

  boolean isInfinite() {
    return until == null && rule.getCount() == null;
  }

  /**
   * Gives every reading of the rule from {@code from} on to {@code sink}, ascending, until it
   * answers false or the rule ends. The start itself is always the first (RFC 5545 section
   * 3.8.5.3); where the rule does not name it, COUNT does not count it, as with Google.
   */
  void forEach(EventTime start, long from, LongPredicate sink) {
    long first = WallClock.of(start);
    if (first >= from && !sink.test(first)) {
      return;
    }
    try {
      iterate(start, first, from, sink);
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException neverAgain) {
      // lib-recur gives up on a rule that yields nothing for many periods: it has ended.
      return;
    }
  }

  private void iterate(EventTime start, long first, long from, LongPredicate sink) {
    RecurrenceRuleIterator walls = iterator(first);
    if (from > first) {
      walls.fastForward(from * 1000);
    }
    while (walls.hasNext()) {
      long wall = walls.nextMillis() / 1000;
      if (!within(wall, start)) {
        return;
      }
      if (wall >= from && wall > first && !sink.test(wall)) {
        return;
      }
    }
  }

  /** Whether the rule itself names the start of the series. */
  boolean names(EventTime start) {
    long first = WallClock.of(start);
    try {
      RecurrenceRuleIterator walls = iterator(first);
      return walls.hasNext() && walls.peekMillis() == first * 1000;
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException never) {
      return false;
    }
  }

  private RecurrenceRuleIterator iterator(long first) {
    return rule.iterator(first * 1000, DateTime.UTC);
  }

  private boolean within(long wall, EventTime start) {
    if (until == null) {
      return true;
    }
    ZoneId zone = WallClock.zone(start);
    if (zone == null || until instanceof DateValue.Day) {
      return Math.floorDiv(wall, 86_400L)
          <= until.day(zone == null ? ZoneOffset.UTC : zone).toEpochDay();
    }
    return !WallClock.inZone(wall, zone).toInstant().isAfter(until.moment(zone));
  }
}
