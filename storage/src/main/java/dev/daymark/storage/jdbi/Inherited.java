package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
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
   * Brings what a series changed to its unsent exceptions.
   *
   * @param before what the series was
   */
  static void follow(WriteUnit unit, EventContent before, EventRow series) {
    Set<EventField> changed = EnumSet.noneOf(EventField.class);
    changed.addAll(EventField.difference(before, series.content()));
    changed.remove(EventField.TIME);
    changed.remove(EventField.RECURRENCE);
    changed.remove(EventField.STATUS);
    if (changed.isEmpty() || !series.content().recurrence().isPresent()) {
      return;
    }
    for (EventRow exception : EventTable.exceptions(unit.handle(), series.id())) {
      if (!exception.deleted()
          && exception.content().status() != EventStatus.CANCELLED
          && isUnsent(unit, exception)) {
        follow(unit, before, series.content(), changed, exception);
      }
    }
  }

  private static boolean isUnsent(WriteUnit unit, EventRow exception) {
    Optional<RemoteState> remote = RemoteTable.find(unit.handle(), exception.id());
    return remote.isEmpty() || remote.get().lookedUp();
  }

  private static void follow(
      WriteUnit unit,
      EventContent before,
      EventContent after,
      Set<EventField> changed,
      EventRow exception) {
    Set<EventField> own = EventField.difference(before, exception.content());
    EventContent content = exception.content();
    for (EventField field : changed) {
      if (!own.contains(field)) {
        content = field.copy(after, content);
      }
    }
    EventEdits.update(unit, exception, exception.withContent(content));
  }
}
