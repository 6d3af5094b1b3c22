package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.StoreChange;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What the person says about changes that were held back. */
final class MassChangeEdits {

  private static final String NOT_SENT = "You chose to keep this on this device only.";

  private MassChangeEdits() {}

  static void answer(WriteUnit unit, CalendarId calendar, MassChange.Answer answer) {
    List<MassChange> waiting =
        MassChangeTable.ofCalendar(unit.handle(), calendar).stream()
            .filter(change -> change.answer() == null)
            .toList();
    if (waiting.isEmpty()) {
      throw new DaymarkException(
          ErrorCode.CHANGE_NOT_FOUND, "Nothing of this calendar waits for an answer.");
    }
    waiting.forEach(change -> answer(unit, change, answer));
    unit.touch(new StoreChange.MassChangesChanged());
    unit.announce(cause -> new DomainEvent.LargeChangeAnswered(cause, calendar, answer));
    if (unit.isRecorded()) {
      HistoryTable.markNotUndoable(unit.handle(), unit.change());
    }
  }

  private static void answer(WriteUnit unit, MassChange change, MassChange.Answer answer) {
    if (answer == MassChange.Answer.YES) {
      note(unit, change, answer);
      return;
    }
    switch (change.kind()) {
      case INCOMING -> refuseIncoming(unit, change);
      case OUTGOING -> refuseOutgoing(unit, change);
      case CALENDAR_GONE ->
          keepCalendar(unit, EditGuard.calendar(unit.handle(), change.calendar()));
    }
  }

  private static void note(WriteUnit unit, MassChange change, MassChange.Answer answer) {
    MassChangeTable.put(
        unit.handle(),
        new MassChange(
            change.calendar(),
            change.kind(),
            change.creations(),
            change.deletions(),
            change.known(),
            change.evidence(),
            change.askedAt(),
            answer));
  }

  /**
   * Deletions are refused when the remote side is read the next time. What nobody wants here is not
   * deleted there for that: the calendar is no longer kept in step.
   */
  private static void refuseIncoming(WriteUnit unit, MassChange change) {
    if (!change.isAboutCreations()) {
      note(unit, change, MassChange.Answer.NO);
      return;
    }
    Calendar calendar = EditGuard.calendar(unit.handle(), change.calendar());
    CalendarEdits.write(unit, calendar, calendar.withSelected(false));
    MassChangeTable.delete(unit.handle(), change.calendar(), change.kind());
  }

  /** What was created here stays here and is not sent; what was deleted here comes back. */
  private static void refuseOutgoing(WriteUnit unit, MassChange change) {
    Handle handle = unit.handle();
    for (OutboxEntry entry : OutboxTable.all(handle)) {
      boolean waits = entry.calendarId().equals(change.calendar()) && !entry.isParked();
      if (waits && entry.kind() == Kind.CREATE) {
        OutboxTable.park(handle, entry.sequence(), NOT_SENT);
      } else if (waits && entry.kind() == Kind.DELETE) {
        ConflictEdits.discardDeletion(unit, entry);
      }
    }
    MassChangeTable.delete(handle, change.calendar(), change.kind());
    unit.touch(new StoreChange.OutboxChanged());
  }

  /** The calendar with its events becomes one on this device only. */
  private static void keepCalendar(WriteUnit unit, Calendar calendar) {
    Handle handle = unit.handle();
    Calendar local =
        new Calendar(
            calendar.id(),
            null,
            null,
            calendar.summary(),
            calendar.description(),
            calendar.zone(),
            AccessRole.OWNER,
            calendar.color(),
            true,
            calendar.visible(),
            false,
            calendar.defaultReminders(),
            calendar.position(),
            false);
    RemoteCalendars.letGo(unit, calendar);
    CalendarEdits.write(unit, calendar, local);
    CalendarTable.forgetProgress(handle, calendar.id());
    Arrivals arrivals = Arrivals.of(handle, calendar.id());
    arrivals.keep(unit);
    Set<EventId> kept = arrivals.ids();
    EventTable.ofCalendar(handle, calendar.id()).stream()
        .filter(row -> !kept.contains(row.id()))
        .forEach(row -> keepEvent(unit, row));
    MassChangeTable.delete(handle, calendar.id(), MassChange.Kind.CALENDAR_GONE);
    unit.touch(new StoreChange.OutboxChanged());
  }

  private static void keepEvent(WriteUnit unit, EventRow row) {
    RemoteTable.delete(unit.handle(), row.id());
    OutboxTable.deleteOf(unit.handle(), row.id());
    if (row.deleted()) {
      EventWriter.remove(unit, row);
    } else {
      EventWriter.write(unit, row, row.nextGeneration().withDetails(row.event().details().anew()));
    }
  }
}
