package dev.daymark.storage;

import dev.daymark.domain.ItemId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was changed by whom. */
public interface HistoryRepository {

  /** Oldest first. */
  List<HistoryEntry> ofItem(ItemId item);

  /** Every field a change touched, in order. */
  List<HistoryEntry> ofChange(ChangeId change);

  /** Every field a sync run touched on this device, in order. */
  List<HistoryEntry> ofRun(UUID run);

  /** The person's newest change that is not undone, if any. */
  Optional<ChangeId> lastUndoable();
}
