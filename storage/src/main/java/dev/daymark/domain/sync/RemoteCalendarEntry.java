package dev.daymark.domain.sync;

import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Reminder;
import java.time.ZoneId;
import java.util.List;

/**
 * A calendar as the account's remote list shows it.
 *
 * @param color {@code #RRGGBB}
 * @param shown whether the person's list shows it at all (Google's {@code hidden}, negated)
 * @param ticked whether it is ticked there (Google's {@code selected})
 * @param offersCalls whether calls can be made for its events (Google Meet is allowed in it)
 * @param deleted whether it is gone from the list; the other values are then meaningless
 */
public record RemoteCalendarEntry(
    String remoteId,
    String summary,
    String description,
    ZoneId zone,
    AccessRole accessRole,
    String color,
    boolean shown,
    boolean ticked,
    boolean primary,
    List<Reminder> defaultReminders,
    boolean offersCalls,
    boolean deleted,
    ETag etag) {

  public RemoteCalendarEntry {
    defaultReminders = List.copyOf(defaultReminders);
  }

  /** How the person has it in their list. */
  public ListSettings settings() {
    return new ListSettings(summary, color, shown && ticked, defaultReminders);
  }
}
