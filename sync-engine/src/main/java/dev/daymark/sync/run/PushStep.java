package dev.daymark.sync.run;

import dev.daymark.sync.SyncFailure;

/** What came of trying to send one outbox entry. */
sealed interface PushStep {

  /** It was sent, parked, or there was nothing to send any more. */
  record Settled() implements PushStep {}

  /** It has to wait for something else in this run, and was not looked at further. */
  record Waits() implements PushStep {}

  /** It has to wait for something else, or for the next round. */
  record Later() implements PushStep {}

  /** Nothing can be sent now, and the entry waits. */
  record Stop(SyncFailure failure) implements PushStep {}
}
