package dev.daymark.app.shell;

import dev.daymark.app.history.RecentChange;
import dev.daymark.app.outbox.OutboxActions;
import dev.daymark.app.outbox.WaitingChange;
import dev.daymark.app.session.CopiedCall;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.app.undo.UndoRecorder;
import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.sync.BaseVersion;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the status bar and its popover say about sync, and what the person can do there. FX thread
 * only.
 */
public final class SyncStateViewModel implements OutboxActions, AutoCloseable {
  private final LocalStore store;
  private final SyncEngine engine;
  private final BackgroundTasks tasks;
  private final UndoRecorder undo;
  private final SyncEngine.Subscription engineNews;
  private Consumer<CalendarEvent> onEdit = event -> {};
  private final LiveQuery<Reading> query;
  private final ReadOnlyObjectWrapper<SyncTruth> truth =
      new ReadOnlyObjectWrapper<>(new SyncTruth.LocalOnly());
  private final ReadOnlyObjectWrapper<SyncFacts> facts =
      new ReadOnlyObjectWrapper<>(SyncFacts.NONE);
  private final ReadOnlyObjectWrapper<Map<CalendarId, CalendarTrouble>> troubles =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Supplier<List<RecentChange>> newest;
  private final ObservableList<RecentChange> recent = FXCollections.observableArrayList();
  private final ObservableList<RecentChange> shownRecent =
      FXCollections.unmodifiableObservableList(recent);
  private volatile boolean detailed;
  private final ObservableList<WaitingChange> waiting = FXCollections.observableArrayList();
  private final ObservableList<WaitingChange> shownWaiting =
      FXCollections.unmodifiableObservableList(waiting);

  /**
   * Begins to follow the store and the engine.
   *
   * @param newest reads what sync carried lately, the newest first; may block
   */
  public SyncStateViewModel(
      LocalStore store,
      SyncEngine engine,
      BackgroundTasks tasks,
      UndoRecorder undo,
      Supplier<List<RecentChange>> newest) {
    this.newest = newest;
    this.store = store;
    this.engine = engine;
    this.tasks = tasks;
    this.undo = undo;
    this.engineNews =
        engine.subscribe(status -> tasks.deliver(() -> show(facts.get().withStatus(status))));
    this.query =
        new LiveQuery<>(
            store, tasks, SyncStateViewModel::concerns, this::read, this::arrived, undo::refused);
  }

  /** The one thing to say. */
  public ReadOnlyObjectProperty<SyncTruth> truthProperty() {
    return truth.getReadOnlyProperty();
  }

  /** What it was decided from. */
  public ReadOnlyObjectProperty<SyncFacts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** The changes that are not with Google yet, newest first, parked ones too. */
  public ObservableList<WaitingChange> waiting() {
    return shownWaiting;
  }

  /** The calendars that could not be read, and what is wrong with each. */
  public ReadOnlyObjectProperty<Map<CalendarId, CalendarTrouble>> troublesProperty() {
    return troubles.getReadOnlyProperty();
  }

  /** What sync carried to the other side lately, newest first; only while it is looked at. */
  public ObservableList<RecentChange> recent() {
    return shownRecent;
  }

  /** Whether somebody looks at the details, which are not read otherwise. */
  public void setDetailed(boolean wanted) {
    if (detailed != wanted) {
      detailed = wanted;
      query.refresh();
    }
  }

  /**
   * Stops keeping a calendar in step; can be undone.
   *
   * @param sentence what was done, naming the calendar
   */
  public void stopSyncing(CalendarId calendar, String sentence) {
    tasks.start(
        () -> store.localEdits().editCalendar(calendar, it -> it.withSelected(false)),
        edit -> {
          undo.record(edit.change(), sentence);
          engine.request(SyncTrigger.LOCAL_EDIT);
        },
        undo::refused);
  }

  /** Why changes cannot be saved on this device; null once they can. */
  public void setLocalTrouble(@Nullable String sentence) {
    show(facts.get().withLocalTrouble(sentence));
  }

  /** Asks for a run soon. */
  public void syncNow() {
    engine.request(SyncTrigger.MANUAL);
  }

  @Override
  public void retry(WaitingChange change) {
    act(() -> store.localEdits().retry(change.entry().sequence()));
  }

  @Override
  public void discard(WaitingChange change) {
    act(() -> store.localEdits().discard(change.entry().sequence()));
  }

