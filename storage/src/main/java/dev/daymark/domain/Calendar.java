package dev.daymark.domain;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar, on this device only or in an account.
 *
 * @param accountId null for a calendar on this device only
 * @param remoteId the account's id for it; null on this device only
 * @param zone where its wall-clock times are read when an event names none
 * @param color {@code #RRGGBB} as Google's API or the person gives it
 * @param selected whether it is kept in step with its account
 * @param visible whether its events are shown in the grid
 * @param position ascending in the sidebar
 * @param offersCalls whether its account makes calls for its events
 */
public record Calendar(
    CalendarId id,
    @Nullable AccountId accountId,
    @Nullable String remoteId,
    String summary,
    String description,
    ZoneId zone,
    AccessRole accessRole,
    String color,
    boolean selected,
    boolean visible,
    boolean primary,
    List<Reminder> defaultReminders,
    int position,
    boolean offersCalls) {

  public Calendar {
    defaultReminders = List.copyOf(defaultReminders);
  }

  /** Whether its events may be changed here. */
  public boolean isWritable() {
    return accessRole.canWrite();
  }

  /** The same with other reminders for events that have none of their own. */
  public Calendar withDefaultReminders(List<Reminder> reminders) {
    return new Calendar(
        id,
        accountId,
        remoteId,
        summary,
        description,
        zone,
        accessRole,
        color,
        selected,
        visible,
        primary,
        reminders,
        position,
        offersCalls);
  }

  public Calendar withSummary(String summary) {
    return new Calendar(
        id,
        accountId,
        remoteId,
        summary,
        description,
        zone,
        accessRole,
        color,
        selected,
        visible,
        primary,
        defaultReminders,
        position,
        offersCalls);
  }

  public Calendar withColor(String color) {
    return new Calendar(
        id,
        accountId,
        remoteId,
        summary,
        description,
        zone,
        accessRole,
        color,
        selected,
        visible,
        primary,
        defaultReminders,
        position,
        offersCalls);
  }

  public Calendar withSelected(boolean selected) {
    return new Calendar(
        id,
        accountId,
        remoteId,
        summary,
        description,
        zone,
        accessRole,
        color,
        selected,
        visible,
        primary,
        defaultReminders,
        position,
        offersCalls);
  }

  public Calendar withVisible(boolean visible) {
    return new Calendar(
        id,
        accountId,
        remoteId,
        summary,
        description,
        zone,
        accessRole,
        color,
        selected,
        visible,
        primary,
        defaultReminders,
        position,
        offersCalls);
  }
}
