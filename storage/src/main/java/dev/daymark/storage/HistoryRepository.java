package dev.daymark.storage;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.TaskContent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was changed by whom. */
public interface HistoryRepository {

  /** How many entries count as late ones. */
  int LATELY = 500;

  /** Oldest first. */
  List<HistoryEntry> ofItem(ItemId item);

  /** Every field a change touched, in order. */
  List<HistoryEntry> ofChange(ChangeId change);

  /** Every field a sync run touched on this device, in order. */
  List<HistoryEntry> ofRun(UUID run);

  /**
   * What sync runs touched on this device lately, the newest first. Only looks at the last {@value
   * #LATELY} entries of anybody.
   *
   * @param most of them
   */
  List<HistoryEntry> newestOfRuns(int most);

  /**
   * An event with the value of an entry put into it.
   *
   * @param after the value after the change, or else before it
   * @return {@code otherwise} with that field, or all of it for an entry about the whole event; as
   *     it is where there was no value
   */
  EventContent event(HistoryEntry entry, boolean after, EventContent otherwise);

  /** The same for a task. */
  TaskContent task(HistoryEntry entry, boolean after, TaskContent otherwise);

  /** The person's newest change that is not undone, if any. */
  Optional<ChangeId> lastUndoable();
}
