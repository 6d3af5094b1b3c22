package dev.daymark.storage;

import dev.daymark.domain.sync.Conflict;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the conflict journal. */
public interface ConflictRepository {

  /** Those that wait for the person, oldest first. */
  List<Conflict> open();

  /** All, newest first. */
  List<Conflict> all();

  Optional<Conflict> find(UUID id);
}
