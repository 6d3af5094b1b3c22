package dev.daymark.app.tasks;

import dev.daymark.app.tasks.TaskLine.Item;
import dev.daymark.domain.TaskId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where the selection goes when a key completed what was selected: as long as the rows are where
 * they were it stays, so that the same key takes a slip back; when they leave it goes to the next
 * open task, and not with them to what is done. FX thread only.
 */
final class NextOpen {
  private final Set<TaskId> completing = new HashSet<>();

  /** A key is completing these. */
  void begin(List<TaskRow> rows) {
    completing.clear();
    rows.stream().filter(row -> !row.isCompleted()).map(TaskRow::id).forEach(completing::add);
  }

  /**
   * The task to select in the place of those that have left; empty while nothing has.
   *
   * @param stays whether the row of a task that was completed is still where it was
   */
  Optional<TaskId> after(
      List<TaskLine> before, List<TaskLine> now, Set<TaskId> selected, Predicate<TaskId> stays) {
    if (!selected.containsAll(completing)) {
      completing.clear();
    }
    boolean left = completing.stream().noneMatch(id -> stays.test(id) || isOpen(id, now));
    if (completing.isEmpty() || !left) {
      return Optional.empty();
    }
    Optional<TaskId> next = heir(before, now);
    completing.clear();
    return next;
  }

  private static int indexOf(TaskId id, List<TaskLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) instanceof Item(TaskRow row) && row.id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The first open task below those that left, or else the last above them. */
  private Optional<TaskId> heir(List<TaskLine> before, List<TaskLine> now) {
    Optional<TaskId> above = Optional.empty();
    boolean below = false;
    for (TaskLine line : before) {
      if (line instanceof Item(TaskRow row)) {
        if (completing.contains(row.id())) {
          below = true;
        } else if (isOpen(row.id(), now)) {
          if (below) {
            return Optional.of(row.id());
          }
          above = Optional.of(row.id());
        }
      }
    }
    return above;
  }

  private static boolean isOpen(TaskId id, List<TaskLine> lines) {
    int at = indexOf(id, lines);
    return at >= 0 && lines.get(at) instanceof Item(TaskRow row) && !row.isCompleted();
  }
}
