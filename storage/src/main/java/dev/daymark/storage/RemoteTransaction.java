package dev.daymark.storage;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.CalendarChange;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.ListSettings;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SentChange;
import dev.daymark.domain.sync.SyncedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be read and written inside {@link RemoteUpdates#transact}. */
public interface RemoteTransaction {

  // Reading

  /** By where it lives remotely. */
  Optional<SyncedEvent> findByRemoteId(CalendarId remoteCalendar, String remoteId);

  /** The deleted ones too. */
  Optional<SyncedEvent> find(EventId id);

  /** What bears the same remote id in another calendar of the same account, and is not deleted. */
  Optional<SyncedEvent> elsewhere(RemoteRef ref);

  /** What bears the same remote id in calendars of other accounts, and is not deleted. */
  List<SyncedEvent> inOtherAccounts(RemoteRef ref);

  /** Whether it was noted that an event is gone from where it was. */
  boolean isAbsent(RemoteRef ref);

  /** The exception of a series for one occurrence, whether it has a remote identity yet or not. */
  Optional<SyncedEvent> findException(EventId seriesId, OriginalStart originalStart);

  /** The living exceptions of a series. */
  List<SyncedEvent> exceptions(EventId seriesId);

  /** The entries of an account that may be sent now, oldest first; parked ones are left out. */
  List<OutboxEntry> sendable(AccountId account);

  /** How many living events are known remotely in a calendar. */
  int countKnown(CalendarId remoteCalendar);

  /** Whether an event of a calendar is known by its remote id. */
  boolean isKnown(CalendarId remoteCalendar, String remoteId);

  /** The living, remotely known events of a calendar that bear another mark, by remote id. */
  Map<String, EventId> unmarkedIds(CalendarId remoteCalendar, long listingMark);

  /** Lets every event of a calendar count as changed there when it is listed next. */
  void forgetVersions(CalendarId remoteCalendar);

  /** Whether a calendar is still here; the person may take it off the list at any time. */
  boolean hasCalendar(CalendarId calendar);

  // Changes that were held back

  /** What was held back of a calendar, answered or not. */
  Optional<MassChange> massChange(CalendarId calendar, MassChange.Kind kind);

  /** Holds a change of a calendar that is here back for the person, or notes their answer. */
  void hold(MassChange change);

  /** Nothing is held back any more. */
  void release(CalendarId calendar, MassChange.Kind kind);

  /** The calendar, if it is here, could not be read; replaces what was noted of it before. */
  void noteTrouble(CalendarTrouble trouble);

  /** The calendar could be read. */
  void endTrouble(CalendarId calendar);

  // Events

  /** A remote event that is new here. An exception is linked to its series if that is known. */
  EventId insert(CalendarId calendar, RemoteVersion version);

  /** A remote event that is not wanted here: it waits to be deleted there. */
  EventId insertDeleted(CalendarId calendar, RemoteVersion version);

  /**
   * Writes an event after reconciling.
   *
   * @param content what is live from now on
   * @param version becomes the base. Where {@code content} differs from it an update waits in the
   *     outbox; where it does not, an update or create that waited is done. If the row was moved or
   *     deleted by the person meanwhile, that still waits.
   */
  void apply(EventId id, EventContent content, RemoteVersion version);

  /**
   * The series an occurrence is part of by its place, of one that was parted there: the last part
   * that begins no later. Parts are called as the whole, and then after where they begin.
   *
   * @return its remote id; that of the whole where no other part is known here
   */
  String partOf(CalendarId remoteCalendar, String remoteSeriesId, OriginalStart start);

  /** Whether a listing showed an occurrence by its remote id, which a row here bears since. */
  boolean isListed(CalendarId remoteCalendar, String remoteId);

  /**
   * Records whether the version of an occurrence that was written last was only looked up. What no
   * listing shows may be no exception there: it goes when nothing is left to send for it.
   */
  void setLookedUp(EventId exception, boolean lookedUp);

  /**
   * Whether an event is only presumed to be where it is to be: its move was begun, and the calendar
   * it came from was taken off the list before the answer was heard.
   */
  boolean isPresumed(EventId event);

  /** The event was seen where it was presumed to be. */
  void presumptionProved(EventId event);

  /**
   * Records where the event lives remotely now, after a move or the first sight of its own create.
   */
  void setRemoteCalendar(EventId id, CalendarId remoteCalendar);

  /** The remote side says it is gone, and that is right: the row goes, its outbox entries too. */
  void removeGone(EventId id);

  /** The living occurrences of a calendar whose series did not come, or not yet. */
  List<SyncedEvent> orphans(CalendarId remoteCalendar);

  /**
   * Removes the called-off occurrences whose series did not come. They may be on an earlier page
   * than their series; at the end of a listing it is gone, and they with it.
   */
  void removeCancelledOrphans(CalendarId remoteCalendar);

  /**
   * Notes that an event is gone from where it was; what that means is judged later.
   *
   * @param at when it went; null if nobody said
   */
  void noteAbsent(RemoteRef ref, @Nullable Instant at);

  /** It is known by now what became of it. */
  void forgetAbsence(CalendarId remoteCalendar, String remoteId);

  /**
   * An event goes with its exceptions to where another row shows it by now, which is removed. What
   * was agreed on about it stays, and what waits to be sent is sent there.
   */
  void follow(EventId id, EventId arrived);

  /**
   * The remote side says it is gone, but the person's edit is kept: the event gives up its remote
   * identity and waits to be created anew. Of an occurrence that was called off there its place in
   * a living series stays empty.
   */
  void keepAsNew(EventId id);

  /**
   * The same for what the remote side knows nothing of: an occurrence's place is as its series has
   * it, which may no longer reach there.
   */
  void keepWithoutPlace(EventId id);

  /**
   * The remote side has no exception for this occurrence, only its series: the exception here gives
   * up its remote identity, and what waits to be sent for it waits on.
   */
  void forgetIdentity(EventId exception);

  /** The person deleted it, but the other side's edit is kept: the event lives again. */
  void revive(EventId id, RemoteVersion version);

  /**
   * The living event that gave up the remote identity a deleted one holds, as when it went to
   * another account.
   */
  Optional<SyncedEvent> heir(EventId deleted);

  /** Writes what the other side made of an event's former identity; it waits to be sent. */
  void carryOver(EventId heir, EventContent content);

  /** As {@link #carryOver}, for an occurrence that is no exception here yet. */
  EventId carryOver(EventId series, OriginalStart start, EventContent content);

  // What is sent

  /** Remembers what is about to be sent, until it is known whether it arrived. */
  void sending(CalendarId remoteCalendar, String remoteId, EventContent content);

  /**
   * As {@link #sending}, of what is not there before: should it arrive after it was taken for lost,
   * it is known for what it is.
   */
  void creating(CalendarId remoteCalendar, String remoteId, EventContent content);

  /** What was sent without an answer so far. */
  Optional<EventContent> sent(CalendarId remoteCalendar, String remoteId);

  /** As {@link #sent}, if it was sent to be created. */
  Optional<EventContent> created(CalendarId remoteCalendar, String remoteId);

  /** It is known how the remote side has it. */
  void settled(CalendarId remoteCalendar, String remoteId);

  /** Records in the run what an entry begins to send. */
  void noteSending(OutboxEntry entry);

  /** Records in the run how sending an entry ended. */
  void noteSent(OutboxEntry entry, SentChange.Outcome outcome);

  // Outbox

  /** The entry was carried out, or there is nothing left to do for it. */
  void done(OutboxEntry entry);

  /** Counts a try, before anything is sent. */
  void began(OutboxEntry entry);

  /** Uncounts a try that is known to have done nothing. */
  void notCarriedOut(OutboxEntry entry);

  /**
   * Notes that this run stumbled at the entry as it is.
   *
   * @return whether a run before did, too, at the same change
   */
  boolean stumbled(OutboxEntry entry);

  /** Stops trying, with the reason in plain words. */
  void park(OutboxEntry entry, String reason);

  // Conflicts

  /** Files a conflict; its id and time are the given ones. */
  void file(Conflict conflict);

  // Listings

  void saveEventsProgress(CalendarId calendar, ListingProgress progress);

  /** A calendar that was listed before has to be listed whole once more. */
  void listAnew(CalendarId calendar);

  /**
   * Whether this transaction put something away that a listing of the calendar showed: it is listed
   * whole once more, unless other progress is saved by a later one.
   */
  boolean hasPutAway(CalendarId calendar);

  void saveCalendarListProgress(AccountId account, ListingProgress progress);

  /** Notes that a full listing contains the event. */
  void mark(EventId id, long listingMark);

  /** The living, remotely known events of a calendar that bear no such mark. */
  List<SyncedEvent> unmarked(CalendarId remoteCalendar, long listingMark);

  /** Notes that the calendar was read to the end of a listing just now. */
  void synced(CalendarId calendar);

  // Calendars and accounts

  /**
   * Adds or updates a calendar. What the person changed here since both sides agreed stays, and
   * waits to be sent; what the other side made of the same is in the history then. Writes only what
   * differs.
   */
  void upsertCalendar(AccountId account, RemoteCalendarEntry entry);

  /**
   * Takes over what came of changing a calendar in the account's list.
   *
   * @param sent what was asked for; what the person changed since stays, and waits
   */
  void adoptCalendar(AccountId account, RemoteCalendarEntry entry, ListSettings sent);

  /** The account's list refuses the change: the calendar is as both sides agreed on it again. */
  void revertCalendar(CalendarChange change);

  /** Notes that a calendar is about to be made in its account, so that a lost answer is known. */
  void makingCalendar(CalendarId calendar);

  /** The calendar was made in its account, and is listed like this. */
  void madeCalendar(CalendarId calendar, RemoteCalendarEntry entry);

  /** The account's list no longer has a calendar that was taken off it here. */
  void departed(AccountId account, String remoteId);

  /**
   * The calendar is gone from the account's list. Its events go; those with a change that was never
   * sent move to a calendar on this device.
   */
  void removeCalendar(AccountId account, String remoteId);

  void setAccountState(AccountId account, Account.State state);
}
