package dev.daymark.storage.jdbi;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.ImportItem;
import dev.daymark.storage.ImportItem.OfEvent;
import dev.daymark.storage.ImportItem.OfOccurrence;
import dev.daymark.storage.ImportItem.OfTask;
import dev.daymark.storage.ImportOutcome;
import dev.daymark.storage.ImportOutcome.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Brings in what comes from a file. An item that is refused leaves nothing behind. */
final class ImportEdits {

  private static final String ITEM = "item";

  private final WriteUnit unit;
  private final Handle handle;
  private final Map<String, UUID> google;
  private final Map<String, List<UUID>> imported = new HashMap<>();
  private final Map<String, TaskId> tasks = new HashMap<>();
  private final Map<TaskListId, Double> positions = new HashMap<>();
  private final List<Refusal> refused = new ArrayList<>();
  private int added;
  private int changed;
  private int same;
  private int index;

  private ImportEdits(WriteUnit unit) {
    this.unit = unit;
    this.handle = unit.handle();
    this.google = UidTable.ofGoogle(handle);
    UidTable.all(handle)
        .forEach((id, uid) -> imported.computeIfAbsent(uid, key -> new ArrayList<>()).add(id));
  }

  /** Ends a rehearsal, so that nothing of it stays. */
  static final class Rehearsed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient ImportOutcome outcome;

    Rehearsed(ImportOutcome outcome) {
      super("nothing of it stays", null, false, false);
      this.outcome = outcome;
    }

