package dev.daymark.sync.reconcile;

import dev.daymark.domain.EventContent;
import java.time.Instant;

/** An event as the remote side has it. */
public sealed interface RemoteSide {

  /** Deleted there, or never there. */
  record Gone() implements RemoteSide {}

  /**
   * Alive there; an occurrence that was called off is alive with the status cancelled.
   *
   * @param updatedAt when it last changed, by the remote clock
   */
  record Present(EventContent content, Instant updatedAt) implements RemoteSide {}
}
