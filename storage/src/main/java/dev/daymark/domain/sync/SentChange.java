package dev.daymark.domain.sync;

import dev.daymark.domain.EventId;
import org.jspecify.annotations.Nullable;

/**
 * What a run sent of one event, or began to send.
 *
 * @param title the event's at the time
 * @param before the content both sides agreed on last, as JSON; null where there was none
 * @param after the content that was sent, as JSON; null for a deletion
 * @param outcome how the sending ended; null where the run was cut off first or left it to a later
 *     one
 */
public record SentChange(
    EventId event,
    OutboxEntry.Kind kind,
    String title,
    @Nullable String before,
    @Nullable String after,
    @Nullable Outcome outcome) {

  /** How the sending ended. */
  public enum Outcome {
    DONE,
    REFUSED
  }
}
