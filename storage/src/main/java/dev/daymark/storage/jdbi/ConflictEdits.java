package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.StoreChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** What the person decides about conflicts and about changes that cannot be sent. */
final class ConflictEdits {

  private ConflictEdits() {}

  static CalendarEvent resolve(WriteUnit unit, UUID id, Conflict.Side keep) {
    Handle handle = unit.handle();
    Conflict conflict = conflict(handle, id);
    CalendarEvent event =
        EventTable.find(handle, conflict.eventId())
            .filter(row -> !row.deleted())
            .map(row -> keep(unit, row, conflict, keep))
            .orElseGet(() -> GoneEvents.keep(unit, conflict, keep));
    end(unit, conflict, keep);
    return event;
  }

  /** Both sides have a share in it, so it counts as this device's. */
  static CalendarEvent merge(WriteUnit unit, UUID id, UnaryOperator<EventContent> merge) {
    Conflict conflict = conflict(unit.handle(), id);
    EventRow row = EditGuard.event(unit.handle(), conflict.eventId());
    EventRow written = EventEdits.write(unit, row, merge.apply(row.content()), null);
    end(unit, conflict, Conflict.Side.LOCAL);
    return written.event();
  }

  private static Conflict conflict(Handle handle, UUID id) {
    return ConflictTable.find(handle, id)
        .orElseThrow(() -> notFound("There is no conflict with the id " + id + "."));
  }

  private static void end(WriteUnit unit, Conflict conflict, Conflict.Side kept) {
    ConflictTable.resolve(unit.handle(), conflict.id(), kept, unit.now());
    unit.touch(new StoreChange.ConflictsChanged());
    unit.announce(
        cause -> new DomainEvent.ConflictResolved(cause, conflict.id(), conflict.eventId(), kept));
  }

  /**
   * What was decided by a change that is taken back waits to be decided anew.
   *
   * @param made when the change was made
   * @param items what it changed; of an event that was gone that is the one it was kept as
   */
  static void reopen(WriteUnit unit, Instant made, Set<ItemId> items) {
    Handle handle = unit.handle();
    for (Conflict conflict : ConflictTable.resolved(handle, made)) {
      Optional<EventRow> row =
          EventTable.find(handle, conflict.eventId()).filter(found -> !found.deleted());
      if (row.isEmpty() || items.contains(conflict.eventId())) {
        ConflictTable.reopen(
            handle, conflict.id(), live(conflict, row.map(EventRow::content)), unit.change());
        unit.touch(new StoreChange.ConflictsChanged());
      }
    }
  }

  /**
   * What was decided, taken back, and is decided again by taking that back.
   *
   * @param back the change that took it back
   */
  static void decideAgain(WriteUnit unit, ChangeId back) {
    if (ConflictTable.decideAgain(unit.handle(), back, unit.now()) > 0) {
      unit.touch(new StoreChange.ConflictsChanged());
    }
  }

  private static Conflict.Side live(Conflict conflict, Optional<EventContent> now) {
    EventField field = conflict.field();
    EventContent there = conflict.remote();
    boolean isRemote =
        field == null
            ? now.isPresent() == (there != null)
            : there != null
                && now.filter(it -> field.valueIn(it).equals(field.valueIn(there))).isPresent();
    return isRemote ? Conflict.Side.REMOTE : Conflict.Side.LOCAL;
  }

  private static CalendarEvent keep(
      WriteUnit unit, EventRow row, Conflict conflict, Conflict.Side keep) {
    EventField field = conflict.field();
    EventContent side = conflict.side(keep);
    if (field == null && side == null) {
      EventEdits.delete(unit, row.id());
      return row.event();
    }
    if (side == null || keep == conflict.kept()) {
      return row.event();
    }
    EventContent kept = field == null ? side : field.copy(side, row.content());
    return EventEdits.write(unit, row, kept, null).event();
  }

  private static DaymarkException notFound(String sentence) {
    return new DaymarkException(ErrorCode.CHANGE_NOT_FOUND, sentence);
  }

  static void retry(WriteUnit unit, long sequence) {
    entry(unit.handle(), sequence);
    OutboxTable.park(unit.handle(), sequence, null);
    unit.touch(new StoreChange.OutboxChanged());
  }

  /** Goes back to the base version, as an edit of its own. */
  static void discard(WriteUnit unit, long sequence) {
    Handle handle = unit.handle();
    OutboxEntry entry = entry(handle, sequence);
    EventRow row = EventTable.find(handle, entry.eventId()).orElseThrow();
    Optional<RemoteState> remote = RemoteTable.find(handle, row.id());
    switch (entry.kind()) {
      case CREATE -> EventEdits.bury(unit, row);
      case UPDATE -> discardUpdate(unit, row, entry, remote);
      case DELETE -> discardDelete(unit, row);
      case MOVE ->
          EventMoves.move(
              unit,
              row,
              EditGuard.calendar(handle, row.calendarId()),
              EditGuard.calendar(handle, remote.orElseThrow().ref().calendarId()));
    }
    unit.touch(new StoreChange.OutboxChanged());
  }

  private static void discardUpdate(
      WriteUnit unit, EventRow row, OutboxEntry entry, Optional<RemoteState> remote) {
    if (remote.isPresent()) {
      EventContent agreed = remote.get().base().content();
      boolean calledOff = agreed.status() == EventStatus.CANCELLED;
      EventContent before = calledOff ? row.content().withStatus(EventStatus.CANCELLED) : agreed;
      EventEdits.update(unit, row, row.withContent(before));
    } else {
      discardException(unit, row, entry);
    }
  }

  /** One that may have arrived is made as the rule has it there, too; a refused one did not. */
  private static void discardException(WriteUnit unit, EventRow row, OutboxEntry entry) {
    Handle handle = unit.handle();
    EventId id = row.seriesId();
    Optional<EventRow> series = id == null ? Optional.empty() : EventTable.find(handle, id);
    if (series.isPresent() && entry.attempts() > 0 && !entry.isParked()) {
      EventUndo.plain(unit, row, series.get());
    } else {
      EventWriter.remove(unit, row);
    }
  }

  /** What was deleted here lives again, if its deletion still waits to be sent. */
  static void discardDeletion(WriteUnit unit, OutboxEntry entry) {
    if (OutboxTable.find(unit.handle(), entry.sequence()).isPresent()) {
      EventTable.find(unit.handle(), entry.eventId())
          .filter(EventRow::deleted)
          .filter(row -> row.ghostOf() == null)
          .ifPresent(row -> discardDelete(unit, row));
    }
  }

  private static void discardDelete(WriteUnit unit, EventRow row) {
    Handle handle = unit.handle();
    List<EventRow> exceptions = Tombstones.deletedWith(handle, row);
    EventUndo.live(unit, row, Tombstones.revived(handle, row));
    exceptions.forEach(
        exception -> EventUndo.live(unit, exception, Tombstones.revived(handle, exception)));
  }

  private static OutboxEntry entry(Handle handle, long sequence) {
    return OutboxTable.find(handle, sequence)
        .orElseThrow(() -> notFound("This change no longer waits to be sent."));
  }
}
