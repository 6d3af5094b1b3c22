package dev.daymark.storage;

import java.util.Map;
import java.util.UUID;

/** Reads the UIDs that imported items have where they come from. */
public interface UidRepository {

  /** UID by the bare id of the event or task; of some that are gone, too. */
  Map<UUID, String> all();
}
