package dev.daymark.app.calendar;

import dev.daymark.app.session.Session;
import dev.daymark.app.session.StoreNews;
import dev.daymark.app.ui.BackgroundTasks.Running;
import dev.daymark.storage.StoreChange;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The wanted days as the store has them: read off the FX thread, and again after every change that
 * concerns them. For the FX thread.
 */
final class DayReading implements AutoCloseable {
  private final Session session;
  private final CalendarReader reader;
  private final PendingItems pending;
  private final Supplier<VisibleDays> wanted;
  private final Runnable arrived;
  private final StoreNews news;
  private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper(this, "failing");
  private CalendarContent content;
  private @Nullable Running reading;
  private boolean again;

  /**
   * Reads nothing before it is told to {@link #start}.
   *
   * @param pending what the person just did, which is forgotten as soon as it was read
   * @param wanted the days that are to be read now
   * @param arrived runs when something was read
   */
  DayReading(
      Session session, PendingItems pending, Supplier<VisibleDays> wanted, Runnable arrived) {
    this.session = session;
    this.reader =
        new CalendarReader(
            session.store(), session.zone(), session.formatting().settings().showsDeclined());
    this.pending = pending;
    this.wanted = wanted;
    this.arrived = arrived;
    this.content = new CalendarContent(wanted.get(), List.of());
    this.news = new StoreNews(session.store(), session.background(), this::changed);
  }

  /** What was read last; the days without anything on them before. */
  CalendarContent content() {
    return content;
  }

  /** Whether the days could not be read. */
  ReadOnlyBooleanProperty failingProperty() {
    return failing.getReadOnlyProperty();
  }

  private void changed(Set<StoreChange> changes) {
    if (changes.stream().anyMatch(DayReading::concerns)) {
      again();
    }
  }

  private static boolean concerns(StoreChange change) {
    return switch (change) {
      case StoreChange.EventsChanged events -> true;
      case StoreChange.TasksChanged tasks -> true;
      case StoreChange.CalendarsChanged calendars -> true;
      case StoreChange.TaskListsChanged lists -> true;
      case StoreChange.OutboxChanged outbox -> true;
      case StoreChange.AccountsChanged accounts -> false;
      case StoreChange.ConflictsChanged conflicts -> false;
      case StoreChange.SyncRunsChanged runs -> false;
      case StoreChange.MassChangesChanged held -> false;
      case StoreChange.RemindersChanged reminders -> false;
      case StoreChange.SettingChanged setting -> false;
    };
  }

  /** Reads them once more, after what is being read now. */
  void again() {
    if (reading == null) {
      start();
    } else {
      again = true;
    }
  }

  /** Reads what is wanted now instead of what is being read. */
  void restart() {
    cancel();
    start();
  }

  void start() {
    again = false;
    long begunAt = pending.beginReading();
    VisibleDays days = wanted.get();
    boolean[] finished = {false};
    Running started =
        session
            .background()
            .start(
                () -> reader.read(days),
                result -> {
                  finished[0] = true;
                  finish(result, begunAt);
                },
                failure -> {
                  finished[0] = true;
                  reading = null;
                  failing.set(true);
                  session.edits().failed(failure);
                });
    reading = finished[0] ? null : started;
  }

  private void finish(CalendarContent result, long begunAt) {
    reading = null;
    failing.set(false);
    content = result;
    pending.read(begunAt);
    arrived.run();
    if (again) {
      start();
    }
  }

  private void cancel() {
    if (reading != null) {
      reading.cancel();
      reading = null;
    }
  }

  @Override
  public void close() {
    news.close();
    cancel();
  }
}
