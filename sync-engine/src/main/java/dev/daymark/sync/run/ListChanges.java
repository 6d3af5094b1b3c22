package dev.daymark.sync.run;

import dev.daymark.domain.AccountId;
import dev.daymark.sync.SyncFailure;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is sent of one account's calendar list, one change after the other. What fails alone is left
 * for the next run and holds up nothing else: a refusal, a fault that nobody foresaw, and a failure
 * of the service that asks for no time, unless it fails at the next change, too.
 */
final class ListChanges {

  private final Stumbles stumbles;
  private final AccountId account;
  private @Nullable SyncFailure left;
  private boolean justFailed;

  ListChanges(Stumbles stumbles, AccountId account) {
    this.stumbles = stumbles;
    this.account = account;
  }

  /**
   * Makes one change.
   *
   * @param send makes it; empty if it succeeded
   * @return what ends the run; empty if the next change may be made
   */
  Optional<SyncFailure> attempt(Supplier<Optional<SyncFailure>> send) {
    Optional<SyncFailure> outcome;
    try {
      outcome = send.get();
    } catch (RuntimeException unforeseen) {
      if (!stumbles.noteInList(account, unforeseen)) {
        throw unforeseen;
      }
      outcome = Optional.of(SyncFailure.Unavailable.unexpected());
    }
    if (outcome.isEmpty()) {
      justFailed = false;
      return outcome;
    }
    return leaves(outcome.get()) ? Optional.empty() : outcome;
  }

  private boolean leaves(SyncFailure failure) {
    boolean ofOne =
        switch (failure) {
          case SyncFailure.Unavailable unavailable when unavailable.isUnexpected() -> true;
          case SyncFailure.Unavailable(var _, Instant retryAt) -> {
            boolean again = justFailed;
            justFailed = true;
            yield retryAt == null && !again;
          }
          case SyncFailure.Rejected rejected -> !rejected.concernsAccount();
          case SyncFailure.HeldBack _, SyncFailure.QuotaExceeded _ -> true;
          case SyncFailure.Offline _,
              SyncFailure.SignInRequired _,
              SyncFailure.RateLimited _,
              SyncFailure.PreconditionFailed _,
              SyncFailure.TokenExpired _,
              SyncFailure.Gone _ ->
              false;
        };
    if (ofOne && left == null) {
      left = failure;
    }
    return ofOne;
  }

  /** What was left first; null if nothing was. */
  @Nullable SyncFailure left() {
    return left;
  }
}
