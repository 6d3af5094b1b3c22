package dev.daymark.app.tasks;

import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tasks that were just completed in the list: for a moment their rows stay where they were, so that
 * it is seen what was done, and a slip can be taken back. FX thread only.
 */
final class Lingering {
  private final Map<TaskId, Stay> stays = new HashMap<>();
  private final Runnable over;
  private Clock clock = (task, ended) -> ended.run();

  /** Says when the moment is over. */
  @FunctionalInterface
  interface Clock {
    /**
     * Begins the moment of a task anew.
     *
     * @param ended runs once when it is over, which may be at once
     */
    void begin(TaskId task, Runnable ended);
  }

  /** A task as it was; each is its own, also of the same task. */
  private static final class Stay {
    private final Task before;

    Stay(Task before) {
      this.before = before;
    }
  }

  /**
   * @param over runs whenever a row is to leave
   */
  Lingering(Runnable over) {
    this.over = over;
  }

  /** Without a clock, rows leave at once. */
  void setClock(Clock wanted) {
    clock = wanted;
  }

  /** These tasks are being completed. */
  void begin(List<TaskRow> rows) {
    for (TaskRow row : rows) {
      Stay stay = new Stay(row.task());
      stays.put(row.id(), stay);
      clock.begin(row.id(), () -> end(row.id(), stay));
    }
  }

  private void end(TaskId id, Stay stay) {
    if (stays.remove(id, stay)) {
      over.run();
    }
  }

  /** The tasks whose rows stay, as they were. */
  Map<TaskId, Task> before() {
    return stays.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, stay -> stay.getValue().before));
  }
}
