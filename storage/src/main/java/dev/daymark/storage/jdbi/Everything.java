package dev.daymark.storage.jdbi;

import dev.daymark.domain.TaskId;
import dev.daymark.storage.StoreChange;
import java.util.List;
import java.util.Set;

/** What is told when another database has taken the place of the one that was open. */
final class Everything {

  private Everything() {}

  /**
   * Every kind of change.
   *
   * @param tasks those that were there and those that are there now
   */
  static List<StoreChange> changed(Set<TaskId> tasks) {
    return List.of(
        new StoreChange.AccountsChanged(),
        new StoreChange.CalendarsChanged(),
        new StoreChange.TaskListsChanged(),
        new StoreChange.EventsChanged(Set.of()),
        new StoreChange.TasksChanged(tasks),
        new StoreChange.OutboxChanged(),
        new StoreChange.ConflictsChanged(),
        new StoreChange.MassChangesChanged(),
        new StoreChange.SyncRunsChanged(),
        new StoreChange.RemindersChanged());
  }
}
