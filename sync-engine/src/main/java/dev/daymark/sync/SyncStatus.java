package dev.daymark.sync;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.sync.MassChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the engine does and knows, for the status bar. How many changes wait is read from the
 * outbox, not from here.
 *
 * @param running whether a run is under way
 * @param progress how far a first or full listing has come; null when there is nothing to count
 * @param lastSyncedAt when every selected calendar was last checked without a failure; null if
 *     never
 * @param failures what ended the last run of each account that did not succeed
 * @param nextTryAt when the next run is due; null if nothing is scheduled
 * @param heldBack large changes that wait for the person's yes or no
 */
public record SyncStatus(
    boolean running,
    @Nullable Progress progress,
    @Nullable Instant lastSyncedAt,
    Map<AccountId, SyncFailure> failures,
    @Nullable Instant nextTryAt,
    List<MassChange> heldBack) {

  /** Before the first run. */
  public static final SyncStatus IDLE = new SyncStatus(false, null, null, Map.of(), null);

  public SyncStatus {
    failures = Map.copyOf(failures);
    heldBack = List.copyOf(heldBack);
  }

  /** A state in which nothing was held back. */
  public SyncStatus(
      boolean running,
      @Nullable Progress progress,
      @Nullable Instant lastSyncedAt,
      Map<AccountId, SyncFailure> failures,
      @Nullable Instant nextTryAt) {
    this(running, progress, lastSyncedAt, failures, nextTryAt, List.of());
  }

  /**
   * How far a run has come.
   *
   * @param done items read or sent
   * @param firstSync whether the account is read for the first time
   */
  public record Progress(int done, boolean firstSync) {}
}
