package dev.daymark.storage.jdbi;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Reach;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.Edit;
import dev.daymark.storage.HistoryEntry.Origin;
import dev.daymark.storage.ImportItem;
import dev.daymark.storage.ImportOutcome;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.RunUndo;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The person's door: each method is one transaction. */
final class JdbiLocalEdits implements LocalEdits {

  private final StoreWriter writer;
  private final @Nullable GuestNotice notice;

  JdbiLocalEdits(StoreWriter writer, @Nullable GuestNotice notice) {
    this.writer = writer;
    this.notice = notice;
  }

  @Override
  public LocalEdits telling(GuestNotice guests) {
    return new JdbiLocalEdits(writer, guests);
  }

  private <T> Edit<T> edit(Function<WriteUnit, T> work) {
    return writer.write(
        Origin.PERSON,
        null,
        unit -> {
          unit.tell(notice);
          return new Edit<>(unit.change(), work.apply(unit));
        });
  }

  private void run(Consumer<WriteUnit> work) {
    writer.write(
        Origin.PERSON,
        null,
        unit -> {
          work.accept(unit);
          return unit.change();
        });
  }

  private <T> Edit<T> delete(T id, Consumer<WriteUnit> work) {
    return edit(
        unit -> {
          work.accept(unit);
          return id;
        });
  }

  @Override
  public Edit<CalendarEvent> createEvent(CalendarId calendar, EventContent content) {
    return edit(unit -> EventEdits.create(unit, calendar, content).event());
  }

  @Override
  public Edit<CalendarEvent> editEvent(EventId id, UnaryOperator<EventContent> change) {
    return edit(unit -> EventEdits.edit(unit, id, change).event());
  }

  @Override
  public Edit<EventId> deleteEvent(EventId id) {
    return delete(id, unit -> EventEdits.delete(unit, id));
  }

  @Override
  public Edit<CalendarEvent> editOccurrence(
      EventId seriesId,
      OriginalStart originalStart,
      RecurrenceScope scope,
      UnaryOperator<EventContent> change) {
    return edit(unit -> OccurrenceEdits.edit(unit, seriesId, originalStart, scope, change).event());
  }

  @Override
  public Edit<EventId> deleteOccurrence(
      EventId seriesId, OriginalStart originalStart, RecurrenceScope scope) {
    return delete(seriesId, unit -> OccurrenceEdits.delete(unit, seriesId, originalStart, scope));
  }

  @Override
  public Edit<CalendarEvent> moveEvent(EventId id, CalendarId target) {
    return edit(unit -> EventEdits.move(unit, id, target).event());
  }

  @Override
  public Edit<Task> createTask(TaskListId list, TaskContent content) {
    return edit(unit -> TaskEdits.create(unit, list, content));
  }

  @Override
  public Edit<Task> editTask(TaskId id, UnaryOperator<TaskContent> change) {
    return edit(unit -> TaskEdits.edit(unit, id, change));
  }

  @Override
  public Edit<Task> moveTask(TaskId id, TaskListId list, double position) {
    return edit(unit -> TaskEdits.move(unit, id, list, position));
  }

  @Override
  public Edit<TaskId> deleteTask(TaskId id) {
    return delete(id, unit -> TaskEdits.delete(unit, id));
  }

  @Override
  public Edit<TaskList> createTaskList(String name, String color) {
    return edit(unit -> TaskListEdits.create(unit, name, color));
  }

  @Override
  public Edit<TaskList> editTaskList(TaskListId id, UnaryOperator<TaskList> change) {
    return edit(unit -> TaskListEdits.edit(unit, id, change));
  }

  @Override
  public Edit<TaskListId> deleteTaskList(TaskListId id) {
    return delete(id, unit -> TaskListEdits.delete(unit, id));
  }

  @Override
  public Edit<Calendar> createCalendar(String summary, String color) {
    return edit(unit -> CalendarEdits.create(unit, summary, color));
  }

  @Override
  public Edit<Calendar> createCalendar(AccountId account, String summary, String color) {
    return edit(unit -> CalendarEdits.create(unit, account, summary, color));
  }

  @Override
  public void leaveCalendar(CalendarId id) {
    run(unit -> CalendarEdits.leave(unit, id));
  }

  @Override
  public Edit<Calendar> editCalendar(CalendarId id, UnaryOperator<Calendar> change) {
    return edit(unit -> CalendarEdits.edit(unit, id, change));
  }

  @Override
  public Edit<CalendarId> deleteCalendar(CalendarId id) {
    return delete(id, unit -> CalendarEdits.delete(unit, id));
  }

  @Override
  public Account addAccount(Account account) {
    return edit(unit -> AccountEdits.add(unit, account)).item();
  }

  @Override
  public Account addAccount(Account account, Reach reach) {
    return edit(unit -> {
          Account added = AccountEdits.add(unit, account);
          AccountEdits.setReach(unit, added.id(), reach);
          return added;
        })
        .item();
  }

  @Override
  public void setReach(AccountId account, Reach reach) {
    run(unit -> AccountEdits.setReach(unit, account, reach));
  }

  @Override
  public void removeAccount(AccountId id) {
    run(unit -> AccountEdits.remove(unit, id));
  }

  @Override
  public Edit<ImportOutcome> importItems(List<ImportItem> items) {
    return edit(unit -> ImportEdits.run(unit, items));
  }

  @Override
  public ImportOutcome rehearseImport(List<ImportItem> items) {
    try {
      run(
          unit -> {
            throw new ImportEdits.Rehearsed(ImportEdits.run(unit, items));
          });
      throw new IllegalStateException("a rehearsal was not rolled back");
    } catch (ImportEdits.Rehearsed rehearsed) {
      return rehearsed.outcome();
    }
  }

  @Override
  public ChangeId undo(ChangeId change) {
    return writer.write(
        Origin.UNDO,
        null,
        unit -> {
          UndoEdits.undo(unit, change);
          return unit.change();
        });
  }

  @Override
  public Edit<CalendarEvent> resolveConflict(UUID conflict, Conflict.Side keep) {
    return edit(unit -> ConflictEdits.resolve(unit, conflict, keep));
  }

  @Override
  public RunUndo undoRun(UUID run) {
    return writer.write(Origin.PERSON, null, unit -> RunUndoEdits.undo(unit, run, any -> true));
  }

  @Override
  public RunUndo undoRun(UUID run, ItemId item) {
    return writer.write(Origin.PERSON, null, unit -> RunUndoEdits.undo(unit, run, item::equals));
  }

  @Override
  public void answerMassChange(CalendarId calendar, MassChange.Answer answer) {
    run(unit -> MassChangeEdits.answer(unit, calendar, answer));
  }

  @Override
  public Edit<CalendarEvent> mergeConflict(UUID conflict, UnaryOperator<EventContent> merge) {
    return edit(unit -> ConflictEdits.merge(unit, conflict, merge));
  }

  @Override
  public void retry(long outboxSequence) {
    run(unit -> ConflictEdits.retry(unit, outboxSequence));
  }

  @Override
  public void discard(long outboxSequence) {
    run(unit -> ConflictEdits.discard(unit, outboxSequence));
  }
}
