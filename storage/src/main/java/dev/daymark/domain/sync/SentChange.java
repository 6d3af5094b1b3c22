package dev.daymark.domain.sync;

import dev.daymark.domain.EventId;
import org.jspecify.annotations.Nullable;

/**
 * What a run sent of one event, or began to send.
 *
 * @param title the event's at the time
 * @param before the content both sides agreed on last, as JSON; null where there was none
 * @param after the content that was sent, as JSON; null for a deletion
 * @param outcome {@code DONE}, {@code REFUSED} or {@code LATER}; null if the run was cut off first
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
    REFUSED,
    LATER
  }
}
