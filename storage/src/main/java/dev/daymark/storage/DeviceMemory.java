package dev.daymark.storage;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.Watermark;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What this device knows and an older state of its store does not, although it stays true when that
 * state comes back: which events of an account are still there, and which reminders were answered.
 *
 * @param followed the calendars of accounts that are kept up to date here
 * @param living the events that live here
 * @param leaving the events whose deletion is still to be sent
 * @param settings how Daymark looks and works here
 * @param watermark until when reminders were dealt with; null before the first time
 */
public record DeviceMemory(
    Set<CalendarId> followed,
    Set<EventId> living,
    Set<EventId> leaving,
    List<ReminderState> reminders,
    Map<String, String> settings,
    @Nullable Watermark watermark) {

  /** Nothing is known: the store that was here cannot be read. */
  public static final DeviceMemory NONE =
      new DeviceMemory(Set.of(), Set.of(), Set.of(), List.of(), Map.of(), null);

  public DeviceMemory {
    followed = Set.copyOf(followed);
    living = Set.copyOf(living);
    leaving = Set.copyOf(leaving);
    reminders = List.copyOf(reminders);
    settings = Map.copyOf(settings);
  }

  /** Whether an event was here once and is gone on both sides by now. */
  public boolean isGone(CalendarId calendar, EventId event) {
    return followed.contains(calendar) && !living.contains(event) && !leaving.contains(event);
  }

  /** Whether an event is known to live. */
  public boolean lives(EventId event) {
    return living.contains(event);
  }
}
