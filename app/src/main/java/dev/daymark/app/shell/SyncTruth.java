package dev.daymark.app.shell;

import dev.daymark.domain.Account;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one thing the status bar says about sync. If several hold, the one that needs the person most
 * wins: local trouble, sign-in, a large change, conflict, refused, partly, service, offline,
 * syncing, waiting, synced.
 */
public sealed interface SyncTruth {

  /** Why sign-ins cannot be had, what the person can do most about first. */
  List<Why> LOCKED_FIRST = List.of(Why.LOCKED, Why.REFUSED, Why.AWAY);

  /** Changes cannot be saved on this device. */
  record LocalTrouble(String sentence) implements SyncTruth {}

  /**
   * Google wants the person to sign in again.
   *
   * @param waiting changes that cannot be sent until then
   */
  record SignInNeeded(List<Account> accounts, int waiting) implements SyncTruth {}

  /**
   * The sign-ins are kept, but cannot be had: they are locked away until the person unlocks them,
   * their keyring does not let Daymark in, or they are out of reach for a while.
   *
   * @param why what it is, never final
   */
  record Locked(int waiting, Why why) implements SyncTruth {}

  /**
   * So much of a calendar would be created or deleted at once that the person is asked first.
   *
   * @param change what, and where
   */
  record HeldBack(MassChange change) implements SyncTruth {}

  /** Both sides changed the same, and the person may want the other value. */
  record ConflictsOpen(int count) implements SyncTruth {}

  /** Google refused changes for good. */
  record Refused(int count) implements SyncTruth {}

  /**
   * Calendars could not be read, although others could.
   *
   * @param troubles by the calendars' position; not empty
   * @param name what the first of the calendars is called
   */
  record Partly(List<CalendarTrouble> troubles, String name) implements SyncTruth {}

  /**
   * Google does not answer as it should.
   *
   * @param failure what happened
   * @param retryAt when it is tried again; null if that is not known
   */
  record ServiceTrouble(SyncFailure failure, @Nullable Instant retryAt) implements SyncTruth {}

  /**
   * Google cannot be reached.
   *
   * @param waiting changes that are saved here
   * @param since when that was found; null if it is not known
   */
  record Offline(int waiting, @Nullable Instant since) implements SyncTruth {}

  /** A run is under way. */
  record Syncing(int waiting, SyncStatus.@Nullable Progress progress) implements SyncTruth {}

  /** Changes wait for the next run. */
  record Waiting(int count) implements SyncTruth {}

  /** Nothing waits, and every calendar was checked. */
  record Synced(Instant at) implements SyncTruth {}

  /** There is an account, but not each of its calendars was checked yet. */
  record NotSyncedYet() implements SyncTruth {}

  /** There is no account. */
  record LocalOnly() implements SyncTruth {}

  /** Decides what to say. */
  static SyncTruth of(SyncFacts facts) {
    if (facts.localTrouble() != null) {
      return new LocalTrouble(facts.localTrouble());
    }
    if (facts.accounts().isEmpty()) {
      return new LocalOnly();
    }
    return needsPerson(facts)
        .or(() -> partly(facts))
        .or(() -> failing(facts))
        .orElseGet(() -> working(facts));
  }

  private static Optional<SyncTruth> needsPerson(SyncFacts facts) {
    List<Account> signedOut =
        facts.accounts().stream().filter(account -> needsSignIn(account, facts)).toList();
    if (!signedOut.isEmpty()) {
      return Optional.of(new SignInNeeded(signedOut, facts.waiting()));
    }
    Optional<SyncTruth> locked = locked(facts);
    if (locked.isPresent()) {
      return locked;
    }
    Optional<SyncTruth> held =
        facts.status().heldBack().stream().<SyncTruth>map(HeldBack::new).findFirst();
    if (held.isPresent()) {
      return held;
    }
    if (facts.conflicts() > 0) {
      return Optional.of(new ConflictsOpen(facts.conflicts()));
    }
    return facts.parked() > 0 ? Optional.of(new Refused(facts.parked())) : Optional.empty();
  }

  /** Of several reasons the one that the person can do most about. */
  private static Optional<SyncTruth> locked(SyncFacts facts) {
    return facts.status().failures().values().stream()
        .filter(SyncFailure.SignInRequired.class::isInstance)
        .map(failure -> ((SyncFailure.SignInRequired) failure))
        .filter(gone -> !gone.isFinal())
        .map(SyncFailure.SignInRequired::why)
        .min(Comparator.comparingInt(LOCKED_FIRST::indexOf))
        .map(why -> new Locked(facts.waiting(), why));
  }

  private static boolean needsSignIn(Account account, SyncFacts facts) {
    return account.state() == Account.State.SIGN_IN_REQUIRED
        || (facts.status().failures().get(account.id()) instanceof SyncFailure.SignInRequired gone
            && gone.isFinal());
  }

  private static Optional<SyncTruth> partly(SyncFacts facts) {
    List<CalendarTrouble> troubles = facts.troubles();
    return troubles.isEmpty()
        ? Optional.empty()
        : facts
            .calendar(troubles.getFirst().calendar())
            .map(first -> new Partly(troubles, first.summary()));
  }

  private static Optional<SyncTruth> failing(SyncFacts facts) {
    List<SyncFailure> failures =
        facts.accounts().stream()
            .map(account -> facts.status().standing(account.id()).failure())
            .filter(failure -> failure != null && !(failure instanceof SyncFailure.HeldBack))
            .toList();
    Optional<SyncFailure> service =
        failures.stream().filter(failure -> !(failure instanceof SyncFailure.Offline)).findFirst();
    if (service.isPresent()) {
      return Optional.of(new ServiceTrouble(service.get(), retryAt(service.get(), facts)));
    }
    return failures.isEmpty()
        ? Optional.empty()
        : Optional.of(new Offline(facts.waiting(), facts.status().offlineSince()));
  }

  private static @Nullable Instant retryAt(SyncFailure failure, SyncFacts facts) {
    Instant asked =
        switch (failure) {
          case SyncFailure.RateLimited limited -> limited.retryAt();
          case SyncFailure.Unavailable unavailable -> unavailable.retryAt();
          case SyncFailure.QuotaExceeded quota -> null;
          case SyncFailure.Offline offline -> null;
          case SyncFailure.SignInRequired signIn -> null;
          case SyncFailure.PreconditionFailed precondition -> null;
          case SyncFailure.TokenExpired expired -> null;
          case SyncFailure.Gone gone -> null;
          case SyncFailure.Rejected rejected -> null;
          case SyncFailure.HeldBack held -> null;
        };
    return asked != null ? asked : facts.status().nextTryAt();
  }

  private static SyncTruth working(SyncFacts facts) {
    SyncStatus status = facts.status();
    if (status.running()) {
      return new Syncing(facts.waiting(), status.progress());
    }
    if (facts.waiting() > 0) {
      return new Waiting(facts.waiting());
    }
    Instant checked = checkedAt(facts);
    return checked == null ? new NotSyncedYet() : new Synced(checked);
  }

  /** When each account was checked, to the last of its calendars; null if one was not. */
  private static @Nullable Instant checkedAt(SyncFacts facts) {
    List<Standing> standings =
        facts.accounts().stream().map(account -> facts.status().standing(account.id())).toList();
    boolean checked =
        facts.unread().isEmpty()
            && standings.stream().allMatch(it -> it.checkedAt() != null && it.failure() == null);
    return checked
        ? standings.stream()
            .map(Standing::checkedAt)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null)
        : null;
  }
}
