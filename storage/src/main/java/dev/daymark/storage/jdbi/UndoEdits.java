package dev.daymark.storage.jdbi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.HistoryEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes a change back: what it did to each item, in reverse, as a change of its own. */
final class UndoEdits {

  private UndoEdits() {}

  static void undo(WriteUnit unit, ChangeId change) {
    List<HistoryEntry> entries = HistoryTable.ofChange(unit.handle(), change);
    if (entries.isEmpty()) {
      throw new DaymarkException(
          ErrorCode.CHANGE_NOT_FOUND, "There is no change with the id " + change + ".");
    }
    if (HistoryTable.isUndone(unit.handle(), change)) {
      throw new DaymarkException(ErrorCode.CHANGE_NOT_FOUND, "This change was already taken back.");
    }
    inOrder(unit.handle(), left(unit.handle(), reversals(entries)))
        .forEach((item, made) -> undo(unit, item, made));
    Set<ItemId> items = entries.stream().map(HistoryEntry::item).collect(Collectors.toSet());
    ConflictEdits.reopen(unit, entries.getFirst().at(), items);
    ConflictEdits.decideAgain(unit, change);
    HistoryTable.markUndone(unit.handle(), change, unit.change());
  }

  /** Without what is to go and is gone already, unless that is all: then it is said. */
  private static Map<ItemId, Reversal> left(Handle handle, Map<ItemId, Reversal> reversals) {
    Map<ItemId, Reversal> left = new LinkedHashMap<>(reversals);
    left.entrySet()
        .removeIf(entry -> entry.getValue().bringsAway() && isGone(handle, entry.getKey()));
    return left.isEmpty() ? reversals : left;
  }

  private static boolean isGone(Handle handle, ItemId item) {
    return switch (item) {
      case EventId event -> EventTable.find(handle, event).filter(row -> !row.deleted()).isEmpty();
      case TaskId task -> TaskTable.find(handle, task).isEmpty();
      case TaskListId list -> false;
      case CalendarId calendar -> false;
      case AccountId account -> false;
    };
  }

  /** What was done to each item, seen backwards. */
  static Map<ItemId, Reversal> reversals(List<HistoryEntry> entries) {
    Map<ItemId, List<HistoryEntry>> items = new LinkedHashMap<>();
    for (HistoryEntry entry : entries) {
      items.computeIfAbsent(entry.item(), id -> new ArrayList<>()).add(entry);
    }
    Map<ItemId, Reversal> reversals = new LinkedHashMap<>();
    items.forEach((item, made) -> reversals.put(item, new Reversal(made)));
    return reversals;
  }

  /** Backwards, but what others hang on, calendars and series, before those. */
  static Map<ItemId, Reversal> inOrder(Handle handle, Map<ItemId, Reversal> reversals) {
    Map<ItemId, Reversal> ordered = new LinkedHashMap<>();
    List<ItemId> backwards = new ArrayList<>(reversals.keySet()).reversed();
    for (ItemId item : backwards) {
      Reversal reversal = Objects.requireNonNull(reversals.get(item));
      if (!reversal.bringsAway() && carriesOthers(handle, item, reversal)) {
        ordered.put(item, reversal);
      }
    }
    backwards.forEach(
        item -> ordered.putIfAbsent(item, Objects.requireNonNull(reversals.get(item))));
    return ordered;
  }

  private static boolean carriesOthers(Handle handle, ItemId item, Reversal reversal) {
    JsonObject deleted = reversal.deleted();
    return switch (item) {
      case CalendarId calendar -> true;
      case EventId event when deleted != null -> !deleted.has(EventState.ORIGINAL_START);
      case EventId event ->
          EventTable.find(handle, event).filter(row -> row.originalStart() == null).isPresent();
      case TaskId task -> false;
      case TaskListId list -> false;
      case AccountId account -> false;
    };
  }

  private static void undo(WriteUnit unit, ItemId item, Reversal reversal) {
    switch (item) {
      case EventId id -> EventUndo.undo(unit, id, reversal);
      case TaskId id -> undoTask(unit, id, reversal);
      case TaskListId id -> undoList(unit, id, reversal);
      case CalendarId id -> undoCalendar(unit, id, reversal);
      case AccountId id ->
          throw new DaymarkException(
              ErrorCode.CHANGE_NOT_FOUND, "Connecting an account cannot be taken back.");
    }
  }

  /** What a change did to one item, seen backwards. */
  static final class Reversal {
    private final List<HistoryEntry> entries;

    Reversal(List<HistoryEntry> entries) {
      this.entries = entries;
    }

