package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.OriginalStart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What holds of a series' exceptions at the end of every transaction: a slot has one row; what the
 * remote side knows nothing of and says no more than the series is no exception; and what was only
 * looked up there, with nothing left to send, is as the series has it, or will be listed as it is.
 */
final class SlotRows {

  private SlotRows() {}

  /** Sees to the exceptions that were written. */
  static void settle(WriteUnit unit) {
    Set<EventId> settled = new HashSet<>();
    for (List<EventId> next = placed(unit, settled);
        !next.isEmpty();
        next = placed(unit, settled)) {
      next.forEach(id -> settle(unit, id));
      settled.addAll(next);
    }
  }

  private static List<EventId> placed(WriteUnit unit, Set<EventId> settled) {
    List<EventId> placed = new ArrayList<>(unit.placedExceptions());
    placed.removeAll(settled);
    return placed;
  }

  private static void settle(WriteUnit unit, EventId id) {
    Handle handle = unit.handle();
    Optional<EventRow> found = EventTable.find(handle, id).filter(SlotRows::isLivingException);
    if (found.isEmpty()) {
      return;
    }
    EventRow row = found.get();
    EventId series = row.seriesId();
    Optional<EventRow> master = series == null ? Optional.empty() : EventTable.find(handle, series);
    if (master.isEmpty()) {
      return;
    }
    if (!unit.isRemote()) {
      row = makeRoom(unit, row, master.get());
    }
    if (!OutboxTable.ofEvent(handle, row.id()).isEmpty()
        || !CalendarTable.isSynced(handle, row.calendarId())) {
      return;
    }
    Optional<RemoteState> remote = RemoteTable.find(handle, row.id());
    boolean isNone = remote.isEmpty() ? isPlain(row, master.get()) : remote.get().lookedUp();
    if (isNone) {
      EventWriter.remove(unit, row);
    }
  }

  private static boolean isLivingException(EventRow row) {
    return !row.deleted() && row.seriesId() != null && row.originalStart() != null;
  }

  /** Leaves one row in the slot, and returns it. */
  private static EventRow makeRoom(WriteUnit unit, EventRow row, EventRow series) {
    EventRow keeper = row;
    for (EventRow other : EventTable.exceptions(unit.handle(), series.id())) {
      if (!other.deleted()
          && !other.id().equals(row.id())
          && Objects.equals(row.originalStart(), other.originalStart())) {
        boolean otherStays = weight(unit, other, series) > weight(unit, keeper, series);
        EventRow loser = otherStays ? keeper : other;
        keeper = otherStays ? other : keeper;
        giveWay(unit, loser, keeper);
      }
    }
    return keeper;
  }

  /** What was written just now weighs more, and what takes place and says something most. */
  private static int weight(WriteUnit unit, EventRow row, EventRow series) {
    boolean placed = unit.placedExceptions().contains(row.id());
    boolean says = row.content().status() != EventStatus.CANCELLED && !isPlain(row, series);
    return (placed ? 2 : 0) + (says ? 1 : 0);
  }

  private static void giveWay(WriteUnit unit, EventRow loser, EventRow keeper) {
    Handle handle = unit.handle();
    boolean takesOver =
        RemoteTable.find(handle, loser.id()).isPresent()
            && RemoteTable.find(handle, keeper.id()).isEmpty();
    if (takesOver) {
      RemoteTable.handOver(handle, loser.id(), keeper.id());
    }
    EventWriter.remove(unit, loser);
    if (takesOver) {
      OutboxWriter.refresh(unit, keeper, true);
    }
  }

  private static boolean isPlain(EventRow row, EventRow series) {
    OriginalStart start = row.originalStart();
    EventContent content = series.content();
    return start != null
        && content.recurrence().isPresent()
        && row.content().equals(SeriesContent.at(content, start));
  }
}
