package dev.daymark.app.shell;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.LocalStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the status bar says about today.
 *
 * @param next the timed event that begins next within a day; null for none
 * @param nextStart when it begins; null with it
 * @param tasksDue tasks due today, completed ones too
 * @param tasksDone how many of them are completed
 */
record DayOutlook(
    @Nullable Occurrence next, @Nullable Instant nextStart, int tasksDue, int tasksDone) {

  static final DayOutlook EMPTY = new DayOutlook(null, null, 0, 0);

  /** Reads it; blocks. */
  static DayOutlook read(LocalStore store, Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Set<CalendarId> visible = visible(store);
    Occurrence next =
        store.events().occurrences(today, today.plusDays(2), zone).stream()
            .filter(it -> it.time() instanceof EventTime.Timed)
            .filter(it -> it.time().startIn(zone).isAfter(now))
            .filter(it -> visible.contains(it.event().calendarId()))
            .min(Comparator.comparing(it -> it.time().startIn(zone)))
            .orElse(null);
    List<Task> due =
        store.tasks().all().stream()
            .filter(task -> task.content().parent() == null && isDueOn(task, today, zone))
            .toList();
    int done =
        (int) due.stream().filter(it -> it.content().status() == TaskStatus.COMPLETED).count();
    return new DayOutlook(next, next == null ? null : next.time().startIn(zone), due.size(), done);
  }

  private static boolean isDueOn(Task task, LocalDate day, ZoneId zone) {
    return task.content().due() != null && task.content().due().dayIn(zone).equals(day);
  }

  private static Set<CalendarId> visible(LocalStore store) {
    return store.calendars().all().stream()
        .filter(it -> it.visible() && it.selected())
        .map(Calendar::id)
        .collect(Collectors.toSet());
  }
}
