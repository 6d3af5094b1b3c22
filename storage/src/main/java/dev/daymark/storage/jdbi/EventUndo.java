package dev.daymark.storage.jdbi;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes back what a change did to one event. */
final class EventUndo {

  private EventUndo() {}

  static void undo(WriteUnit unit, EventId id, UndoEdits.Reversal reversal) {
    if (reversal.isNothing()) {
      return;
    }
    JsonObject deleted = reversal.deleted();
    if (reversal.bringsAway()) {
      takeAway(unit, id);
    } else if (deleted != null) {
      bringBack(unit, id, reversal.apply(deleted));
    } else {
      change(unit, id, reversal);
    }
  }

  private static void takeAway(WriteUnit unit, EventId id) {
    if (unit.touchedEvents().contains(id) && EventTable.find(unit.handle(), id).isEmpty()) {
      return;
    }
    EventRow row = EditGuard.event(unit.handle(), id);
    EditGuard.writable(unit.handle(), row.calendarId());
    if (row.seriesId() == null) {
      EventEdits.bury(unit, row);
      return;
    }
    if (maybeKnown(unit.handle(), id)) {
      EventTable.find(unit.handle(), Objects.requireNonNull(row.seriesId()))
          .ifPresent(series -> plain(unit, row, series));
    } else {
      EventWriter.bury(unit, row);
    }
  }

  /** A remote exception cannot be made unmade; it can be made equal to what the rule says. */
  static void plain(WriteUnit unit, EventRow row, EventRow series) {
    EventRow after =
        row.withContent(
            SeriesContent.at(series.content(), Objects.requireNonNull(row.originalStart())));
    EventEdits.update(unit, row, after);
  }

  static boolean maybeKnown(Handle handle, EventId id) {
    return RemoteTable.find(handle, id).isPresent()
        || OutboxTable.ofEvent(handle, id).stream().anyMatch(entry -> entry.attempts() > 0);
  }

  private static void bringBack(WriteUnit unit, EventId id, JsonObject state) {
    Handle handle = unit.handle();
    EventRow wanted = EventState.row(id, state, unit.now());
    EditGuard.writable(handle, wanted.calendarId());
    Optional<EventRow> tombstone = EventTable.find(handle, id);
    if (tombstone.isEmpty()) {
      EventWriter.create(unit, anew(handle, placed(handle, wanted)));
      return;
    }
    EventRow row = tombstone.get();
    boolean whole = wanted.seriesId() == null;
    EventRow living =
        row.withDeleted(false)
            .withContent(wanted.content())
            .inCalendar(whole ? row.calendarId() : Tombstones.home(handle, wanted))
            .withDetails(wanted.event().details())
            .withException(wanted.event().exception());
    live(unit, row, living);
    if (whole && !row.calendarId().equals(wanted.calendarId())) {
      // It followed the other side to another calendar meanwhile; what belongs to it goes along.
      EventMoves.move(
          unit,
          EventTable.find(handle, id).orElseThrow(),
          EditGuard.calendar(handle, row.calendarId()),
          EditGuard.calendar(handle, wanted.calendarId()));
    }
  }

  /** Under an identity it never had; it may have come back and gone again since that state. */
  private static EventRow anew(Handle handle, EventRow wanted) {
    int last =
        HistoryTable.ofItem(handle, wanted.id()).stream()
            .filter(entry -> entry.field().equals("*"))
            .flatMap(entry -> Stream.of(entry.before(), entry.after()))
            .filter(Objects::nonNull)
            .mapToInt(json -> EventState.generation(JsonParser.parseString(json).getAsJsonObject()))
            .max()
            .orElse(wanted.generation());
    return wanted.inGeneration(last + 1);
  }

  /** An occurrence whose series is gone meanwhile stands alone, if it took place at all. */
  private static EventRow placed(Handle handle, EventRow wanted) {
    if (wanted.seriesId() == null
        || seriesOf(handle, wanted).filter(series -> !series.deleted()).isPresent()) {
      return wanted.inCalendar(Tombstones.home(handle, wanted));
    }
    if (wanted.content().status() == EventStatus.CANCELLED) {
      throw new DaymarkException(
          ErrorCode.EVENT_NOT_FOUND, "The series of this occurrence is gone.");
    }
    return wanted.withException(null).withDetails(wanted.event().details().anew());
  }

