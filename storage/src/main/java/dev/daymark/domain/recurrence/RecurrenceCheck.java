package dev.daymark.domain.recurrence;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Recurrence;
import java.time.DateTimeException;
import java.util.List;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/** Tells whether a person's recurrence rule makes sense, and in one sentence why not. */
public final class RecurrenceCheck {

  private RecurrenceCheck() {}

  /**
   * Checks every line.
   *
   * @throws DaymarkException {@code RECURRENCE_INVALID}
   */
  public static void check(Recurrence recurrence) {
    recurrence.lines().forEach(RecurrenceCheck::checkLine);
  }

  private static void checkLine(String text) {
    try {
      RecurrenceLine line = RecurrenceLine.parse(text);
      switch (line.name()) {
        case "RRULE", "EXRULE" -> checkRule(line);
        case "RDATE", "EXDATE" -> checkDates(line);
        default -> throw invalid(text, "only RRULE, RDATE, EXDATE and EXRULE lines are known");
      }
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      throw invalid(text, reason(e));
    } catch (DateTimeException e) {
      throw invalid(text, "a date in it cannot be read");
    }
  }

  private static void checkRule(RecurrenceLine line) throws InvalidRecurrenceRuleException {
    BoundedRule bounded = BoundedRule.parse(line.value(), RecurrenceRule.RfcMode.RFC5545_STRICT);
    Integer count = bounded.rule().getCount();
    if (count != null && bounded.until() != null) {
      throw new IllegalArgumentException("it has both COUNT and UNTIL");
    }
    if (bounded.until() instanceof DateValue.Clock) {
      throw new IllegalArgumentException(
          "UNTIL is a day, or a time in UTC that ends in Z, as in 20261231T225959Z");
    }
    if (count != null && count < 1) {
      throw new IllegalArgumentException("COUNT is less than 1");
    }
  }

  private static void checkDates(RecurrenceLine line) {
    List<String> values = line.values();
    if (values.isEmpty()) {
      throw new IllegalArgumentException("it names no date");
    }
    if (line.parameters().containsKey("TZID") && line.zone() == null) {
      throw new IllegalArgumentException("its time zone is not known");
    }
    for (String value : values) {
      int slash = value.indexOf('/');
      DateValue.parse(slash < 0 ? value : value.substring(0, slash));
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    if (message == null || message.isBlank()) {
      return "it does not follow RFC 5545";
    }
    String line = message.lines().findFirst().orElse(message).strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static DaymarkException invalid(String text, String reason) {
    return new DaymarkException(
        ErrorCode.RECURRENCE_INVALID,
        "The recurrence rule \"" + text + "\" is not valid: " + reason + ".");
  }
}
