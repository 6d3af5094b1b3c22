package dev.daymark.storage.jdbi;

import dev.daymark.domain.sync.Conflict;
import dev.daymark.storage.ConflictRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the conflict journal. */
final class JdbiConflicts implements ConflictRepository {

  private final StoreReader reader;

  JdbiConflicts(StoreReader reader) {
    this.reader = reader;
  }

  @Override
  public List<Conflict> open() {
    return reader.read(ConflictTable::open);
  }

  @Override
  public List<Conflict> all() {
    return reader.read(ConflictTable::all);
  }

  @Override
  public Optional<Conflict> find(UUID id) {
    return reader.read(handle -> ConflictTable.find(handle, id));
  }
}
