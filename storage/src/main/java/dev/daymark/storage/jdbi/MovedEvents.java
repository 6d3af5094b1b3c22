package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    takeAlong(unit, row, arrived);
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
  private static void takeAlong(WriteUnit unit, EventRow row, EventRow arrived) {
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
   * changed here and that was not sent: it would not be listed again. Where both were changed here
   * they are brought together.
   */
  static void bringTogether(WriteUnit unit, EventRow row, EventRow arrived) {
    Handle handle = unit.handle();
    for (EventRow shown : EventTable.exceptions(handle, arrived.id())) {
      OriginalStart slot = Objects.requireNonNull(shown.originalStart());
      Optional<EventRow> ours = EventTable.exception(handle, row.id(), slot);
      if (ours.filter(one -> !OutboxTable.ofEvent(handle, one.id()).isEmpty()).isPresent()) {
        giveWay(unit, shown, ours.get());
      } else {
        ours.ifPresent(one -> EventWriter.remove(unit, one));
        ExceptionOf place = new ExceptionOf(row.id(), slot);
        EventWriter.update(unit, shown, shown.withException(place).inCalendar(row.calendarId()));
      }
    }
  }

  /**
   * Whether an occurrence with nothing to send was shown, where its series arrives, before that
   * was: it would not be listed again.
   */
  static boolean isShownBefore(Handle handle, EventRow row, EventRow shown) {
    return row.event().exception() != null
        && !row.deleted()
        && shown.remoteSeriesId() != null
        && OutboxTable.ofEvent(handle, row.id()).isEmpty()
        && OutboxTable.ofEvent(handle, shown.id()).isEmpty();
  }

  /** A row is as another shows it, which goes. What is called off keeps what is known of it. */
  static void takeOver(WriteUnit unit, EventRow row, EventRow shown) {
    EventWriter.remove(unit, shown);
    EventContent content =
        shown.content().status() == EventStatus.CANCELLED
            ? row.content().withStatus(EventStatus.CANCELLED)
            : shown.content();
    EventWriter.write(unit, row, row.withContent(content).withDetails(shown.event().details()));
  }

  /**
   * A row goes whose event has another one. What waits to be sent of it goes over to that one; if
   * the same was changed there, or it was deleted, it becomes an event of its own.
   */
  static void giveWay(WriteUnit unit, EventRow row, EventRow keeper) {
    Set<EventField> waiting = row.deleted() ? Set.of() : waiting(unit, row);
    Set<EventField> differing = EventField.difference(row.content(), keeper.content());
    boolean clash =
        keeper.deleted()
            ? !waiting.isEmpty()
            : waiting(unit, keeper).stream()
                .anyMatch(field -> waiting.contains(field) && differing.contains(field));
    if (clash) {
      RemoteRemovals.keepWithoutPlace(unit, row);
      return;
    }
    RemoteRemovals.removeGone(unit, row);
    EventContent content = keeper.content();
    for (EventField field : waiting) {
      content = field.copy(row.content(), content);
    }
    EventWriter.update(unit, keeper, keeper.withContent(content));
  }

  private static Set<EventField> waiting(WriteUnit unit, EventRow row) {
    return OutboxTable.ofEvent(unit.handle(), row.id()).stream()
        .filter(entry -> entry.kind() == Kind.UPDATE)
        .flatMap(entry -> entry.fields().stream())
        .collect(Collectors.toSet());
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
