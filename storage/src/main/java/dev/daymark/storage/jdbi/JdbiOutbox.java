package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.OutboxRepository;
import java.util.List;

/** Reads the changes that wait to be sent. */
final class JdbiOutbox implements OutboxRepository {

  private final StoreReader reader;

  JdbiOutbox(StoreReader reader) {
    this.reader = reader;
  }

  @Override
  public List<OutboxEntry> all() {
    return reader.read(OutboxTable::all);
  }

  @Override
  public List<OutboxEntry> ofAccount(AccountId account) {
    return reader.read(handle -> OutboxTable.ofAccount(handle, account));
  }

  @Override
  public List<OutboxEntry> ofEvent(EventId event) {
    return reader.read(handle -> OutboxTable.ofEvent(handle, event));
  }

  @Override
  public int count() {
    return reader.read(OutboxTable::count);
  }
}
