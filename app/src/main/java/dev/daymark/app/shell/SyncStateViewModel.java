package dev.daymark.app.shell;

import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.app.undo.UndoRecorder;
import dev.daymark.domain.Account;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the status bar and its popover say about sync, and what the person can do there. FX thread
 * only.
 */
public final class SyncStateViewModel implements AutoCloseable {
  private final LocalStore store;
  private final SyncEngine engine;
  private final BackgroundTasks tasks;
  private final UndoRecorder undo;
  private final SyncEngine.Subscription engineNews;
  private final LiveQuery<Reading> query;
  private final ReadOnlyObjectWrapper<SyncTruth> truth =
      new ReadOnlyObjectWrapper<>(new SyncTruth.LocalOnly());
  private final ReadOnlyObjectWrapper<SyncFacts> facts =
      new ReadOnlyObjectWrapper<>(SyncFacts.NONE);
  private final ObservableList<WaitingChange> waiting = FXCollections.observableArrayList();
  private final ObservableList<WaitingChange> shownWaiting =
      FXCollections.unmodifiableObservableList(waiting);
  private final ObservableList<OpenConflict> conflicts = FXCollections.observableArrayList();
  private final ObservableList<OpenConflict> shownConflicts =
      FXCollections.unmodifiableObservableList(conflicts);

  /** Begins to follow the store and the engine. */
  public SyncStateViewModel(
      LocalStore store, SyncEngine engine, BackgroundTasks tasks, UndoRecorder undo) {
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

  /** The conflicts that wait for the person, oldest first. */
  public ObservableList<OpenConflict> conflicts() {
    return shownConflicts;
  }

  /** Why changes cannot be saved on this device; null once they can. */
  public void setLocalTrouble(@Nullable String sentence) {
    show(facts.get().withLocalTrouble(sentence));
  }

  /** Asks for a run soon. */
  public void syncNow() {
    engine.request(SyncTrigger.MANUAL);
  }

  /** Ends a conflict with one side's value. */
  public void resolve(OpenConflict conflict, Conflict.Side keep, String sentence) {
    tasks.start(
        () -> store.localEdits().resolveConflict(conflict.conflict().id(), keep),
        edit -> undo.record(edit.change(), sentence),
        undo::refused);
  }

  /** Tries a refused change again. */
  public void retry(WaitingChange change) {
    act(() -> store.localEdits().retry(change.entry().sequence()));
  }

  /** Gives a waiting or refused change up; the event becomes what Google has. */
  public void discard(WaitingChange change) {
    act(() -> store.localEdits().discard(change.entry().sequence()));
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
        || change instanceof StoreChange.SyncRunsChanged;
  }

  private Reading read() {
    List<OutboxEntry> entries = store.outbox().all();
    return new Reading(
        store.accounts().all(),
        entries.reversed().stream()
            .map(entry -> new WaitingChange(entry, find(entry.eventId()), color(entry)))
            .toList(),
        store.conflicts().open().stream()
            .map(conflict -> new OpenConflict(conflict, find(conflict.eventId())))
            .toList(),
        engine.status());
  }

  private @Nullable CalendarEvent find(EventId id) {
    return store.events().find(id).orElse(null);
  }

  private @Nullable String color(OutboxEntry entry) {
    return store.calendars().find(entry.calendarId()).map(found -> found.color()).orElse(null);
  }

  private void arrived(Reading reading) {
    waiting.setAll(reading.waiting());
    conflicts.setAll(reading.conflicts());
    int parked = (int) reading.waiting().stream().filter(it -> it.entry().isParked()).count();
    show(
        new SyncFacts(
            reading.accounts(),
            reading.waiting().size() - parked,
            parked,
            reading.conflicts().size(),
            reading.status(),
            facts.get().localTrouble()));
  }

  private void show(SyncFacts newFacts) {
    facts.set(newFacts);
    truth.set(SyncTruth.of(newFacts));
  }

  @Override
  public void close() {
    engineNews.close();
    query.close();
  }

  /**
   * A change that is not with Google yet.
   *
   * @param event as it is here; null if it was deleted
   * @param color its calendar's; null if the calendar is gone
   */
  public record WaitingChange(
      OutboxEntry entry, @Nullable CalendarEvent event, @Nullable String color) {}

  /**
   * A conflict that waits for the person.
   *
   * @param event as it is here; null if it was deleted
   */
  public record OpenConflict(Conflict conflict, @Nullable CalendarEvent event) {}

  private record Reading(
      List<Account> accounts,
      List<WaitingChange> waiting,
      List<OpenConflict> conflicts,
      SyncStatus status) {}
}