  @Override
  public void keepCopy(WaitingChange change) {
    CalendarEvent event = change.event();
    if (event != null) {
      act(
          () -> {
            Calendar target = deviceCalendar();
            EventContent copy = copyOf(event);
            store
                .localEdits()
                .createEvent(
                    target.id(), copy.withConference(CopiedCall.of(copy.conference(), target)));
            store.localEdits().discard(change.entry().sequence());
          });
    }
  }

  /** The calendar for copies: one that is never sent anywhere. */
  private Calendar deviceCalendar() {
    return store.calendars().all().stream()
        .filter(calendar -> calendar.accountId() == null && calendar.isWritable())
        .findFirst()
        .orElseGet(() -> store.calendars().defaultCalendar());
  }

  /** Nobody else is invited to a copy. */
  private static EventContent copyOf(CalendarEvent event) {
    EventContent content = event.content().withAttendees(List.of());
    return event.exception() == null ? content : content.withRecurrence(Recurrence.NONE);
  }

  @Override
  public void edit(WaitingChange change) {
    CalendarEvent event = change.event();
    if (event != null) {
      onEdit.accept(event);
    }
  }

  /** What opens an event to be changed. */
  public void setOnEdit(Consumer<CalendarEvent> open) {
    onEdit = open;
  }

  /** Answers a change that was held back, and goes on. */
  public void answer(MassChange change, MassChange.Answer answer) {
    act(() -> engine.answer(change.calendar(), answer));
  }

  private void act(Runnable work) {
    Callable<Boolean> call =
        () -> {
          work.run();
          return true;
        };
    tasks.start(call, done -> engine.request(SyncTrigger.LOCAL_EDIT), undo::refused);
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.OutboxChanged
        || change instanceof StoreChange.ConflictsChanged
        || change instanceof StoreChange.AccountsChanged
        || change instanceof StoreChange.CalendarsChanged
        || change instanceof StoreChange.SyncRunsChanged;
  }

  private Reading read() {
    List<OutboxEntry> entries = store.outbox().all();
    List<Calendar> synced =
        store.calendars().all().stream()
            .filter(it -> it.accountId() != null && it.remoteId() != null && it.selected())
            .toList();
    return new Reading(
        store.accounts().all(),
        synced,
        synced.stream()
            .map(Calendar::id)
            .filter(it -> store.syncState().lastSyncedAt(it).isEmpty())
            .collect(Collectors.toSet()),
        entries.reversed().stream().map(this::waiting).toList(),
        (int) store.conflicts().open().stream().map(Conflict::eventId).distinct().count(),
        engine.status(),
        detailed ? newest.get() : List.of());
  }

  private WaitingChange waiting(OutboxEntry entry) {
    Optional<SyncedEvent> known = store.syncState().find(entry.eventId());
    return new WaitingChange(
        entry,
        known.map(SyncedEvent::event).orElse(null),
        known.map(SyncedEvent::base).map(BaseVersion::content).orElse(null),
        color(entry));
  }

  private @Nullable String color(OutboxEntry entry) {
    return store.calendars().find(entry.calendarId()).map(found -> found.color()).orElse(null);
  }

  private void arrived(Reading reading) {
    waiting.setAll(reading.waiting());
    if (!recent.equals(reading.recent())) {
      recent.setAll(reading.recent());
    }
    int parked = (int) reading.waiting().stream().filter(it -> it.entry().isParked()).count();
    show(
        new SyncFacts(
            reading.accounts(),
            reading.calendars(),
            reading.unread(),
            reading.waiting().size() - parked,
            parked,
            reading.conflicts(),
            reading.status(),
            facts.get().localTrouble()));
  }

  private void show(SyncFacts newFacts) {
    facts.set(newFacts);
    troubles.set(
        newFacts.troubles().stream()
            .collect(Collectors.toMap(CalendarTrouble::calendar, it -> it, (one, other) -> one)));
    truth.set(SyncTruth.of(newFacts));
  }

  @Override
  public void close() {
    engineNews.close();
    query.close();
  }

  private record Reading(
      List<Account> accounts,
      List<Calendar> calendars,
      Set<CalendarId> unread,
      List<WaitingChange> waiting,
      int conflicts,
      SyncStatus status,
      List<RecentChange> recent) {}
}
