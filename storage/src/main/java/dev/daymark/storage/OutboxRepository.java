package dev.daymark.storage;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.OutboxEntry;
import java.util.List;

/** Reads the changes that wait to be sent. */
public interface OutboxRepository {

  /** Oldest first, parked ones too. */
  List<OutboxEntry> all();

  /** Oldest first, parked ones too. */
  List<OutboxEntry> ofAccount(AccountId account);

  /** Oldest first. */
  List<OutboxEntry> ofEvent(EventId event);

  int count();
}
