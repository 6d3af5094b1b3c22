package dev.daymark.storage.jdbi;

import com.google.gson.JsonObject;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.DomainEvent.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction means: what the history learns of each item is put together, and told as
 * domain events. This is the one place where they are made; what leaves no history is announced
 * where it is written. Used on one thread.
 */
final class Happenings {

  /** Of more items than this only the number is told. */
  private static final int TOLD = 2000;

  private final Map<ItemId, Passage> items = new LinkedHashMap<>();
  private final Set<ItemId> uncounted = new LinkedHashSet<>();
  private final List<DomainEvent> announced = new ArrayList<>();
  private boolean tooMany;

  /**
   * How an item went through the transaction.
   *
   * @param before null where it was not there
   * @param after null where it is gone
   */
  record Passage(@Nullable JsonObject before, @Nullable JsonObject after) {

    Passage then(@Nullable JsonObject later) {
      return new Passage(before, later);
    }
  }

  /** Notes what the history learns of an item. */
  void note(ItemId item, @Nullable JsonObject before, @Nullable JsonObject after) {
    if (tooMany) {
      uncounted.add(item);
      return;
    }
    Passage known = items.get(item);
    items.put(item, known == null ? new Passage(before, after) : known.then(after));
    if (items.size() > TOLD) {
      tooMany = true;
      uncounted.addAll(items.keySet());
      items.clear();
    }
  }

  /** Notes what leaves no history. */
  void add(DomainEvent event) {
    announced.add(event);
  }

  /** How many items there were. */
  int items() {
    return tooMany ? uncounted.size() : items.size();
  }

  /** What the transaction means, once it is committed and while its connection is open. */
  List<DomainEvent> events(WriteUnit unit) {
    List<DomainEvent> events = new ArrayList<>(announced);
    if (tooMany) {
      events.add(new DomainEvent.ManyChanged(unit.cause(), uncounted.size()));
      return List.copyOf(events);
    }
    Cause cause = unit.cause();
    EventHappenings ofEvents = new EventHappenings(unit.handle(), cause, items.keySet());
    items.forEach(
        (item, passage) -> {
          switch (item) {
            case EventId event -> ofEvents.tell(event, passage, events);
            case TaskId task -> TaskHappenings.tell(cause, task, passage, events);
            case CalendarId calendar -> events.addAll(calendar(cause, calendar, passage));
            case TaskListId list -> events.addAll(list(cause, list, passage));
            case AccountId account -> events.addAll(account(cause, account, passage));
          }
        });
    unit.touchedEvents().stream()
        .filter(event -> !items.containsKey(event))
        .forEach(event -> ofEvents.tellDetails(event, events));
    return List.copyOf(events);
  }

  private static List<DomainEvent> calendar(Cause cause, CalendarId id, Passage passage) {
    JsonObject before = passage.before();
    JsonObject after = passage.after();
    if (after == null) {
      return before == null
          ? List.of()
          : List.of(new DomainEvent.CalendarDeleted(cause, id, text(before, "summary")));
    }
    if (before == null) {
      return List.of(new DomainEvent.CalendarAdded(cause, id, text(after, "summary")));
    }
    Set<String> fields = HistoryTable.difference(before, after);
    return fields.isEmpty()
        ? List.of()
        : List.of(new DomainEvent.CalendarChanged(cause, id, text(after, "summary"), fields));
  }

  private static List<DomainEvent> list(Cause cause, TaskListId id, Passage passage) {
    JsonObject before = passage.before();
    JsonObject after = passage.after();
    if (after == null) {
      return before == null
          ? List.of()
          : List.of(new DomainEvent.TaskListDeleted(cause, id, text(before, "name")));
    }
    if (before == null) {
      return List.of(new DomainEvent.TaskListAdded(cause, id, text(after, "name")));
    }
    Set<String> fields = HistoryTable.difference(before, after);
    return fields.isEmpty()
        ? List.of()
        : List.of(new DomainEvent.TaskListChanged(cause, id, text(after, "name"), fields));
  }

  private static List<DomainEvent> account(Cause cause, AccountId id, Passage passage) {
    JsonObject before = passage.before();
    JsonObject after = passage.after();
    if (after != null) {
      return List.of(new DomainEvent.AccountConnected(cause, id, text(after, "email")));
    }
    return before == null
        ? List.of()
        : List.of(new DomainEvent.AccountDisconnected(cause, id, text(before, "email")));
  }

  /** A text of an item's state; empty if it is not there. */
  static String text(JsonObject state, String key) {
    return state.has(key) ? state.get(key).getAsString() : "";
  }
}
