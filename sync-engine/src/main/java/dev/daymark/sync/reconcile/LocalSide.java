package dev.daymark.sync.reconcile;

import dev.daymark.domain.EventContent;
import java.time.Instant;

/** An event as this device has it. */
public sealed interface LocalSide {

  /** Not known here. */
  record Absent() implements LocalSide {}

  /**
   * Alive here.
   *
   * @param changedAt when the person last changed it; only read where a change waits to be sent
   */
  record Present(EventContent content, Instant changedAt) implements LocalSide {}

  /**
   * Deleted here, and the other side does not know it yet.
   *
   * @param content what it was
   */
  record Deleted(EventContent content) implements LocalSide {}
}
