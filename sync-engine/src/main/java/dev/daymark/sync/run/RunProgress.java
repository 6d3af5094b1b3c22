package dev.daymark.sync.run;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.sync.SyncStatus.OfCalendar;
import dev.daymark.sync.SyncStatus.Progress;
import dev.daymark.sync.SyncStatus.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells how far a run has come with an account, calendar by calendar. Thread-safe. */
final class RunProgress {

  private final Consumer<Progress> heard;
  private final boolean firstSync;
  private final BiConsumer<RunProgress, List<Calendar>> counter;
  private final Map<CalendarId, OfCalendar> calendars = new LinkedHashMap<>();
  private @Nullable CalendarId current;
  private @Nullable Integer total;
  private boolean over;

  /**
   * Nothing is read yet.
   *
   * @param firstSync whether the account is read for the first time
   * @param counter begins to count what a first sync has to read and tells {@link #counted}; must
   *     not block
   */
  RunProgress(
      Consumer<Progress> heard,
      boolean firstSync,
      BiConsumer<RunProgress, List<Calendar>> counter) {
    this.counter = counter;
    this.heard = heard;
    this.firstSync = firstSync;
  }

  /** These are to be read. */
  void expect(List<Calendar> wanted) {
    add(wanted);
    if (firstSync) {
      counter.accept(this, wanted);
    }
  }

  /** Tells no more, whatever is still counted. */
  synchronized void end() {
    over = true;
  }

  private synchronized void add(List<Calendar> wanted) {
    wanted.forEach(it -> calendars.putIfAbsent(it.id(), new OfCalendar(it.id(), Stage.WAITING, 0)));
  }

  /** So many items there are to be read, of all of them. */
  synchronized void counted(int items) {
    total = items;
    tell();
  }

  synchronized void reading(CalendarId calendar) {
    current = calendar;
    set(calendar, Stage.READING, 0);
    tell();
  }

  /** So many items more were read of the calendar that is being read. */
  synchronized void read(int items) {
    CalendarId calendar = current;
    if (calendar != null) {
      set(calendar, Stage.READING, items);
    }
    tell();
  }

  synchronized void ended(CalendarId calendar, boolean whole) {
    current = null;
    set(calendar, whole ? Stage.DONE : Stage.FAILED, 0);
  }

  private void set(CalendarId calendar, Stage stage, int more) {
    calendars.merge(
        calendar,
        new OfCalendar(calendar, stage, more),
        (before, now) -> new OfCalendar(calendar, stage, before.items() + more));
  }

  private void tell() {
    if (over) {
      return;
    }
    int done = calendars.values().stream().mapToInt(OfCalendar::items).sum();
    Integer known = total == null || total < done ? null : total;
    heard.accept(new Progress(done, known, firstSync, List.copyOf(calendars.values())));
  }
}
