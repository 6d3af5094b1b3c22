package dev.daymark.storage.jdbi;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.RunUndo;
import dev.daymark.storage.RunUndo.Refusal;
import dev.daymark.storage.jdbi.UndoEdits.Reversal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Takes back what a sync run did here, event by event, as new edits that are sent like others. */
final class RunUndoEdits {

  private static final String CHANGED_SINCE = "It was changed again since.";

  private final WriteUnit unit;
  private final List<ItemId> undone = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();

  private RunUndoEdits(WriteUnit unit) {
    this.unit = unit;
  }

  /**
   * @param which of the items that the run changed are taken back
   */
  static RunUndo undo(WriteUnit unit, UUID run, Predicate<ItemId> which) {
    List<HistoryEntry> entries =
        HistoryTable.ofRun(unit.handle(), run).stream()
            .filter(entry -> which.test(entry.item()))
            .toList();
    if (entries.isEmpty()) {
      throw new DaymarkException(
          ErrorCode.CHANGE_NOT_FOUND,
          SyncRunTable.find(unit.handle(), run).isPresent()
              ? "This run changed nothing on this device."
              : "There is no run with the id " + run + ".");
    }
    unit.begun();
    RunUndoEdits edits = new RunUndoEdits(unit);
    UndoEdits.inOrder(unit.handle(), UndoEdits.reversals(entries)).forEach(edits::undo);
    if (HistoryTable.ofChange(unit.handle(), unit.change()).isEmpty()) {
      HistoryTable.markNotUndoable(unit.handle(), unit.change());
    }
    return new RunUndo(unit.change(), edits.undone, edits.refused);
  }

  private void undo(ItemId item, Reversal reversal) {
    if (reversal.isNothing()) {
      return;
    }
    if (!(item instanceof EventId id)) {
      refuse(item, reversal, "Calendars and accounts follow Google's list.");
      return;
    }
    Optional<String> obstacle = obstacle(id, reversal);
    if (obstacle.isPresent()) {
      refuse(item, reversal, obstacle.get());
      return;
    }
    unit.handle().savepoint("item");
    try {
      EventUndo.undo(unit, id, reversal);
      unit.handle().releaseSavepoint("item");
      undone.add(item);
    } catch (DaymarkException problem) {
      unit.handle().rollbackToSavepoint("item");
      refuse(item, reversal, Objects.requireNonNullElse(problem.getMessage(), ""));
    }
  }

  private void refuse(ItemId item, Reversal reversal, String reason) {
    refused.add(new Refusal(item, title(item, reversal), reason));
  }

  private String title(ItemId item, Reversal reversal) {
    JsonObject deleted = reversal.deleted();
    if (deleted != null && deleted.has("summary")) {
      return deleted.get("summary").getAsString();
    }
    return item instanceof EventId id
        ? EventTable.find(unit.handle(), id).map(row -> row.content().summary()).orElse("")
        : "";
  }

  /** Why the item is not as the run left it, so that taking the run back would lose something. */
  private Optional<String> obstacle(EventId id, Reversal reversal) {
    Optional<EventRow> row = EventTable.find(unit.handle(), id).filter(found -> !found.deleted());
    JsonObject created = reversal.created();
    if (reversal.deleted() != null && !reversal.bringsAway()) {
      return row.isPresent() ? Optional.of("It is back already.") : Optional.empty();
    }
    if (row.isEmpty()) {
      return Optional.of("It was deleted since.");
    }
    JsonObject now = EventState.fields(row.get());
    if (reversal.bringsAway()) {
      return created == null || differs(reversal.later(created), now)
          ? Optional.of(CHANGED_SINCE)
          : Optional.empty();
    }
    return reversal.isStill(now) ? Optional.empty() : Optional.of(CHANGED_SINCE);
  }

  private static boolean differs(JsonObject left, JsonObject now) {
    return now.asMap().entrySet().stream()
        .anyMatch(
            field ->
                !field
                    .getValue()
                    .equals(
                        Objects.requireNonNullElse(left.get(field.getKey()), JsonNull.INSTANCE)));
  }
}
