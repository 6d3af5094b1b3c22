package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import dev.daymark.storage.StoreChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Brings the outbox entries of an event to what {@link OutboxRules} want. */
final class OutboxWriter {

  private OutboxWriter() {}

  /**
   * Writes what differs.
   *
   * @param edited whether the person changed the event's content just now
   */
  static void refresh(WriteUnit unit, EventRow row, boolean edited) {
    Handle handle = unit.handle();
    RemoteState remote = RemoteTable.find(handle, row.id()).orElse(null);
    boolean synced = CalendarTable.isSynced(handle, row.calendarId());
    List<OutboxEntry> waiting = OutboxTable.ofEvent(handle, row.id());
    if (!synced && remote == null && waiting.isEmpty()) {
      return;
    }
    Optional<EventRow> series = series(handle, row);
    EventContent inherited =
        row.seriesId() == null || remote != null ? null : inherited(series.orElse(null), row);
    boolean seriesGone = row.seriesId() != null && (series.isEmpty() || series.get().deleted());
    Map<Kind, Set<EventField>> wanted =
        OutboxRules.wanted(
            new OutboxRules.Situation(row, remote, synced, inherited, seriesGone, waiting));
    write(unit, row.id(), waiting, wanted, edited);
    GuestNotice notice = unit.notice();
    if (notice != null) {
      OutboxTable.setNotice(handle, row.id(), notice);
    }
    series.ifPresent(master -> keepBehind(handle, master.id(), List.of(row)));
    if (row.content().recurrence().isPresent()) {
      keepBehind(handle, row.id(), null);
    }
  }

  /** It is known where a row is remotely: if that is where it is to be, nothing is in doubt. */
  static void settleMove(WriteUnit unit, EventRow row, CalendarId whereabouts) {
    if (row.calendarId().equals(whereabouts)) {
      OutboxTable.ofEvent(unit.handle(), row.id()).stream()
          .filter(entry -> entry.kind() == Kind.MOVE)
          .forEach(
              entry -> {
                OutboxTable.delete(unit.handle(), entry.sequence());
                unit.touch(new StoreChange.OutboxChanged());
              });
    }
  }

  private static Optional<EventRow> series(Handle handle, EventRow row) {
    EventId id = row.seriesId();
    return id == null ? Optional.empty() : EventTable.find(handle, id);
  }

  private static @Nullable EventContent inherited(@Nullable EventRow series, EventRow row) {
    return series == null || row.originalStart() == null
        ? null
        : SeriesContent.at(series.content(), row.originalStart());
  }

  private static void write(
      WriteUnit unit,
      EventId id,
      List<OutboxEntry> waiting,
      Map<Kind, Set<EventField>> wanted,
      boolean edited) {
    Handle handle = unit.handle();
    int attempts = 0;
    for (OutboxEntry entry : waiting) {
      Set<EventField> fields = wanted.remove(entry.kind());
      if (fields == null) {
        attempts = Math.max(attempts, entry.kind() == Kind.DELETE ? 1 : 0);
        OutboxTable.delete(handle, entry.sequence());
        unit.touch(new StoreChange.OutboxChanged());
      } else if (changes(entry, fields, edited)) {
        OutboxTable.update(
            handle, entry.sequence(), fields, unit.isRemote() ? entry.changedAt() : unit.now());
        unit.touch(new StoreChange.OutboxChanged());
      }
    }
    for (Map.Entry<Kind, Set<EventField>> entry : wanted.entrySet()) {
      boolean again = entry.getKey() == Kind.CREATE;
      OutboxTable.insert(
          handle, id, entry.getKey(), entry.getValue(), unit.now(), again ? attempts : 0);
      unit.touch(new StoreChange.OutboxChanged());
    }
  }

  private static boolean changes(OutboxEntry entry, Set<EventField> fields, boolean edited) {
    boolean carriesContent = entry.kind() == Kind.CREATE || entry.kind() == Kind.UPDATE;
    return (edited && carriesContent) || !fields.equals(entry.fields());
  }

  /**
   * An exception can only be sent after its series was, and only once the series has its slot.
   *
   * @param exceptions null for all of them
   */
  private static void keepBehind(
      Handle handle, EventId series, @Nullable List<EventRow> exceptions) {
    Optional<OutboxEntry> leading =
        OutboxTable.ofEvent(handle, series).stream()
            .filter(OutboxWriter::makesSlots)
            .reduce((earlier, later) -> later);
    if (leading.isEmpty()) {
      return;
    }
    long first = leading.get().sequence();
    List<EventRow> behind = exceptions == null ? EventTable.exceptions(handle, series) : exceptions;
    for (EventRow exception : behind) {
      OutboxTable.ofEvent(handle, exception.id()).stream()
          .filter(e -> e.sequence() < first && e.kind() != Kind.DELETE)
          .forEach(e -> OutboxTable.requeue(handle, e));
    }
  }

  private static boolean makesSlots(OutboxEntry entry) {
    return switch (entry.kind()) {
      case CREATE -> true;
      case UPDATE ->
          entry.fields().contains(EventField.TIME)
              || entry.fields().contains(EventField.RECURRENCE);
      case MOVE, DELETE -> false;
    };
  }
}
