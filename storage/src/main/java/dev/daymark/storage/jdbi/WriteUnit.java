package dev.daymark.storage.jdbi;

import com.google.gson.JsonObject;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.HistoryEntry.Origin;
import dev.daymark.storage.StoreChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that writes: who makes the change, what history it leaves, and what to tell the
 * listeners once it is durable. Used on one thread, and dead after the commit.
 */
final class WriteUnit {

  /** More events than this are not named one by one. */
  private static final int NAMED = 2000;

  private final Handle handle;
  private final Origin origin;
  private final @Nullable UUID run;
  private final Instant now;
  private final Supplier<UUID> ids;
  private final ChangeId change;
  private final Set<EventId> events = new LinkedHashSet<>();
  private final Set<EventId> placed = new LinkedHashSet<>();
  private final Set<TaskId> tasks = new LinkedHashSet<>();
  private final Set<StoreChange> others = new LinkedHashSet<>();
  private final Set<CalendarId> putAway = new LinkedHashSet<>();
  private final Map<CalendarId, Long> listingMarks = new HashMap<>();
  private final @Nullable Happenings happenings;
  private boolean recorded;
  private @Nullable GuestNotice notice;

  /**
   * @param happenings collects what this unit means; null while nobody follows
   */
  WriteUnit(
      Handle handle,
      Origin origin,
      @Nullable UUID run,
      Instant now,
      Supplier<UUID> ids,
      @Nullable Happenings happenings) {
    this.happenings = happenings;
    this.handle = handle;
    this.origin = origin;
    this.run = run;
    this.now = now;
    this.ids = ids;
    this.change = new ChangeId(ids.get());
  }

  UUID newId() {
    return ids.get();
  }

  Handle handle() {
    return handle;
  }

  Instant now() {
    return now;
  }

  /** Names everything this unit changes. */
  ChangeId change() {
    return change;
  }

  /** The sync run that writes. */
  UUID run() {
    return Objects.requireNonNull(run, "not in a sync run");
  }

  /** Notes which guests the person wants told of this edit. */
  void tell(@Nullable GuestNotice guests) {
    notice = guests;
  }

  /** Which guests the person wants told; null if they did not say. */
  @Nullable GuestNotice notice() {
    return notice;
  }

  /** Whether the sync engine writes, and not the person. */
  boolean isRemote() {
    return origin == Origin.REMOTE;
  }

  /** Whether the history knows of this unit. */
  boolean isRecorded() {
    return recorded;
  }

  void recordCreated(ItemId item, JsonObject after) {
    HistoryTable.insert(handle, begun(), item, "*", null, after);
    happened(item, null, after);
  }

  void recordDeleted(ItemId item, JsonObject before) {
    HistoryTable.insert(handle, begun(), item, "*", before, null);
    happened(item, before, null);
  }

  /** Records each field that differs; nothing if none does. */
  void recordChanged(ItemId item, JsonObject before, JsonObject after) {
    for (String field : HistoryTable.difference(before, after)) {
      HistoryTable.insert(handle, begun(), item, field, before.get(field), after.get(field));
    }
    happened(item, before, after);
  }

  private void happened(ItemId item, @Nullable JsonObject before, @Nullable JsonObject after) {
    if (happenings != null) {
      happenings.note(item, before, after);
    }
  }

  /** Tells those who follow, after the commit. */
  void announce(Function<DomainEvent.Cause, DomainEvent> event) {
    if (happenings != null) {
      happenings.add(event.apply(cause()));
    }
  }

  /** When this is, and on whose behalf. */
  DomainEvent.Cause cause() {
    DomainEvent.By by =
        switch (origin) {
          case PERSON -> DomainEvent.By.PERSON;
          case UNDO -> DomainEvent.By.UNDO;
          case REMOTE -> DomainEvent.By.SYNC;
        };
    return new DomainEvent.Cause(now, by, run);
  }

  /** Lets the history know of this unit, if it does not yet. */
  ChangeId begun() {
    if (!recorded) {
      recorded = true;
      HistoryTable.insertChange(handle, change, origin, run, now);
    }
    return change;
  }

  /** What a full listing under way marks what it contains with; what is new is not swept. */
  long listingMark(CalendarId calendar) {
    return listingMarks.computeIfAbsent(
        calendar,
        id -> CalendarTable.progress(handle, id).map(ListingProgress::listingMark).orElse(0L));
  }

  void saveProgress(CalendarId calendar, ListingProgress progress) {
    listingMarks.remove(calendar);
    CalendarTable.saveProgress(handle, calendar, progress);
  }

  /** Notes that something was put away which a listing showed, and will not show again. */
  void putAway(CalendarId remoteCalendar) {
    putAway.add(remoteCalendar);
  }

  /** The calendars of which something was put away that a listing showed. */
  Set<CalendarId> putAway() {
    return putAway;
  }

  void touch(EventId id) {
    events.add(id);
  }

  void touch(TaskId id) {
    tasks.add(id);
  }

  void touch(StoreChange other) {
    others.add(other);
  }

  /** Notes that a living exception was put into a slot. */
  void place(EventRow row) {
    if (row.seriesId() != null && !row.deleted()) {
      placed.add(row.id());
    }
  }

  /** The exceptions that were put into slots; some may be gone again. */
  Set<EventId> placedExceptions() {
    return placed;
  }

  /** The events whose rows were written, removed ones too. */
  Set<EventId> touchedEvents() {
    return events;
  }

  /** The tasks whose rows were written, removed ones too. */
  Set<TaskId> touchedTasks() {
    return tasks;
  }

  /** What to tell the listeners. */
  List<StoreChange> changes() {
    List<StoreChange> changes = new ArrayList<>(others);
    if (!events.isEmpty()) {
      changes.add(
          new StoreChange.EventsChanged(events.size() > NAMED ? Set.of() : Set.copyOf(events)));
    }
    if (!tasks.isEmpty()) {
      changes.add(new StoreChange.TasksChanged(Set.copyOf(tasks)));
    }
    return List.copyOf(changes);
  }
}
