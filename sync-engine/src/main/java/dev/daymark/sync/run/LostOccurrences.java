package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Changed occurrences for which the series that a listing shows has no place any more, and of which
 * the listing says nothing: they may be part of another series by now, in another calendar, and
 * only a full listing tells.
 */
final class LostOccurrences {

  private final CalendarId calendar;
  private final Set<String> listed = new HashSet<>();
  private final Set<String> series = new HashSet<>();

  LostOccurrences(CalendarId calendar) {
    this.calendar = calendar;
  }

  /** Notes what a page shows. */
  void note(List<RemoteVersion> page) {
    for (RemoteVersion version : page) {
      listed.add(version.remoteId());
      EventContent content = version.content();
      if (content != null && content.recurrence().isPresent()) {
        series.add(version.remoteId());
      }
    }
  }

  /** Whether there are any, once all pages were applied. */
  boolean areThere(RemoteTransaction tx) {
    return series.stream()
        .flatMap(id -> tx.findByRemoteId(calendar, id).stream())
        .anyMatch(known -> tx.exceptions(known.event().id()).stream().anyMatch(of(known)));
  }

  private Predicate<SyncedEvent> of(SyncedEvent known) {
    return exception ->
        exception.remote() != null
            && exception.remote().calendarId().equals(calendar)
            && !listed.contains(exception.remote().remoteId())
            && takesPlace(exception)
            && !hasPlace(known, exception);
  }

  private static boolean takesPlace(SyncedEvent exception) {
    return !exception.deleted()
        && exception.base() != null
        && exception.base().content().status() != EventStatus.CANCELLED;
  }

  private static boolean hasPlace(SyncedEvent known, SyncedEvent exception) {
    CalendarEvent.ExceptionOf place = exception.event().exception();
    EventContent agreed = known.base() == null ? known.event().content() : known.base().content();
    return place == null
        || !agreed.recurrence().isPresent()
        || OccurrenceExpander.hasSlot(agreed, place.originalStart());
  }
}
