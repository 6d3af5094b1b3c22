package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Events that were moved to another calendar by the other side. */
final class MovedEvents {

  private MovedEvents() {}

  /**
   * A row follows its event to where another row shows it by now, which goes. It stays in the
   * calendar the person chose: if that is another than where it was remotely, or if they moved it
   * and took that back.
   */
  static void follow(WriteUnit unit, EventRow row, EventRow arrived) {
    Handle handle = unit.handle();
    CalendarId from = remoteHome(handle, row);
    CalendarId to = remoteHome(handle, arrived);
    takeOver(unit, row, arrived);
    RemoteRemovals.removeGone(unit, arrived);
    boolean chosen =
        OutboxTable.ofEvent(handle, row.id()).stream().anyMatch(entry -> entry.kind() == Kind.MOVE);
    RemoteEvents.setCalendar(unit, row, to);
    if (chosen) {
      return;
    }
    bring(unit, RemoteEvents.row(handle, row.id()), from, to);
    for (EventRow exception : EventTable.exceptions(handle, row.id())) {
      bring(unit, exception, from, to);
    }
  }

  /** What was changed of its occurrences since it is shown there goes along. */
  private static void takeOver(WriteUnit unit, EventRow row, EventRow arrived) {
    Handle handle = unit.handle();
    for (EventRow exception : EventTable.exceptions(handle, arrived.id())) {
      OriginalStart slot = Objects.requireNonNull(exception.originalStart());
      if (!OutboxTable.ofEvent(handle, exception.id()).isEmpty()
          && EventTable.exception(handle, row.id(), slot).isEmpty()) {
        ExceptionOf ours = new ExceptionOf(row.id(), slot);
        EventWriter.update(unit, exception, exception.withException(ours));
      }
    }
  }

  /**
   * What is shown of its occurrences where it arrives is theirs from now on, unless they were
   * changed here and that was not sent: it would not be listed again.
   */
  static void bringTogether(WriteUnit unit, EventRow row, EventRow arrived) {
    Handle handle = unit.handle();
    for (EventRow shown : EventTable.exceptions(handle, arrived.id())) {
      OriginalStart slot = Objects.requireNonNull(shown.originalStart());
      Optional<EventRow> ours = EventTable.exception(handle, row.id(), slot);
      if (ours.filter(one -> !OutboxTable.ofEvent(handle, one.id()).isEmpty()).isEmpty()) {
        ours.ifPresent(one -> EventWriter.remove(unit, one));
        ExceptionOf place = new ExceptionOf(row.id(), slot);
        EventWriter.update(unit, shown, shown.withException(place).inCalendar(row.calendarId()));
      }
    }
  }

  private static CalendarId remoteHome(Handle handle, EventRow row) {
    return RemoteTable.find(handle, row.id()).orElseThrow().ref().calendarId();
  }

  private static void bring(WriteUnit unit, EventRow row, CalendarId from, CalendarId to) {
    if (row.calendarId().equals(from)) {
      EventWriter.update(unit, row, row.inCalendar(to));
    }
  }
}
