package dev.daymark.domain.recurrence;

import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/**
 * A series cut in two before one of its occurrences, for "this and all following".
 *
 * @param head what the series keeps; its rules end with an UNTIL in UTC, or for whole days with a
 *     date, or with what is left of their COUNT
 * @param tail what the new series begins with
 */
public record SeriesSplit(Recurrence head, Recurrence tail) {

  /** Cuts before {@code cut}, which is not the first occurrence. */
  public static SeriesSplit before(EventTime start, Recurrence recurrence, OriginalStart cut) {
    List<String> head = new ArrayList<>();
    List<String> tail = new ArrayList<>();
    Cut at = new Cut(start, cut);
    for (String text : recurrence.lines()) {
      try {
        RecurrenceLine line = RecurrenceLine.parse(text);
        switch (line.name()) {
          case "RRULE" -> at.splitRule(line, head, tail);
          case "RDATE", "EXDATE" -> at.splitDates(line, head, tail);
          default -> keep(text, head, tail);
        }
      } catch (InvalidRecurrenceRuleException
          | DateTimeException
          | IllegalArgumentException unreadable) {
        keep(text, head, tail);
      }
    }
    return new SeriesSplit(new Recurrence(head), new Recurrence(tail));
  }

  private static void keep(String text, List<String> head, List<String> tail) {
    head.add(text);
    tail.add(text);
  }

  private record Cut(EventTime start, OriginalStart cut) {

    void splitRule(RecurrenceLine line, List<String> head, List<String> tail)
        throws InvalidRecurrenceRuleException {
      BoundedRule rule = BoundedRule.parse(line.value(), RecurrenceRule.RfcMode.RFC5545_LAX);
      Integer count = rule.rule().getCount();
      RuleParts parts = new RuleParts(line.value());
      if (count != null) {
        int before = countBefore(rule);
        if (before > 0) {
          parts.put("COUNT", String.valueOf(before));
          head.add(line.withValues(List.of(parts.toString())));
        }
        if (count > before) {
          parts.put("COUNT", String.valueOf(count - before));
          tail.add(line.withValues(List.of(parts.toString())));
        }
        return;
      }
      DateValue until = rule.until();
      boolean endsBefore = until != null && isBefore(until, null);
      tail.add(line.withValues(List.of(parts.toString())));
      if (!endsBefore) {
        parts.put("UNTIL", lastBefore().text());
      }
      head.add(line.withValues(List.of(parts.toString())));
    }

    /** A start that the rule does not name takes place, but is not counted. */
    private int countBefore(BoundedRule rule) {
      int[] count = {rule.names(start) ? 0 : -1};
      rule.forEach(
          start,
          Long.MIN_VALUE / 2000,
          wall -> {
            boolean before = momentOf(wall).isBefore(moment());
            count[0] += before ? 1 : 0;
            return before && count[0] < OccurrenceExpander.LIMIT;
          });
      return count[0];
    }

    private Instant momentOf(long wall) {
      return WallClock.inZone(wall, zone()).toInstant();
    }

    private Instant moment() {
      return cut.instantIn(zone());
    }

    private ZoneId zone() {
      ZoneId zone = WallClock.zone(start);
      return zone == null ? ZoneOffset.UTC : zone;
    }

    private DateValue lastBefore() {
      return start instanceof EventTime.AllDay
          ? new DateValue.Day(cut.dayIn(ZoneOffset.UTC).minusDays(1))
          : new DateValue.Moment(moment().minusSeconds(1));
    }

    void splitDates(RecurrenceLine line, List<String> head, List<String> tail) {
      List<String> before = new ArrayList<>();
      List<String> after = new ArrayList<>();
      for (String value : line.values()) {
        int slash = value.indexOf('/');
        DateValue date = DateValue.parse(slash < 0 ? value : value.substring(0, slash));
        (isBefore(date, line.zone()) ? before : after).add(value);
      }
      if (!before.isEmpty()) {
        head.add(line.withValues(before));
      }
      if (!after.isEmpty()) {
        tail.add(line.withValues(after));
      }
    }

    private boolean isBefore(DateValue date, @org.jspecify.annotations.Nullable ZoneId own) {
      ZoneId at = own == null ? zone() : own;
      if (date instanceof DateValue.Day || start instanceof EventTime.AllDay) {
        return date.day(at).isBefore(cut.dayIn(zone()));
      }
      return date.moment(at).isBefore(moment());
    }
  }
}
