package dev.daymark.app.cli;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options about what is everybody's own in an event, and can be changed in one that is
 * protected.
 */
final class OwnOptions {

  private static final String CALENDARS = "calendar";
  private static final String NONE = "none";

  @Option(
      names = "--color",
      paramLabel = "N",
      description = "One of Google's 11 colours of events by its number, or calendar for its own.")
  private @Nullable String color;

  @Option(
      names = "--remind",
      paramLabel = "MIN",
      description =
          "Minutes before it to remind, up to five times; none, or calendar for its defaults.")
  private List<String> reminders = List.of();

  @Option(
      names = "--show-as",
      paramLabel = "HOW",
      description = "busy or free: whether it takes up your time.")
  private @Nullable ShowAs showAs;

  /** Whether it takes up one's time. */
  enum ShowAs {
    BUSY,
    FREE
  }

  /** {@code content} with what was asked for. */
  EventContent applyTo(EventContent content) {
    EventContent changed = content;
    if (color != null) {
      changed = changed.withColorId(CALENDARS.equals(color) ? null : color);
    }
    if (!reminders.isEmpty()) {
      changed = changed.withReminders(reminders());
    }
    return showAs == null
        ? changed
        : changed.withTransparency(
            showAs == ShowAs.FREE ? Transparency.TRANSPARENT : Transparency.OPAQUE);
  }

  private Reminders reminders() {
    if (reminders.size() == 1) {
      switch (reminders.getFirst().toLowerCase(Locale.ROOT)) {
        case CALENDARS -> {
          return Reminders.DEFAULT;
        }
        case NONE -> {
          return Reminders.NONE;
        }
        default -> {
          // Minutes, as below.
        }
      }
    }
    return new Reminders(
        false,
        reminders.stream()
            .map(OwnOptions::minutes)
            .map(minutes -> new Reminder(Reminder.Method.POPUP, minutes))
            .toList());
  }

  private static int minutes(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "\"" + text + "\" is no number of minutes; say none or calendar, alone, or a number.",
          e);
    }
  }
}
