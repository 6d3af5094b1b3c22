package dev.daymark.app.reminders.plan;

import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A reminder with what the person is told.
 *
 * @param due when it is to be shown; never after the key's start, except by a rule of the person's
 * @param time when the event takes place or time is set aside; null for a task without
 * @param originalStart which occurrence of a series; null where there is only one
 * @param title empty for none
 * @param source the name of the calendar or the list
 * @param location empty for none
 * @param call the address of the video call; null for none
 * @param changedAt when the event or the task came or was changed last
 * @param facts what else is told
 */
public record Prompt(
    ReminderKey key,
    Deadline due,
    @Nullable EventTime time,
    @Nullable OriginalStart originalStart,
    String title,
    String source,
    String location,
    @Nullable URI call,
    Instant changedAt,
    PromptFacts facts) {

  /** One of which nothing else is told. */
  public Prompt(
      ReminderKey key,
      Deadline due,
      @Nullable EventTime time,
      @Nullable OriginalStart originalStart,
      String title,
      String source,
      String location,
      @Nullable URI call,
      Instant changedAt) {
    this(key, due, time, originalStart, title, source, location, call, changedAt, PromptFacts.NONE);
  }

  /** Whether it is about a task, which can be completed. */
  public boolean isTask() {
    return !key.kind().isOfEvent();
  }

  /** When what it reminds of begins, where the person is; the next time for news of a series. */
  public Instant startIn(ZoneId zone) {
    return key.kind().isNews() && time != null
        ? EventPrompts.start(time).in(zone)
        : key.start().in(zone);
  }
}
