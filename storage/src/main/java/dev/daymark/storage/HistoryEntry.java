package dev.daymark.storage;

import dev.daymark.domain.ItemId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field that got another value.
 *
 * @param field the field's name; {@code *} where the whole item came or went
 * @param before JSON; null where there was nothing
 * @param after JSON; null where nothing is left
 * @param runId the sync run that brought it; null for what the person did
 */
public record HistoryEntry(
    ChangeId changeId,
    ItemId item,
    String field,
    @Nullable String before,
    @Nullable String after,
    Instant at,
    Origin origin,
    @Nullable UUID runId) {

  /** Who made a change. */
  public enum Origin {
    PERSON,
    UNDO,
    REMOTE
  }
}
