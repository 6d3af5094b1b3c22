package dev.daymark.sync.run;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.CalendarTrouble.Reason;
import dev.daymark.sync.SyncFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is wrong with one calendar from what is wrong with its account, so that one calendar
 * does not hold up the others. A service that fails at two calendars of a run, or at the only one
 * that was tried, is taken for a service that fails. Used on one thread.
 */
final class CalendarTroubles {

  private static final Set<Reason> PASSING =
      Set.of(Reason.FAILING, Reason.UNREADABLE, Reason.STUMBLED);

  private final InstantSource clock;
  private final Map<CalendarId, CalendarTrouble> troubles = new HashMap<>();
  private final Set<CalendarId> read = new HashSet<>();
  private @Nullable SyncFailure failing;

  CalendarTroubles(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Notes how the reading of a calendar ended.
   *
   * @return what concerns the account, or the person's answer; empty if the next may be read
   */
  Optional<SyncFailure> note(CalendarId calendar, Optional<SyncFailure> outcome) {
    SyncFailure failure = outcome.orElse(null);
    if (failure == null || failure instanceof SyncFailure.HeldBack) {
      troubles.remove(calendar);
      read.add(calendar);
      return outcome;
    }
    Optional<CalendarTrouble> own =
        Thread.currentThread().isInterrupted() ? Optional.empty() : trouble(calendar, failure);
    if (own.isEmpty() || (isServiceFailing(failure) && isFailingElsewhere(calendar))) {
      return outcome;
    }
    if (failure instanceof SyncFailure.Unavailable) {
      failing = failure;
    }
    read.remove(calendar);
    troubles.put(calendar, own.get());
    return Optional.empty();
  }

  /** What is stumbled at here says nothing about the service. */
  private static boolean isServiceFailing(SyncFailure failure) {
    return failure instanceof SyncFailure.Unavailable unavailable && !unavailable.isUnexpected();
  }

  private boolean isFailingElsewhere(CalendarId calendar) {
    return troubles.values().stream()
        .filter(it -> PASSING.contains(it.reason()) && it.reason() != Reason.STUMBLED)
        .anyMatch(other -> !other.calendar().equals(calendar));
  }

  /** What the service failed at where others were read; empty once none was. */
  Optional<SyncFailure> ofAccount() {
    return read.isEmpty() && !passing().isEmpty() ? Optional.ofNullable(failing) : Optional.empty();
  }

  /** The calendars of which nobody knows what is in them now, but may at the next try. */
  Set<CalendarId> passing() {
    return troubles.values().stream()
        .filter(it -> PASSING.contains(it.reason()))
        .map(CalendarTrouble::calendar)
        .collect(Collectors.toSet());
  }

  private Optional<CalendarTrouble> trouble(CalendarId calendar, SyncFailure failure) {
    Instant now = clock.instant();
    return switch (failure) {
      case SyncFailure.Gone _ ->
          Optional.of(new CalendarTrouble(calendar, Reason.GONE, "404", now));
      case SyncFailure.TokenExpired _ ->
          Optional.of(new CalendarTrouble(calendar, Reason.REFUSED, "410", now));
      case SyncFailure.PreconditionFailed _ ->
          Optional.of(new CalendarTrouble(calendar, Reason.REFUSED, "412", now));
      case SyncFailure.Rejected rejected when rejected.concernsAccount() -> Optional.empty();
      case SyncFailure.Rejected(int status, String reason, var _) ->
          Optional.of(
              new CalendarTrouble(calendar, refused(status), (status + " " + reason).strip(), now));
      case SyncFailure.Unavailable unavailable when unavailable.retryAt() != null ->
          Optional.empty();
      case SyncFailure.Unavailable unavailable ->
          Optional.of(
              new CalendarTrouble(calendar, failed(unavailable), unavailable.detail(), now));
      case SyncFailure.Offline _,
          SyncFailure.SignInRequired _,
          SyncFailure.RateLimited _,
          SyncFailure.QuotaExceeded _,
          SyncFailure.HeldBack _ ->
          Optional.empty();
    };
  }

  private static Reason failed(SyncFailure.Unavailable unavailable) {
    if (unavailable.isUnexpected()) {
      return Reason.STUMBLED;
    }
    return unavailable.isSenseless() ? Reason.UNREADABLE : Reason.FAILING;
  }

  private static Reason refused(int status) {
    return switch (status) {
      case 200 -> Reason.UNREADABLE;
      case 403 -> Reason.FORBIDDEN;
      default -> Reason.REFUSED;
    };
  }

  /**
   * Writes what the store does not say yet.
   *
   * @param known what it says of the account's calendars
   * @param accountFails whether the run ended early, so that nobody knows whose failure it was
   * @return whether there was anything to write
   */
  boolean write(RunJournal journal, List<CalendarTrouble> known, boolean accountFails) {
    Map<CalendarId, CalendarTrouble> before =
        known.stream().collect(Collectors.toMap(CalendarTrouble::calendar, it -> it));
    Set<CalendarId> doubtful = accountFails ? passing() : Set.of();
    List<CalendarTrouble> noted =
        troubles.values().stream()
            .filter(it -> !doubtful.contains(it.calendar()))
            .filter(it -> !isKnown(before.get(it.calendar()), it))
            .map(it -> since(before.get(it.calendar()), it))
            .toList();
    List<CalendarId> over = read.stream().filter(before::containsKey).toList();
    return (!noted.isEmpty() || !over.isEmpty())
        && journal.write(
            tx -> {
              noted.forEach(tx::noteTrouble);
              over.forEach(tx::endTrouble);
              return true;
            });
  }

  private static boolean isKnown(@Nullable CalendarTrouble before, CalendarTrouble now) {
    return before != null && before.isSame(now);
  }

  private static CalendarTrouble since(@Nullable CalendarTrouble before, CalendarTrouble now) {
    return before == null
        ? now
        : new CalendarTrouble(now.calendar(), now.reason(), now.code(), before.since());
  }
}
