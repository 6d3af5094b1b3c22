package dev.daymark.sync.run;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import java.util.List;
import java.util.Objects;

/**
 * The moves of an account whose answer was not heard. A listing may show the event where it went,
 * and gone where it was, before the move is repeated; that is our own doing.
 */
record WaitingMoves(List<OutboxEntry> entries) {

  WaitingMoves {
    entries = List.copyOf(entries);
  }

  /** The moves that wait now; what was moved and deleted after it counts. */
  static WaitingMoves of(RemoteTransaction tx, AccountId account) {
    return new WaitingMoves(
        tx.sendable(account).stream()
            .filter(
                entry ->
                    entry.kind() == OutboxEntry.Kind.MOVE
                        || entry.kind() == OutboxEntry.Kind.DELETE)
            .filter(entry -> entry.target() != null)
            .toList());
  }

  /** Records an arrival if a version in a calendar's listing shows one. */
  void seen(RemoteTransaction tx, CalendarId calendar, RemoteVersion version) {
    if (entries.isEmpty() || !isAtHome(version)) {
      return;
    }
    String remoteId = Objects.requireNonNullElse(version.remoteSeriesId(), version.remoteId());
    for (OutboxEntry entry : entries) {
      RemoteRef target = entry.target();
      if (target != null && target.remoteId().equals(remoteId)) {
        tx.find(entry.eventId())
            .filter(event -> isOnTheWay(event) && event.event().calendarId().equals(calendar))
            .ifPresent(event -> arrive(tx, event, calendar));
      }
    }
  }

  /** The event lives in a calendar by now, and with a series all its exceptions. */
  static void arrive(RemoteTransaction tx, SyncedEvent event, CalendarId calendar) {
    tx.setRemoteCalendar(event.event().id(), calendar);
  }

  /** Whether the event's absence where it was says nothing, for a move may have been made. */
  static boolean explain(RemoteTransaction tx, SyncedEvent event) {
    CalendarEvent.ExceptionOf exception = event.event().exception();
    return isUnderWay(event)
        || isPresumed(tx, event)
        || (exception != null
            && exception.seriesId() != null
            && tx.find(exception.seriesId())
                .filter(
                    series ->
                        isUnderWay(series)
                            || isPresumed(tx, series)
                            || Absences.isNoted(tx, series))
                .isPresent());
  }

  /**
   * Whether an event is only presumed to have arrived where it was moved to, for the calendar it
   * came from was taken off the list before the answer was heard. The push finds out.
   */
  static boolean isPresumed(RemoteTransaction tx, SyncedEvent event) {
    boolean waits =
        event.deleted()
            || event.outbox().stream().anyMatch(entry -> entry.kind() == OutboxEntry.Kind.MOVE);
    return waits && event.event().exception() == null && tx.isPresumed(event.event().id());
  }

  /**
   * Whether a version shows an event that lives where it is shown. A move makes the calendar that
   * the event goes to its organiser; what bears the same id otherwise is a guest's copy.
   */
  static boolean isAtHome(RemoteVersion version) {
    return !isGone(version) && version.details().organizerSelf();
  }

  /** Whether the remote side shows a version as gone or called off. */
  static boolean isGone(RemoteVersion version) {
    return version.deleted()
        || version.content() == null
        || version.content().status() == EventStatus.CANCELLED;
  }

  /** Whether a move was begun whose end is not known. */
  static boolean isUnderWay(SyncedEvent event) {
    return isOnTheWay(event)
        && (event.deleted()
            || event.outbox().stream()
                .anyMatch(
                    entry ->
                        entry.kind() == OutboxEntry.Kind.MOVE
                            && entry.attempts() > 0
                            && !entry.isParked()));
  }

  private static boolean isOnTheWay(SyncedEvent event) {
    return event.remote() != null
        && !event.remote().calendarId().equals(event.event().calendarId());
  }
}
