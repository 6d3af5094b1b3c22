package dev.daymark.app.phrase;

import java.time.LocalDate;

/**
 * A recurrence as it was typed.
 *
 * @param rule the RRULE without its end, such as {@code FREQ=WEEKLY;BYDAY=WE}
 * @param first the first day from today on which it falls
 * @param afterCompletion whether it counts from the day a task is completed
 */
public record Repeat(String rule, LocalDate first, boolean afterCompletion) {

  /** One that counts from its own dates. */
  Repeat(String rule, LocalDate first) {
    this(rule, first, false);
  }

  /** Every day from one on. */
  static Repeat daily(LocalDate from) {
    return new Repeat("FREQ=DAILY", from);
  }

  /** The same, counted from the day a task is completed. */
  Repeat countedFromCompletion() {
    return new Repeat(rule, first, true);
  }
}
