package dev.daymark.sync;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.MassChange;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the engine does and knows, for the status bar. How many changes wait is read from the
 * outbox, not from here.
 *
 * @param run the run under way; null if none is
 * @param accounts how each account stands; one that was never tried may be missing
 * @param troubles the calendars that could not be read at the last try, while their account could
 * @param next the next run; null while one is under way, or if nothing is scheduled
 * @param heldBack large changes that wait for the person's yes or no
 */
public record SyncStatus(
    @Nullable Run run,
    Map<AccountId, Standing> accounts,
    List<CalendarTrouble> troubles,
    @Nullable NextTry next,
    List<MassChange> heldBack) {

  /** Before the first run. */
  public static final SyncStatus IDLE = new SyncStatus(null, Map.of(), List.of(), null, List.of());

  public SyncStatus {
    accounts = Map.copyOf(accounts);
    troubles = List.copyOf(troubles);
    heldBack = List.copyOf(heldBack);
  }

  /** Nothing runs, and the accounts stand so. */
  public static SyncStatus of(Map<AccountId, Standing> accounts) {
    return IDLE.withAccounts(accounts);
  }

  /** Whether a run is under way. */
  public boolean running() {
    return run != null;
  }

  /** How far the run under way has come; null when there is nothing to count. */
  public @Nullable Progress progress() {
    return run == null ? null : run.progress();
  }

  /** When the next run is due; null if nothing is scheduled. */
  public @Nullable Instant nextTryAt() {
    return next == null ? null : next.dueAt();
  }

  /** How an account stands. */
  public Standing standing(AccountId account) {
    return accounts.getOrDefault(account, Standing.UNKNOWN);
  }

  /**
   * When everything was checked without a failure: at the check of the account that was checked
   * longest ago; null if one never was.
   */
  public @Nullable Instant lastSyncedAt() {
    return accounts.values().stream().allMatch(account -> account.checkedAt() != null)
        ? accounts.values().stream()
            .map(Standing::checkedAt)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null)
        : null;
  }

  /** Since when an account cannot be reached, the longest of them; null if all can. */
  public @Nullable Instant offlineSince() {
    return accounts.values().stream()
        .map(Standing::offlineSince)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** What ended the last run of each account that did not come to its end. */
  public Map<AccountId, SyncFailure> failures() {
    Map<AccountId, SyncFailure> failures = new HashMap<>();
    accounts.forEach(
        (id, account) -> {
          if (account.failure() != null) {
            failures.put(id, account.failure());
          }
        });
    return failures;
  }

  /** The same, and something else under way. */
  public SyncStatus withRun(@Nullable Run newRun) {
    return new SyncStatus(newRun, accounts, troubles, next, heldBack);
  }

  /** The same, and the accounts stand so. */
  public SyncStatus withAccounts(Map<AccountId, Standing> newAccounts) {
    return new SyncStatus(run, newAccounts, troubles, next, heldBack);
  }

  /** The same, and these calendars could not be read. */
  public SyncStatus withTroubles(List<CalendarTrouble> newTroubles) {
    return new SyncStatus(run, accounts, newTroubles, next, heldBack);
  }

  /** The same, and something else planned. */
  public SyncStatus withNext(@Nullable NextTry newNext) {
    return new SyncStatus(run, accounts, troubles, newNext, heldBack);
  }

  /** The same, and something else to be asked. */
  public SyncStatus withHeldBack(List<MassChange> newHeldBack) {
    return new SyncStatus(run, accounts, troubles, next, newHeldBack);
  }

  /**
   * How one account stands.
   *
   * @param checkedAt when all its selected calendars were last checked without a failure; null if
   *     never
   * @param offlineSince when it was found that it cannot be reached, and it could not be since;
   *     null if it was reached at the last try, or since when is not known
   * @param failure what ended its last run; null if that came to its end
   */
  public record Standing(
      @Nullable Instant checkedAt, @Nullable Instant offlineSince, @Nullable SyncFailure failure) {

    /** It was never tried. */
    public static final Standing UNKNOWN = new Standing(null, null, null);

    /** All of it was checked then. */
    public static Standing checked(Instant at) {
      return new Standing(at, null, null);
    }
  }

  /**
   * A run under way.
   *
   * @param trigger why it began
   * @param progress how far it has come; null when there is nothing to count
   */
  public record Run(SyncTrigger trigger, Instant startedAt, @Nullable Progress progress) {}

  /**
   * How far a run has come with an account.
   *
   * @param done items read
   * @param total items there are to read; null if that is not known
   * @param firstSync whether the account is read for the first time
   * @param calendars the account's, in the order they are read
   */
  public record Progress(
      int done, @Nullable Integer total, boolean firstSync, List<OfCalendar> calendars) {

    public Progress {
      calendars = List.copyOf(calendars);
    }
  }

  /**
   * How far a run has come with a calendar.
   *
   * @param items read of it in this run
   */
  public record OfCalendar(CalendarId calendar, Stage stage, int items) {}

  /** What a run has done with a calendar. */
  public enum Stage {
    /** It is still to come. */
    WAITING,
    /** It is being read. */
    READING,
    /** It was read to its end. */
    DONE,
    /** It could not be read, or not all of it. */
    FAILED
  }

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
