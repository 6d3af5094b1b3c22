package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import dev.daymark.domain.sync.RemoteRef;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The remote side names an exception by its slot in the series. One that gets another slot leaves
 * its remote identity to whatever has the old slot now, and takes over that of the new one.
 */
final class SlotIdentities {

  private SlotIdentities() {}

  /**
   * Parts an exception from its identity: another exception in its slot gets it, else an occurrence
   * that is as the series has it, else, where the series has no such slot, a ghost.
   *
   * @param series as it is after the move
   */
  static void leave(WriteUnit unit, EventRow exception, EventRow series) {
    Handle handle = unit.handle();
    OriginalStart slot = exception.originalStart();
    if (slot == null || RemoteTable.find(handle, exception.id()).isEmpty()) {
      return;
    }
    Optional<EventRow> heir =
        others(handle, exception, slot).stream()
            .filter(other -> RemoteTable.find(handle, other.id()).isEmpty())
            .findFirst();
    if (heir.isPresent()) {
      RemoteTable.handOver(handle, exception.id(), heir.get().id());
      OutboxWriter.refresh(unit, heir.get(), true);
    } else if (hasSlot(series.content(), slot)) {
      leaveBehind(unit, exception, series, slot);
    } else {
      Ghosts.part(unit, exception, series.id());
    }
  }

  static boolean hasSlot(EventContent series, OriginalStart slot) {
    return OccurrenceExpander.hasSlot(series, slot);
  }

  private static void leaveBehind(
      WriteUnit unit, EventRow exception, EventRow series, OriginalStart slot) {
    EventRow plain =
        EventEdits.newRow(
            unit,
            exception.calendarId(),
            SeriesContent.at(series.content(), slot),
            exception.event().details(),
            new ExceptionOf(series.id(), slot));
    EventWriter.create(unit, plain);
    RemoteTable.handOver(unit.handle(), exception.id(), plain.id());
    OutboxWriter.refresh(unit, plain, true);
  }

  /**
   * Gives an exception the identity of its slot, where a plain occurrence has it.
   *
   * @param row as it is about to be written
   */
  static void occupy(WriteUnit unit, EventRow row) {
    Handle handle = unit.handle();
    OriginalStart slot = row.originalStart();
    if (slot == null || RemoteTable.find(handle, row.id()).isPresent()) {
      return;
    }
    for (EventRow other : others(handle, row, slot)) {
      if (isPlain(handle, other, slot)) {
        RemoteTable.handOver(handle, other.id(), row.id());
        EventWriter.remove(unit, other);
        return;
      }
    }
  }

  /**
   * Takes an identity from whatever else holds it, before an exception is given it. A tombstone and
   * one with nothing to send have no other use for it and go; what was edited stays, and will meet
   * the other side anew.
   */
  static void take(WriteUnit unit, EventRow row, RemoteRef ref) {
    Handle handle = unit.handle();
    if (row.event().exception() == null) {
      return;
    }
    EventRow holder =
        RemoteTable.findId(handle, ref.calendarId(), ref.remoteId())
            .filter(id -> !id.equals(row.id()))
            .map(id -> RemoteEvents.row(handle, id))
            .orElse(null);
    if (holder == null) {
      return;
    }
    if (!holder.deleted() && !OutboxTable.ofEvent(handle, holder.id()).isEmpty()) {
      RemoteTable.delete(handle, holder.id());
      OutboxWriter.refresh(unit, holder, true);
    } else {
      EventWriter.remove(unit, holder);
    }
  }

  private static boolean isPlain(Handle handle, EventRow row, OriginalStart slot) {
    @Nullable EventRow series =
        row.seriesId() == null ? null : EventTable.find(handle, row.seriesId()).orElse(null);
    return series != null && row.content().equals(SeriesContent.at(series.content(), slot));
  }

  private static List<EventRow> others(Handle handle, EventRow row, OriginalStart slot) {
    return row.seriesId() == null
        ? List.of()
        : EventTable.exceptions(handle, row.seriesId()).stream()
            .filter(other -> !other.deleted() && slot.equals(other.originalStart()))
            .filter(other -> !other.id().equals(row.id()))
            .toList();
  }
}
