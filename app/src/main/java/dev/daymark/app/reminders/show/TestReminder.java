package dev.daymark.app.reminders.show;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * A reminder of nothing, to see how reminders look. No event has its id, so no answer does harm.
 */
public final class TestReminder {

  private static final EventId NOTHING = new EventId(new UUID(0, 0));

  private TestReminder() {}

  /** One that says that it is a test. */
  static Prompt of(Messages messages, Instant now, ZoneId zone) {
    ZonedDateTime start = now.plus(Duration.ofMinutes(10)).atZone(zone);
    return new Prompt(
        new ReminderKey(NOTHING, ReminderKind.EVENT, 10, new Deadline.At(start.toInstant())),
        new Deadline.At(now),
        new EventTime.Timed(start, start.plusMinutes(30)),
        null,
        messages.text("reminders.test"),
        messages.text("reminders.testSource"),
        "",
        null,
        now);
  }

  /** Whether a key is that of a test. */
  public static boolean is(ReminderKey key) {
    return key.item().equals(NOTHING);
  }
}
