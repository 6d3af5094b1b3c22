package dev.daymark.domain.sync;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Both sides changed the same thing. One value is live, the other is kept here until the person
 * says otherwise.
 *
 * @param field null where one side deleted the event and the other edited it
 * @param base the last agreed version; null if there was none
 * @param local the version here when both met; null if it was deleted here
 * @param remote the version there when both met; null if it was deleted there
 * @param kept which side's value is live
 * @param edits when each side made its change
 * @param resolvedAt null while it waits for the person
 */
public record Conflict(
    UUID id,
    EventId eventId,
    @Nullable EventField field,
    @Nullable EventContent base,
    @Nullable EventContent local,
    @Nullable EventContent remote,
    Side kept,
    Edits edits,
    Instant detectedAt,
    @Nullable Instant resolvedAt) {

  /** One of the two sides. */
  public enum Side {
    LOCAL,
    REMOTE
  }

  /**
   * When each side made its change.
   *
   * @param localAt by this device's clock; null if that is not known
   * @param remoteAt by the remote clock; null if it did not say
   */
  public record Edits(@Nullable Instant localAt, @Nullable Instant remoteAt) {

    /** Nobody noted when. */
    public static final Edits UNKNOWN = new Edits(null, null);

    /** When one side made its change; null if that is not known. */
    public @Nullable Instant at(Side side) {
      return side == Side.LOCAL ? localAt : remoteAt;
    }
  }

  /** The version of one side; null if it was deleted there. */
  public @Nullable EventContent side(Side side) {
    return side == Side.LOCAL ? local : remote;
  }
}
