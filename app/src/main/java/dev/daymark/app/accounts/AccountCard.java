package dev.daymark.app.accounts;

import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reach;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.sync.SyncFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as its card shows it.
 *
 * @param name what the person is called in its events; empty if none says
 * @param events in its calendars, a series counted once
 * @param reach how far back its events are kept here
 * @param calendars by position, those that are not synced too
 * @param lastSyncedAt when each of its synced calendars had been checked; null if one never was
 * @param waiting changes of this account that are not with Google yet, parked ones too
 * @param failure what ended its last run; null if nothing did
 * @param running whether a run is under way
 * @param missing whether it has no secrets on this device any more
 * @param troubles its synced calendars that could not be read at the last try
 */
public record AccountCard(
    Account account,
    String name,
    long events,
    Reach reach,
    List<Calendar> calendars,
    @Nullable Instant lastSyncedAt,
    int waiting,
    @Nullable SyncFailure failure,
    boolean running,
    boolean missing,
    List<CalendarTrouble> troubles) {

  public AccountCard {
    calendars = List.copyOf(calendars);
    troubles = List.copyOf(troubles);
  }

  /** What the first of the calendars that could not be read is called; empty if all were. */
  String firstInTrouble() {
    return calendars.stream()
        .filter(it -> troubles.stream().anyMatch(trouble -> trouble.calendar().equals(it.id())))
        .map(Calendar::summary)
        .findFirst()
        .orElse("");
  }

  /** Whether only the person can bring it back. */
  public boolean needsSignIn() {
    return account.state() == Account.State.SIGN_IN_REQUIRED
        || (failure instanceof SyncFailure.SignInRequired gone && gone.isFinal());
  }

  /** Whether its secrets are kept, but cannot be had now. */
  public boolean isLocked() {
    return failure instanceof SyncFailure.SignInRequired gone && !gone.isFinal();
  }

  /** Whether nobody can do more about that than to put back what they are kept in. */
  public boolean isAway() {
    return failure instanceof SyncFailure.SignInRequired(var why)
        && why == SyncFailure.SignInRequired.Why.AWAY;
  }
}
