package dev.daymark.app.shell;

import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.sync.SyncStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything {@link SyncTruth} is decided from.
 *
 * @param accounts the connected ones
 * @param calendars the accounts' calendars that are kept in step, by position
 * @param unread those of them that were never read to their end
 * @param waiting changes that wait to be sent, parked ones not counted
 * @param parked changes that Google refused for good
 * @param conflicts open ones
 * @param status the engine's own word
 * @param localTrouble why changes cannot be saved on this device; null if they can
 */
public record SyncFacts(
    List<Account> accounts,
    List<Calendar> calendars,
    Set<CalendarId> unread,
    int waiting,
    int parked,
    int conflicts,
    SyncStatus status,
    @Nullable String localTrouble) {

  /** Nothing is known yet, and no account is there. */
  public static final SyncFacts NONE =
      new SyncFacts(List.of(), List.of(), Set.of(), 0, 0, 0, SyncStatus.IDLE, null);

  public SyncFacts {
    accounts = List.copyOf(accounts);
    calendars = List.copyOf(calendars);
    unread = Set.copyOf(unread);
  }

  /** A calendar that is kept in step; empty for any other. */
  Optional<Calendar> calendar(CalendarId id) {
    return calendars.stream().filter(calendar -> calendar.id().equals(id)).findFirst();
  }

  /** What is wrong with calendars that are kept in step, by their position. */
  List<CalendarTrouble> troubles() {
    return calendars.stream()
        .flatMap(
            calendar ->
                status.troubles().stream().filter(it -> it.calendar().equals(calendar.id())))
        .toList();
  }

  /**
   * The same of one account alone. Conflicts are not told apart.
   *
   * @param itsWaiting changes of its calendars that wait to be sent
   * @param itsParked changes of its calendars that Google refused
   */
  SyncFacts ofAccount(Account account, int itsWaiting, int itsParked) {
    List<Calendar> own =
        calendars.stream().filter(it -> account.id().equals(it.accountId())).toList();
    Set<CalendarId> ids = own.stream().map(Calendar::id).collect(Collectors.toSet());
    SyncStatus its =
        status
            .withAccounts(Map.of(account.id(), status.standing(account.id())))
            .withHeldBack(
                status.heldBack().stream().filter(it -> ids.contains(it.calendar())).toList());
    return new SyncFacts(
        List.of(account),
        own,
        unread.stream().filter(ids::contains).collect(Collectors.toSet()),
        itsWaiting,
        itsParked,
        0,
        its,
        null);
  }

  /** The same with another word of the engine. */
  public SyncFacts withStatus(SyncStatus newStatus) {
    return new SyncFacts(
        accounts, calendars, unread, waiting, parked, conflicts, newStatus, localTrouble);
  }

  /** The same with other local trouble. */
  public SyncFacts withLocalTrouble(@Nullable String trouble) {
    return new SyncFacts(accounts, calendars, unread, waiting, parked, conflicts, status, trouble);
  }
}