    ImportOutcome outcome() {
      return outcome;
    }
  }

  /** The parts of tasks come after the tasks they are parts of, wherever they are in the list. */
  static ImportOutcome run(WriteUnit unit, List<ImportItem> items) {
    ImportEdits edits = new ImportEdits(unit);
    if (!items.isEmpty()) {
      unit.begun();
    }
    Map<String, Integer> ofTasks = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof OfTask task) {
        ofTasks.putIfAbsent(task.uid(), i);
      }
    }
    boolean[] done = new boolean[items.size()];
    for (int i = 0; i < items.size(); i++) {
      edits.takeWithParents(items, i, ofTasks, done);
    }
    if (!items.isEmpty() && HistoryTable.ofChange(unit.handle(), unit.change()).isEmpty()) {
      // All of it was here already, and there is nothing to take back.
      HistoryTable.markNotUndoable(unit.handle(), unit.change());
    }
    return new ImportOutcome(edits.added, edits.changed, edits.same, edits.refused);
  }

  private void takeWithParents(
      List<ImportItem> items, int wanted, Map<String, Integer> ofTasks, boolean[] done) {
    List<Integer> chain = new ArrayList<>();
    Integer at = wanted;
    while (at != null && !done[at]) {
      chain.addFirst(at);
      done[at] = true;
      at =
          items.get(at) instanceof OfTask task && task.parentUid() != null
              ? ofTasks.get(task.parentUid())
              : null;
    }
    for (int next : chain) {
      index = next;
      guarded(() -> take(items.get(next)));
    }
  }

  /** What is refused is undone and told; the rest stays. */
  private void guarded(Runnable step) {
    handle.savepoint(ITEM);
    try {
      step.run();
      handle.releaseSavepoint(ITEM);
    } catch (DaymarkException e) {
      handle.rollbackToSavepoint(ITEM);
      refused.add(new Refusal(index, String.valueOf(e.getMessage())));
    }
  }

  private void take(ImportItem item) {
    switch (item) {
      case OfEvent event -> take(event);
      case OfTask task -> take(task);
    }
  }

  private void take(OfEvent item) {
    Optional<EventRow> known =
        known(
            item.uid(),
            id -> EventTable.find(handle, new EventId(id)).filter(row -> !row.deleted()));
    if (known.isEmpty()) {
      EventRow made = EventEdits.create(unit, item.calendar(), item.content());
      UidTable.put(handle, made.id().value(), item.uid());
      item.exceptions().forEach(exception -> except(made.id(), exception));
      added++;
      return;
    }
    EventRow row = known.get();
    List<OfOccurrence> differing =
        item.exceptions().stream().filter(exception -> differs(row, exception)).toList();
    EventContent content = withOwnCall(NamedZones.in(item.content()), row.content());
    if (row.content().equals(content) && differing.isEmpty()) {
      same++;
      return;
    }
    refuseOlder(item, row.event().updatedAt());
    EventRow edited = EventEdits.edit(unit, row.id(), before -> content);
    differing.forEach(exception -> except(edited.id(), exception));
    changed++;
  }

  private boolean differs(EventRow series, OfOccurrence exception) {
    return EventTable.exception(handle, series.id(), exception.originalStart())
        .map(
            row ->
                !row.content()
                    .equals(withOwnCall(NamedZones.in(exception.content()), row.content())))
        .orElse(true);
  }

  /** A file knows at most the link of a call, so it neither takes away nor changes one. */
  private static EventContent withOwnCall(EventContent read, EventContent here) {
    return here.conference().isPresent() ? read.withConference(here.conference()) : read;
  }

  /** An exception of an occurrence that the rule does not name is left out alone. */
  private void except(EventId series, OfOccurrence exception) {
    OriginalStart start = exception.originalStart();
    try {
      OccurrenceEdits.edit(
          unit,
          series,
          start,
          RecurrenceScope.THIS,
          before -> withOwnCall(exception.content(), before));
    } catch (DaymarkException e) {
      refused.add(
          new Refusal(index, "One of its occurrences, " + start.key() + ": " + e.getMessage()));
    }
  }

  private void take(OfTask item) {
    Optional<Task> known = known(item.uid(), id -> TaskTable.find(handle, new TaskId(id)));
    TaskContent content = item.content().withParent(parent(item));
    if (known.isEmpty()) {
      Task made =
          TaskEdits.create(unit, item.list(), content, completedAt(item), position(item.list()));
      UidTable.put(handle, made.id().value(), item.uid());
      tasks.put(item.uid(), made.id());
      added++;
      return;
    }
    Task task = known.get();
    tasks.put(item.uid(), task.id());
    if (task.content().equals(content)) {
      same++;
      return;
    }
    refuseOlder(item, task);
    TaskEdits.editAlone(unit, task.id(), before -> content);
    changed++;
  }

  /** One that the file holds, or one that is here, as it is for a part that comes alone. */
  private @Nullable TaskId parent(OfTask item) {
    String uid = item.parentUid();
    if (uid == null) {
      return null;
    }
    TaskId brought = tasks.get(uid);
    return brought != null
        ? brought
        : known(uid, id -> TaskTable.find(handle, new TaskId(id))).map(Task::id).orElse(null);
  }

  /** Behind those there are and those brought in before; the list is asked for its end once. */
  private double position(TaskListId list) {
    double next =
        Objects.requireNonNull(
            positions.computeIfAbsent(list, id -> TaskTable.nextPosition(handle, id)));
    positions.put(list, next + TaskTable.STEP);
    return next;
  }

  private static @Nullable Instant completedAt(OfTask item) {
    return item.content().status() == TaskStatus.COMPLETED ? item.completedAt() : null;
  }

  /**
   * By the UID it was imported with, by Google's, or by its own id, which an export names it by.
   */
  private <T> Optional<T> known(String uid, Function<UUID, Optional<T>> find) {
    for (UUID id : imported.getOrDefault(uid, List.of())) {
      Optional<T> found = find.apply(id);
      if (found.isPresent()) {
        return found;
      }
    }
    UUID ofGoogle = google.get(uid);
    if (ofGoogle != null) {
      return find.apply(ofGoogle);
    }
    return ownId(uid).flatMap(find);
  }

  private static Optional<UUID> ownId(String uid) {
    try {
      return uid.length() == 36 ? Optional.of(UUID.fromString(uid)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void refuseOlder(OfTask item, Task here) {
    if (item.base() == null) {
      refuseOlder(item, here.updatedAt());
    } else if (!item.base().equals(here.content())) {
      throw changedHere();
    }
  }

  private static DaymarkException changedHere() {
    return new DaymarkException(
        ErrorCode.INPUT_INVALID, "It is here already, and was changed here since.");
  }

  private static void refuseOlder(ImportItem item, Instant changedHere) {
    Instant changedThere = item.changedAt();
    if (changedThere == null) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "It is here already, and the file does not tell when it was changed there.");
    }
    if (!changedThere.isAfter(changedHere)) {
      throw changedHere();
    }
  }
}
