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
 * @param run the run under way; null if none is
 * @param lastSyncedAt when every selected calendar was last checked without a failure; null if
 *     never
 * @param offlineSince when it was found that an account cannot be reached, and it could not be
 *     since; null if all were reached at the last try
 * @param failures what ended the last run of each account that did not succeed
 * @param next the next run; null while one is under way, or if nothing is scheduled
 * @param heldBack large changes that wait for the person's yes or no
 */
public record SyncStatus(
    @Nullable Run run,
    @Nullable Instant lastSyncedAt,
    @Nullable Instant offlineSince,
    Map<AccountId, SyncFailure> failures,
    @Nullable NextTry next,
    List<MassChange> heldBack) {

  /** Before the first run. */
  public static final SyncStatus IDLE = new SyncStatus(null, null, null, Map.of(), null, List.of());

  public SyncStatus {
    failures = Map.copyOf(failures);
    heldBack = List.copyOf(heldBack);
  }

  /** Whether a run is under way. */
  public boolean running() {
    return run != null;
  }

  /** How far a first or full listing has come; null when there is nothing to count. */
  public @Nullable Progress progress() {
    return run == null ? null : run.progress();
  }

  /** When the next run is due; null if nothing is scheduled. */
  public @Nullable Instant nextTryAt() {
    return next == null ? null : next.dueAt();
  }

  /** The same, and something else under way. */
  public SyncStatus withRun(@Nullable Run newRun) {
    return new SyncStatus(newRun, lastSyncedAt, offlineSince, failures, next, heldBack);
  }

  /** The same, and something else planned. */
  public SyncStatus withNext(@Nullable NextTry newNext) {
    return new SyncStatus(run, lastSyncedAt, offlineSince, failures, newNext, heldBack);
  }

  /** The same, and something else to be asked. */
  public SyncStatus withHeldBack(List<MassChange> newHeldBack) {
    return new SyncStatus(run, lastSyncedAt, offlineSince, failures, next, newHeldBack);
  }

  /**
   * A run under way.
   *
   * @param trigger why it began
   * @param progress how far it has come; null when there is nothing to count
   */
  public record Run(SyncTrigger trigger, Instant startedAt, @Nullable Progress progress) {}

  /**
   * How far a run has come.
   *
   * @param done items read or sent
   * @param firstSync whether the account is read for the first time
   */
  public record Progress(int done, boolean firstSync) {}

  /**
   * The next run, and why it is not made at once.
   *
   * @param dueAt not before this, unless something asks for it
   */
  public record NextTry(Instant dueAt, Waiting why) {}

  /** Why a run waits. */
  public enum Waiting {
    /** Somebody asked for it, and it begins. */
    REQUESTED,
    /** Edits are gathered for a moment before they are sent. */
    GATHERING_EDITS,
    /** All is in step, and it is looked again now and then. */
    INTERVAL,
    /** The service could not be reached. */
    OFFLINE,
    /** The service failed, and gets time. */
    FAILED,
    /** The service said when it wants to be tried again. */
    ASKED_TO_WAIT,
    /** It failed so often that it is left alone for a good while. */
    PAUSED
  }
}
