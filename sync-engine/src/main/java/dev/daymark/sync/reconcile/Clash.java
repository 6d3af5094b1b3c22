package dev.daymark.sync.reconcile;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Conflict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Both sides changed the same thing, and one of the two was kept.
 *
 * @param field null where one side deleted the event and the other edited it
 * @param base what was agreed last; null if nothing was
 * @param local null if it was deleted here
 * @param remote null if it was deleted there
 * @param kept whose value is live
 */
public record Clash(
    @Nullable EventField field,
    @Nullable EventContent base,
    @Nullable EventContent local,
    @Nullable EventContent remote,
    Conflict.Side kept) {

  /** This clash as an entry of the conflict journal. */
  public Conflict about(EventId event, UUID id, Conflict.Edits edits, Instant detectedAt) {
    return new Conflict(id, event, field, base, local, remote, kept, edits, detectedAt, null);
  }
}
