package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an exception that the remote side never had says of itself is what was changed in it; the
 * rest follows its series, as it does there.
 */
final class Inherited {

  private Inherited() {}

  /**
   * Brings what the person changed in a series to its unsent exceptions. Their times are the
   * caller's.
   *
   * @param before what the series was
   */
  static void follow(WriteUnit unit, EventContent before, EventRow series) {
    Set<EventField> changed = changed(before, series);
    if (changed.isEmpty() || !series.content().recurrence().isPresent()) {
      return;
    }
    for (EventRow exception : EventTable.exceptions(unit.handle(), series.id())) {
      if (follows(unit, exception)) {
        EventContent content = followed(before, series.content(), changed, exception);
        EventEdits.update(unit, exception, exception.withContent(content));
      }
    }
  }

  /**
   * Brings what others changed in a series to its unsent exceptions, how long it takes included.
   *
   * @param before what the series was here
   */
  static void followOthers(WriteUnit unit, EventContent before, EventRow series) {
    EventContent after = series.content();
    if (series.deleted()
        || !after.recurrence().isPresent()
        || (after.time().equals(before.time()) && changed(before, series).isEmpty())) {
      return;
    }
    for (EventRow exception : EventTable.exceptions(unit.handle(), series.id())) {
      if (follows(unit, exception)) {
        EventContent content = followed(before, after, changed(before, series), exception);
        EventRow lasting =
            exception.withContent(content.withTime(lasting(before, after, exception)));
        unit.place(EventWriter.update(unit, exception, lasting));
      }
    }
  }

  private static Set<EventField> changed(EventContent before, EventRow series) {
    Set<EventField> changed = EnumSet.noneOf(EventField.class);
    changed.addAll(EventField.difference(before, series.content()));
    changed.remove(EventField.TIME);
    changed.remove(EventField.RECURRENCE);
    changed.remove(EventField.STATUS);
    return changed;
  }

  private static boolean follows(WriteUnit unit, EventRow exception) {
    return !exception.deleted()
        && exception.content().status() != EventStatus.CANCELLED
        && isUnsent(unit, exception);
  }

  private static boolean isUnsent(WriteUnit unit, EventRow exception) {
    Optional<RemoteState> remote = RemoteTable.find(unit.handle(), exception.id());
    return remote.isEmpty() || remote.get().lookedUp();
  }

  private static EventContent followed(
      EventContent before, EventContent after, Set<EventField> changed, EventRow exception) {
    Set<EventField> own = EventField.difference(before, exception.content());
    EventContent content = exception.content();
    for (EventField field : changed) {
      if (!own.contains(field)) {
        content = field.copy(after, content);
      } else if (field == EventField.ATTENDEES) {
        content =
            content.withAttendees(
                FollowedGuests.of(before.attendees(), after.attendees(), content.attendees()));
      }
    }
    return content;
  }

  /** An occurrence that has no time of its own takes as long as its series says. */
  private static EventTime lasting(EventContent before, EventContent after, EventRow exception) {
    EventTime time = exception.content().time();
    OriginalStart slot = exception.originalStart();
    return slot != null
            && time.equals(SeriesContent.at(before, slot).time())
            && SlotIdentities.hasSlot(after, slot)
        ? SeriesContent.at(after, slot).time()
        : time;
  }
}
