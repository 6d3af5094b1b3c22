package dev.daymark.app.cli;

import dev.daymark.domain.EventContent;
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

  @Option(
      names = "--color",
      paramLabel = "N",
      description = "One of Google's 11 colours of events by its number, or calendar for its own.")
  private @Nullable String color;

  @Option(
      names = "--remind",
      paramLabel = "MIN",
      description =
          "Minutes before it to remind, up to five times, such as 10, or email:60 by mail; none,"
              + " or calendar for its defaults.")
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
    if (reminders.size() == 1 && reminders.getFirst().toLowerCase(Locale.ROOT).equals(CALENDARS)) {
      return Reminders.DEFAULT;
    }
    return ReminderWords.isNone(reminders)
        ? Reminders.NONE
        : new Reminders(false, ReminderWords.parse(reminders));
  }
}
