package dev.daymark.domain;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
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

  /** Whether something new is put in it: it may be changed, and is kept in step. */
  public boolean takesEvents() {
    return isWritable() && selected;
  }

  /** The same with other reminders for events that have none of their own. */
  public Calendar withDefaultReminders(List<Reminder> reminders) {
    return with(parts -> parts.defaultReminders = reminders);
  }

  public Calendar withSummary(String summary) {
    return with(parts -> parts.summary = summary);
  }

  public Calendar withColor(String color) {
    return with(parts -> parts.color = color);
  }

  public Calendar withSelected(boolean selected) {
    return with(parts -> parts.selected = selected);
  }

  public Calendar withVisible(boolean visible) {
    return with(parts -> parts.visible = visible);
  }

  private Calendar with(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.calendar();
  }

  /** The parts while one of them changes. */
  private static final class Parts {
    private CalendarId id;
    private @Nullable AccountId accountId;
    private @Nullable String remoteId;
    private String summary;
    private String description;
    private ZoneId zone;
    private AccessRole accessRole;
    private String color;
    private boolean selected;
    private boolean visible;
    private boolean primary;
    private List<Reminder> defaultReminders;
    private int position;
    private boolean offersCalls;

    private Parts(Calendar calendar) {
      id = calendar.id;
      accountId = calendar.accountId;
      remoteId = calendar.remoteId;
      summary = calendar.summary;
      description = calendar.description;
      zone = calendar.zone;
      accessRole = calendar.accessRole;
      color = calendar.color;
      selected = calendar.selected;
      visible = calendar.visible;
      primary = calendar.primary;
      defaultReminders = calendar.defaultReminders;
      position = calendar.position;
      offersCalls = calendar.offersCalls;
    }

    private Calendar calendar() {
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
}
