package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.RemoteVersion;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Exceptions that the other side shows as part of another series than before, as where a series was
 * parted there: they keep their identity.
 */
final class OtherSeries {

  /** How the id of what was parted from a series goes on, before the place it begins at. */
  private static final String PART = "_R";

  private OtherSeries() {}

  /** See {@link dev.daymark.storage.RemoteTransaction#partOf}. */
  static String partOf(
      Handle handle, CalendarId calendar, String wholeId, OriginalStart occurrence) {
    String place = occurrence.key().replace("Z", "");
    return RemoteTable.idsFrom(handle, calendar, wholeId + PART).stream()
        .filter(id -> begins(id, wholeId).compareTo(place) <= 0)
        .reduce((earlier, later) -> later)
        .orElse(wholeId);
  }

  private static String begins(String partId, String wholeId) {
    return partId.substring(wholeId.length() + PART.length());
  }

  /**
   * A row in the series its version names; without one, as what comes before its series, if that is
   * not known yet. Then it does not go where the one it was of is on its way to.
   */
  static EventRow follow(Handle handle, CalendarId calendar, EventRow row, RemoteVersion version) {
    String named = version.remoteSeriesId();
    ExceptionOf exception = row.event().exception();
    if (named == null || exception == null || !isOfAnother(handle, row, named, version)) {
      return row;
    }
    OriginalStart slot = exception.originalStart();
    Optional<EventRow> series =
        RemoteTable.findId(handle, calendar, named).flatMap(id -> EventTable.find(handle, id));
    return series
        .map(
            home ->
                row.withException(new ExceptionOf(home.id(), slot))
                    .withRemoteSeries(null)
                    .inCalendar(home.calendarId())
                    .withDeleted(row.deleted() || home.deleted()))
        .orElseGet(
            () ->
                row.withException(new ExceptionOf(null, slot))
                    .withRemoteSeries(named)
                    .inCalendar(calendar));
  }

  /** What was changed here of the same occurrence of its new series goes over to it. */
  static void makeRoom(WriteUnit unit, EventRow before, EventRow after) {
    EventId series = after.seriesId();
    if (series == null || series.equals(before.seriesId())) {
      return;
    }
    for (EventRow other : EventTable.exceptions(unit.handle(), series)) {
      if (!other.id().equals(after.id())
          && Objects.equals(other.originalStart(), after.originalStart())) {
        MovedEvents.giveWay(unit, other, RemoteEvents.row(unit.handle(), after.id()));
      }
    }
  }

  private static boolean isOfAnother(
      Handle handle, EventRow row, String named, RemoteVersion version) {
    EventId series = row.seriesId();
    if (series == null) {
      return !named.equals(row.remoteSeriesId());
    }
    return RemoteTable.find(handle, series)
        .map(state -> state.ref().remoteId())
        .filter(known -> !known.equals(named) && !isPartOf(known, named, version))
        .isPresent();
  }

  /** The identity of an occurrence that is called off may name no more than what was parted. */
  private static boolean isPartOf(String known, String named, RemoteVersion version) {
    return version.content() != null
        && version.content().status() == EventStatus.CANCELLED
        && known.startsWith(named + PART);
  }
}