  /**
   * Lets a tombstone live again; where the remote side may have deleted it already, under a new
   * identity. Exceptions that were deleted before their series have to be deleted by themselves
   * again; those that others called off after it are called off in the new one, too.
   */
  static void live(WriteUnit unit, EventRow tombstone, EventRow living) {
    Handle handle = unit.handle();
    boolean lost = identityIsLost(handle, tombstone);
    if (lost) {
      Ghosts.part(unit, tombstone, ghostOfSeries(handle, tombstone));
    }
    EventEdits.update(unit, tombstone, lost ? living.nextGeneration() : living);
    for (EventRow exception : EventTable.exceptions(handle, living.id())) {
      if (lost && exception.deleted() && wasCalledOff(handle, exception)) {
        live(unit, exception, Tombstones.revived(handle, exception));
      } else if (exception.deleted()) {
        OutboxWriter.refresh(unit, exception, false);
      }
    }
  }

  /** Whether it came from the other side, called off, while its series was deleted here. */
  private static boolean wasCalledOff(Handle handle, EventRow exception) {
    return exception.content().status() == EventStatus.CANCELLED
        && exception.ghostOf() == null
        && HistoryTable.deletion(handle, exception.id()).isEmpty();
  }

  /** Whether the remote side may already have deleted what we knew there. */
  private static boolean identityIsLost(Handle handle, EventRow row) {
    if (RemoteTable.find(handle, row.id()).isEmpty()) {
      return false;
    }
    List<OutboxEntry> waiting = OutboxTable.ofEvent(handle, row.id());
    if (waiting.stream().anyMatch(EventUndo::isUnderWay)) {
      return true;
    }
    EventId series = row.seriesId();
    return series != null && RemoteTable.find(handle, series).isEmpty();
  }

  /** A parked one was refused, so that nothing was deleted. */
  private static boolean isUnderWay(OutboxEntry entry) {
    return entry.kind() == Kind.DELETE && entry.attempts() > 0 && !entry.isParked();
  }

  private static Optional<EventRow> seriesOf(Handle handle, EventRow row) {
    EventId series = row.seriesId();
    return series == null ? Optional.empty() : EventTable.find(handle, series);
  }

  private static @Nullable EventId ghostOfSeries(Handle handle, EventRow row) {
    EventId series = row.seriesId();
    return series == null
        ? null
        : EventTable.ghost(handle, series).map(EventRow::id).orElse(series);
  }

  private static void change(WriteUnit unit, EventId id, UndoEdits.Reversal reversal) {
    Handle handle = unit.handle();
    EventRow row = EditGuard.event(handle, id);
    EditGuard.writable(handle, row.calendarId());
    JsonObject state = reversal.apply(EventState.fields(row));
    ExceptionOf exception = exception(row, state);
    EventRow after = row.withContent(EventState.content(state)).withException(exception);
    // A series may have moved since; its occurrence is never anywhere else.
    after = after.inCalendar(Tombstones.home(handle, after));
    EditGuard.edit(row, after.content());
    boolean otherSeries = !Objects.equals(row.seriesId(), after.seriesId());
    if (otherSeries && RemoteTable.find(handle, id).isPresent()) {
      Ghosts.part(unit, row, row.seriesId());
      after = after.nextGeneration();
    } else if (!otherSeries && !Objects.equals(row.originalStart(), after.originalStart())) {
      seriesOf(handle, row).ifPresent(series -> SlotIdentities.leave(unit, row, series));
      SlotIdentities.occupy(unit, after);
    }
    EventRow written = EventEdits.update(unit, row, after);
    Calendar from = EditGuard.calendar(handle, row.calendarId());
    Calendar to = EditGuard.writable(handle, EventState.calendar(state));
    if (!from.id().equals(to.id()) && exception == null) {
      EventMoves.move(unit, written, from, to);
    }
  }

  /** What became an event of its own meanwhile has no place in a series to go back to. */
  private static @Nullable ExceptionOf exception(EventRow row, JsonObject state) {
    ExceptionOf before = EventState.exception(state);
    boolean homeless = before != null && before.seriesId() == null;
    return homeless && row.event().exception() == null ? null : before;
  }
}
