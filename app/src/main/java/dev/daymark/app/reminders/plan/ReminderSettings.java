package dev.daymark.app.reminders.plan;

import dev.daymark.domain.CalendarId;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the person wants to be reminded of, and how.
 *
 * @param show whether anything is shown at all; otherwise reminders are only listed
 * @param taskDayAt when the tasks of a day are told together; null for never
 * @param overdue whether tasks of days before are told then, too
 * @param invitations whether invitations and new times of meetings are told
 * @param wholeDay null for never
 * @param quiet null for none
 * @param snooze the first choice when a reminder is put off
 * @param hideDetails whether notifications of the system say no more than that there is a reminder
 * @param muted the calendars whose events do not remind
 */
public record ReminderSettings(
    boolean show,
    boolean events,
    boolean timeBlocks,
    @Nullable LocalTime taskDayAt,
    boolean overdue,
    boolean invitations,
    @Nullable WholeDayRule wholeDay,
    @Nullable QuietTime quiet,
    Duration snooze,
    boolean hideDetails,
    ReminderSound sound,
    Set<CalendarId> muted) {

  /** What holds until the person chooses. */
  public static final ReminderSettings USUAL =
      new ReminderSettings(
          true,
          true,
          true,
          LocalTime.of(9, 0),
          false,
          true,
          new WholeDayRule(1, LocalTime.of(18, 0)),
          null,
          Duration.ofMinutes(10),
          false,
          ReminderSound.SOFT_BELL,
          Set.of());

  public ReminderSettings {
    muted = Set.copyOf(muted);
  }
}
