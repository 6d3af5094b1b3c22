package dev.daymark.storage;

import dev.daymark.domain.EventId;
import dev.daymark.domain.TaskId;
import java.util.Set;

/** What a commit changed. Immutable; names what to read again and carries no content. */
public sealed interface StoreChange {

  /**
   * Events were added, changed or removed.
   *
   * @param ids which; empty means too many to name
   */
  record EventsChanged(Set<EventId> ids) implements StoreChange {}

  /**
   * Tasks were added, changed or removed.
   *
   * @param ids which
   */
  record TasksChanged(Set<TaskId> ids) implements StoreChange {}

  /** The set of calendars or something about one of them changed. */
  record CalendarsChanged() implements StoreChange {}

  /** The set of task lists or something about one of them changed. */
  record TaskListsChanged() implements StoreChange {}

  /** The set of accounts or the state of one of them changed. */
  record AccountsChanged() implements StoreChange {}

  /** Something waits to be sent that did not, or no longer waits. */
  record OutboxChanged() implements StoreChange {}

  /** A conflict was filed or resolved. */
  record ConflictsChanged() implements StoreChange {}

  /** A large change was held back, answered or is over. */
  record MassChangesChanged() implements StoreChange {}

  /** A sync run began or ended. */
  record SyncRunsChanged() implements StoreChange {}

  /** A reminder was shown, put off or acknowledged. */
  record RemindersChanged() implements StoreChange {}

  /**
   * A setting changed.
   *
   * @param key which
   */
  record SettingChanged(String key) implements StoreChange {}
}
