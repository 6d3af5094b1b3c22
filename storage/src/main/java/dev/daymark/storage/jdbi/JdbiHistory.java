package dev.daymark.storage.jdbi;

import dev.daymark.domain.ItemId;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.HistoryRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was changed by whom. */
final class JdbiHistory implements HistoryRepository {

  private final StoreReader reader;

  JdbiHistory(StoreReader reader) {
    this.reader = reader;
  }

  @Override
  public List<HistoryEntry> ofItem(ItemId item) {
    return reader.read(handle -> HistoryTable.ofItem(handle, item));
  }

  @Override
  public List<HistoryEntry> ofChange(ChangeId change) {
    return reader.read(handle -> HistoryTable.ofChange(handle, change));
  }

  @Override
  public List<HistoryEntry> ofRun(UUID run) {
    return reader.read(handle -> HistoryTable.ofRun(handle, run));
  }

  @Override
  public Optional<ChangeId> lastUndoable() {
    return reader.read(HistoryTable::lastUndoable);
  }
}
