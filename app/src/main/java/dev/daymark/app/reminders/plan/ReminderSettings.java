package dev.daymark.app.reminders.plan;

import dev.daymark.domain.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
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
 * @param hideDetails when notifications of the system say no more than that there is a reminder
 * @param pausedUntil until when nothing is shown; null for no pause
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
    DetailHiding hideDetails,
    ReminderSound sound,
    @Nullable Instant pausedUntil,
    Set<CalendarId> muted) {

  /** No pause is longer: an end further away was set by a clock that went wrong. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(2);

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
          DetailHiding.NEVER,
          ReminderSound.SOFT_BELL,
          null,
          Set.of());

  public ReminderSettings {
    muted = Set.copyOf(muted);
  }

  /** When the pause ends in which a moment falls; null if it falls in none. */
  public @Nullable Instant pauseAt(Instant now) {
    return pausedUntil != null
            && pausedUntil.isAfter(now)
            && !pausedUntil.isAfter(now.plus(LONGEST_PAUSE))
        ? pausedUntil
        : null;
  }

  /** When it ends to be silent, for a pause or quiet time; null if it is not. */
  @Nullable Instant silentUntil(Instant now, ZoneId zone) {
    Instant pause = pauseAt(now);
    if (pause != null) {
      return pause;
    }
    return quiet != null && quiet.covers(LocalTime.ofInstant(now, zone))
        ? quiet.endAfter(now, zone)
        : null;
  }
}
