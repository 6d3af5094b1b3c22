package dev.daymark.storage.jdbi;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.recurrence.RecurrenceCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what the person entered makes sense, told in one sentence where it does not. */
final class ContentCheck {

  private static final int LONGEST = 100_000;
  private static final int MOST_REMINDERS = 5;
  private static final int MOST_MINUTES = 40_320;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+");
  private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

  private ContentCheck() {}

  /** Checks the fields that the person changed; the others came as they are. */
  static void check(EventContent content, Set<EventField> changed) {
    text("title", content.summary());
    text("description", content.description());
    text("location", content.location());
    if (changed.contains(EventField.RECURRENCE)) {
      RecurrenceCheck.check(content.recurrence());
    }
    if (changed.contains(EventField.ATTENDEES)) {
      attendees(content.attendees());
    }
    if (changed.contains(EventField.REMINDERS)) {
      reminders(content.reminders());
    }
    if (changed.contains(EventField.COLOR) && content.colorId() != null) {
      colorId(content.colorId());
    }
  }

  static void check(TaskContent content) {
    text("title", content.title());
    text("notes", content.notes());
    content.categories().forEach(category -> text("category", category));
    if (content.categories().stream().anyMatch(String::isBlank)) {
      throw invalid("A category has a name.");
    }
    RecurrenceCheck.check(content.recurrence());
  }

  static void name(String what, String name) {
    if (name.isBlank()) {
      throw invalid("A " + what + " has a name.");
    }
    text("name", name);
  }

  static void color(String color) {
    if (!COLOR.matcher(color).matches()) {
      throw invalid("A colour is written as #RRGGBB, not \"" + color + "\".");
    }
  }

  private static void text(String what, String text) {
    if (text.length() > LONGEST) {
      throw invalid("The " + what + " is too long.");
    }
  }

  private static void attendees(List<Attendee> attendees) {
    Set<String> seen = new HashSet<>();
    for (Attendee attendee : attendees) {
      if (!EMAIL.matcher(attendee.email()).matches()) {
        throw invalid("\"" + attendee.email() + "\" is not an e-mail address.");
      }
      if (!seen.add(attendee.email().toLowerCase(Locale.ROOT))) {
        throw invalid(attendee.email() + " is invited twice.");
      }
    }
  }

  private static void reminders(Reminders reminders) {
    if (reminders.useDefault() && !reminders.overrides().isEmpty()) {
      throw invalid("An event has its calendar's reminders or its own, not both.");
    }
    if (reminders.overrides().size() > MOST_REMINDERS) {
      throw invalid("An event has at most five reminders.");
    }
    leads(reminders.overrides());
  }

  static void defaultReminders(List<Reminder> reminders) {
    if (reminders.size() > MOST_REMINDERS) {
      throw invalid("A calendar has at most five reminders.");
    }
    leads(reminders);
  }

  private static void leads(List<Reminder> reminders) {
    for (Reminder reminder : reminders) {
      if (reminder.minutesBefore() < 0 || reminder.minutesBefore() > MOST_MINUTES) {
        throw invalid("A reminder comes at most four weeks before the event.");
      }
    }
  }

  private static void colorId(String id) {
    if (!id.matches("[1-9]|1[01]")) {
      throw invalid("\"" + id + "\" is not a colour of an event; they are numbered 1 to 11.");
    }
  }

  private static DaymarkException invalid(String sentence) {
    return new DaymarkException(ErrorCode.INPUT_INVALID, sentence);
  }
}
