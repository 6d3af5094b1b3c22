package dev.daymark.sync;

import dev.daymark.domain.sync.MassChange;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An outcome of talking to the remote side that is no bug. */
public sealed interface SyncFailure {

  /** Whether the service said that it did nothing, or was not asked at all. */
  default boolean isRefusal() {
    return switch (this) {
      case RateLimited _, QuotaExceeded _, SignInRequired _ -> true;
      case Rejected rejected -> rejected.status() >= 400;
      case Offline _, PreconditionFailed _, TokenExpired _, Gone _, Unavailable _, HeldBack _ ->
          false;
    };
  }

  /** No connection to the service, or something on the way that is not the service. */
  record Offline(String detail) implements SyncFailure {}

  /** The grant is gone; only the person can bring it back. */
  record SignInRequired(Why why) implements SyncFailure {

    /** Why there is no valid sign-in. */
    public enum Why {
      /** The service no longer accepts it. */
      REVOKED,
      /** This device has no secrets of the account. */
      MISSING,
      /** The secrets are there: their keyring or file is locked. */
      LOCKED,
      /** The secrets cannot be reached now: their keyring or file is gone for a while. */
      AWAY,
      /** The keyring that has the secrets does not let Daymark read them. */
      REFUSED
    }

    /** Whether the person is to sign in; otherwise the next run may find the secrets again. */
    public boolean isFinal() {
      return why == Why.REVOKED || why == Why.MISSING;
    }

    /** Whether it stays so until then: secrets that are missing here may be put back. */
    public boolean isForGood() {
      return why == Why.REVOKED;
    }
  }

  /**
   * Too many requests.
   *
   * @param retryAt when the service asks to be tried again; null if it did not say
   */
  record RateLimited(@Nullable Instant retryAt) implements SyncFailure {}

  /**
   * The service takes no more changes like this one for now, such as invitations of guests. Others
   * may well go through.
   */
  record QuotaExceeded() implements SyncFailure {}

  /** The item changed remotely since it was read (412), or its id is taken (409). */
  record PreconditionFailed() implements SyncFailure {}

  /** A sync token is no longer good (410, or 400 for a damaged one). */
  record TokenExpired() implements SyncFailure {}

  /** The item is not there, or no longer (404, 410). */
  record Gone() implements SyncFailure {}

  /**
   * The request will never be accepted as it is.
   *
   * @param reason the service's code, such as {@code forbiddenForNonOrganizer}
   * @param message the service's own words
   */
  record Rejected(int status, String reason, String message) implements SyncFailure {

    private static final Set<String> OF_THE_ACCOUNT =
        Set.of("insufficientPermissions", "accessNotConfigured");

    /** Whether no other request of the account would fare better. */
    public boolean concernsAccount() {
      return status == 403 && OF_THE_ACCOUNT.contains(reason);
    }
  }

  /** The service has a fault of its own, or its answer made no sense. */
  record Unavailable(String detail, @Nullable Instant retryAt) implements SyncFailure {

    private static final String UNEXPECTED = "unexpected";
    private static final String SENSELESS = "senseless answer";

    /** There was an answer, and it made no sense. */
    public static Unavailable senseless() {
      return new Unavailable(SENSELESS, null);
    }

    /** Whether there was an answer that made no sense. */
    public boolean isSenseless() {
      return detail.equals(SENSELESS);
    }

    /** Something went wrong on this side that nobody foresaw; it is tried again. */
    public static Unavailable unexpected() {
      return new Unavailable(UNEXPECTED, null);
    }

    /** Whether it is no fault of the service. */
    public boolean isUnexpected() {
      return detail.equals(UNEXPECTED);
    }
  }

  /**
   * More of a calendar would be created or deleted than a run does unasked. Nothing of it was
   * applied; {@link SyncEngine#answer} says whether the next run may.
   */
  record HeldBack(MassChange change) implements SyncFailure {}
}
