package dev.daymark.app.cli;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Reminder;
import java.util.List;
import java.util.Locale;

/** Reminders as they are typed: minutes before, by mail with {@code email:} in front of them. */
final class ReminderWords {

  static final String NONE = "none";

  private static final String MAIL = "email:";

  private ReminderWords() {}

  /** Whether it was asked for nothing else than no reminder. */
  static boolean isNone(List<String> typed) {
    return typed.size() == 1 && typed.getFirst().toLowerCase(Locale.ROOT).equals(NONE);
  }

  static List<Reminder> parse(List<String> typed) {
    return typed.stream().map(ReminderWords::reminder).distinct().toList();
  }

  private static Reminder reminder(String text) {
    boolean mail = text.toLowerCase(Locale.ROOT).startsWith(MAIL);
    return new Reminder(
        mail ? Reminder.Method.EMAIL : Reminder.Method.POPUP,
        minutes(text, mail ? text.substring(MAIL.length()) : text));
  }

  private static int minutes(String typed, String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "\"" + typed + "\" is no number of minutes; say none or calendar, alone, or a number.",
          e);
    }
  }
}