    /** Whether the change brought the item, so that it has to go. */
    boolean bringsAway() {
      HistoryEntry first = entries.getFirst();
      return first.field().equals("*") && first.before() == null;
    }

    /** Whether the item is gone after the change as it was before it. */
    boolean isNothing() {
      HistoryEntry last = entries.getLast();
      return bringsAway() && last.field().equals("*") && last.after() == null;
    }

    /** The item as the change deleted it; null if the change left it. */
    @Nullable JsonObject deleted() {
      for (HistoryEntry entry : entries.reversed()) {
        String before = entry.before();
        if (entry.field().equals("*") && before != null) {
          return JsonParser.parseString(before).getAsJsonObject();
        }
      }
      return null;
    }

    /** The item as the change brought it; null if it was there before. */
    @Nullable JsonObject created() {
      String after = entries.getFirst().after();
      return bringsAway() && after != null ? JsonParser.parseString(after).getAsJsonObject() : null;
    }

    /** The state with every field as the change left it last. */
    JsonObject later(JsonObject state) {
      JsonObject result = state.deepCopy();
      for (HistoryEntry entry : entries) {
        if (!entry.field().equals("*")) {
          set(result, entry.field(), entry.after());
        }
      }
      return result;
    }

    /** Whether every field that the change touched still is as it left it. */
    boolean isStill(JsonObject now) {
      return HistoryTable.difference(now, later(now)).isEmpty();
    }

    /** The state with every field that the change touched as it was before. */
    JsonObject apply(JsonObject state) {
      JsonObject result = state.deepCopy();
      for (HistoryEntry entry : entries.reversed()) {
        if (!entry.field().equals("*")) {
          set(result, entry.field(), entry.before());
        }
      }
      return result;
    }

    private static void set(JsonObject state, String field, @Nullable String json) {
      if (json == null) {
        state.remove(field);
      } else {
        JsonElement value = JsonParser.parseString(json);
        state.add(field, value);
      }
    }
  }

  private static void undoTask(WriteUnit unit, TaskId id, Reversal reversal) {
    JsonObject deleted = reversal.deleted();
    if (reversal.isNothing()) {
      return;
    }
    if (reversal.bringsAway()) {
      TaskEdits.delete(unit, id);
    } else if (deleted != null) {
      JsonObject state = reversal.apply(deleted);
      Task task = TaskState.task(id, state, 1, unit.now(), unit.now());
      TaskListEdits.list(unit.handle(), task.listId());
      TaskEdits.insert(unit, task);
    } else {
      Task before = TaskEdits.task(unit.handle(), id);
      JsonObject state = reversal.apply(TaskState.of(before));
      TaskEdits.write(
          unit,
          before,
          TaskState.task(id, state, before.revision(), before.createdAt(), before.updatedAt()));
    }
  }

  private static void undoList(WriteUnit unit, TaskListId id, Reversal reversal) {
    JsonObject deleted = reversal.deleted();
    if (reversal.bringsAway()) {
      TaskListEdits.delete(unit, id);
    } else if (deleted != null) {
      TaskListEdits.insert(unit, Json.GSON.fromJson(reversal.apply(deleted), TaskList.class));
    } else {
      TaskList before = TaskListEdits.list(unit.handle(), id);
      JsonObject state = reversal.apply(Json.tree(before));
      TaskListEdits.write(unit, before, Json.GSON.fromJson(state, TaskList.class));
    }
  }

  /**
   * Google deletes a calendar for everybody, with all that is in it, for good and whatever was
   * added meanwhile: no condition can be sent along. That is more than the change that is taken
   * back.
   */
  private static void refuseIfSent(Calendar calendar) {
    if (calendar.accountId() != null && calendar.remoteId() != null) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "The calendar \""
              + calendar.summary()
              + "\" is in Google already, and would be deleted there for everybody. Take it off"
              + " your list instead.");
    }
  }

  private static void undoCalendar(WriteUnit unit, CalendarId id, Reversal reversal) {
    JsonObject deleted = reversal.deleted();
    if (reversal.bringsAway()) {
      refuseIfSent(EditGuard.calendar(unit.handle(), id));
      CalendarEdits.delete(unit, id);
    } else if (deleted != null) {
      CalendarEdits.insert(unit, Json.GSON.fromJson(reversal.apply(deleted), Calendar.class));
    } else {
      Calendar before = EditGuard.calendar(unit.handle(), id);
      JsonObject state = reversal.apply(Json.tree(before));
      CalendarEdits.write(unit, before, Json.GSON.fromJson(state, Calendar.class));
    }
  }
}
