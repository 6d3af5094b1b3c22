package dev.daymark.domain;

import java.util.List;

/**
 * The recurrence lines of a series, as received: RRULE, RDATE, EXDATE (and EXRULE, which is kept
 * and obeyed). There is no DTSTART among them; that is the event's own start.
 *
 * <p>Source: RFC 5545 section 3.8.5; Google Calendar API, {@code recurrence}.
 *
 * @param lines empty for an event that happens once
 */
public record Recurrence(List<String> lines) {

  /** An event that happens once. */
  public static final Recurrence NONE = new Recurrence(List.of());

  public Recurrence {
    lines = List.copyOf(lines);
  }

  /** One RRULE, with or without its {@code RRULE:} prefix. */
  public static Recurrence ofRule(String rule) {
    return new Recurrence(List.of(rule.startsWith("RRULE:") ? rule : "RRULE:" + rule));
  }

  /** Whether the event is a series. */
  public boolean isPresent() {
    return !lines.isEmpty();
  }
}
