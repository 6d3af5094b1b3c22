package dev.daymark.sync.run;

import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.reconcile.Clash;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where clashes are written down for the person, with when each side made its change.
 *
 * @param ids makes the entries' ids
 */
record ConflictJournal(Tally tally, InstantSource clock, Supplier<UUID> ids) {

  void file(RemoteTransaction tx, EventId id, Clash clash, Conflict.Edits edits) {
    tx.file(clash.about(id, ids.get(), edits, clock.instant()));
    tally.conflict();
  }

  /** When both made the changes that met. */
  static Conflict.Edits edits(SyncedEvent here, RemoteVersion there) {
    return new Conflict.Edits(changedAt(here), updatedAt(there));
  }

  /** When the person last changed an event; if nothing waits to be sent, when it was written. */
  static Instant changedAt(SyncedEvent known) {
    return known.outbox().stream()
        .map(OutboxEntry::changedAt)
        .max(Comparator.naturalOrder())
        .orElse(known.event().updatedAt());
  }

  /** When a version came about there; null for a tombstone that does not say. */
  static @Nullable Instant updatedAt(RemoteVersion version) {
    return version.updatedAt().equals(Instant.EPOCH) ? null : version.updatedAt();
  }
}
