package dev.daymark.sync.remote;

import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.CalendarChange;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.sync.SyncFailure;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The remote calendars of one account. Every method blocks on the network, repeats what is worth
 * repeating, and answers with a value. Thread-safe.
 */
public interface RemoteCalendar {

  /** Identifies the queries behind the two listings; a token is good for exactly one. */
  String fingerprint();

  /** A page of the account's calendar list, hidden and deleted entries included. */
  Outcome<RemotePage<RemoteCalendarEntry>> calendars(ListingPosition position);

  /** One calendar of the account's list; {@code Gone} if it is not there. */
  Outcome<RemoteCalendarEntry> calendar(String remoteId);

  /**
   * Makes a calendar and puts it on the account's list. There is no id of our own that would make a
   * repetition harmless, so it is not repeated: after a failure the list tells whether it was made.
   *
   * @return its id
   */
  Outcome<String> createCalendar(String summary, ZoneId zone);

  /**
   * Takes a calendar off the account's list; it stays what it is for everybody else.
   *
   * @return true; {@code Gone} if it was not on it
   */
  Outcome<Boolean> leaveCalendar(String remoteId);

  /**
   * Changes how the account has a calendar in its list: those settings that differ from the base.
   *
   * @return the entry as it is then; {@link SyncFailure.PreconditionFailed} if it is no longer the
   *     base
   */
  Outcome<RemoteCalendarEntry> changeCalendar(CalendarChange change);

  /** A page of a calendar's events: series unexpanded, deleted ones included. */
  Outcome<RemotePage<RemoteVersion>> events(CalendarAddress calendar, ListingPosition position);

  /**
   * How many items a listing of everything in a calendar has, deleted ones too, without reading
   * them; empty if that cannot be told.
   */
  default Optional<Integer> count(CalendarAddress calendar) {
    return Optional.empty();
  }

  /** One event or occurrence; a deleted one is a version that says so, or {@code Gone}. */
  Outcome<RemoteVersion> get(CalendarAddress calendar, String eventId);

  /** The occurrence of a series, whether an exception stands for it or not. */
  Outcome<RemoteVersion> instance(CalendarAddress calendar, String seriesId, OriginalStart start);

  /**
   * Creates an event under our own id, so that a repetition fails with {@link
   * SyncFailure.PreconditionFailed} instead of making a second one.
   */
  Outcome<RemoteVersion> insert(CalendarAddress calendar, NewEvent event, GuestNotice notice);

  Outcome<RemoteVersion> patch(
      CalendarAddress calendar, String eventId, EventPatch patch, GuestNotice notice);

  /**
   * Deletes an event, a series or an occurrence.
   *
   * @param notice which of its guests are told
   * @return true; {@code Gone} if it was gone before, {@link SyncFailure.PreconditionFailed} if it
   *     was changed; false if it is one of these and a try whose answer was lost may have done it
   */
  Outcome<Boolean> delete(
      CalendarAddress calendar, String eventId, ETag condition, GuestNotice notice);

  /** Moves an event or a series; it keeps its id. There is no condition. */
  Outcome<RemoteVersion> move(CalendarAddress from, String eventId, CalendarAddress to);

  /** How many HTTP requests were made so far, repetitions and token renewals included. */
  int requests();

  /** How many bytes of bodies were sent and read so far; 0 where that is not measured. */
  default long bytes() {
    return 0;
  }
}
