package dev.daymark.storage;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
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
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The door for what the person does. Each call is one transaction that writes the row, its history,
 * and, for an item of a remote calendar, the outbox entry; when it returns the edit survives {@code
 * kill -9}.
 *
 * <p>An edit is a function of the current value, applied inside the transaction: a change the sync
 * engine made meanwhile to another field is never undone by a stale copy. The function may run more
 * than once.
 *
 * <p>Every method throws {@link DaymarkException} with a sentence for the person if the request
 * makes no sense (an unknown id, a read-only calendar, a bad rule), and has then changed nothing.
 */
public interface LocalEdits {

  Edit<CalendarEvent> createEvent(CalendarId calendar, EventContent content);

  /** The same door, whose edits name the guests that are told of them by mail. */
  LocalEdits telling(GuestNotice guests);

  /** Changes an event, a whole series or an exception. */
  Edit<CalendarEvent> editEvent(EventId id, UnaryOperator<EventContent> change);

  /** Deletes an event, a whole series with its exceptions, or (by its id) an exception. */
  Edit<EventId> deleteEvent(EventId id);

  /**
   * Changes a series as seen from one occurrence: the function gets the occurrence's content, with
   * the occurrence's own time, and what it changes is carried as far as the scope says. THIS makes
   * or changes an exception; THIS_AND_FOLLOWING ends the series before the occurrence and begins a
   * new one, which only who the series belongs to can do; ALL changes the master, moving its start
   * by as much as the occurrence was moved.
   *
   * @param seriesId the master's id
   * @return the exception, the new series, or the master
   */
  Edit<CalendarEvent> editOccurrence(
      EventId seriesId,
      OriginalStart originalStart,
      RecurrenceScope scope,
      UnaryOperator<EventContent> change);

  /** Deletes one occurrence, it and all after it, or the series. */
  Edit<EventId> deleteOccurrence(
      EventId seriesId, OriginalStart originalStart, RecurrenceScope scope);

  /** Moves an event or a whole series to another calendar, which may be of another account. */
  Edit<CalendarEvent> moveEvent(EventId id, CalendarId target);

  Edit<Task> createTask(TaskListId list, TaskContent content);

  /**
   * Changes a task; its {@code completedAt} follows the status. Completing one completes its
   * subtasks in the same change, and of one that recurs makes the next, with the same subtasks; the
   * completed one recurs no more.
   */
  Edit<Task> editTask(TaskId id, UnaryOperator<TaskContent> change);

  /**
   * Moves a task within its list or to another.
   *
   * @param position see {@link Task#position()}
   */
  Edit<Task> moveTask(TaskId id, TaskListId list, double position);

  /** Deletes a task with its subtasks. */
  Edit<TaskId> deleteTask(TaskId id);

  Edit<TaskList> createTaskList(String name, String color);

  Edit<TaskList> editTaskList(TaskListId id, UnaryOperator<TaskList> change);

  /** Deletes a list with its tasks. The last list cannot be deleted. */
  Edit<TaskListId> deleteTaskList(TaskListId id);

  /** Makes a calendar on this device. */
  Edit<Calendar> createCalendar(String summary, String color);

  /**
   * Makes a calendar in an account, in the account's time zone. It is made there at the next sync;
   * events can be put into it at once.
   */
  Edit<Calendar> createCalendar(AccountId account, String summary, String color);

  /**
   * Takes a calendar off its account's list: it goes from here at once, and from the list at the
   * next sync. What was not sent yet stays in a calendar on this device. In Google it stays, so
   * this cannot be undone here.
   */
  void leaveCalendar(CalendarId id);

  /**
   * Changes what is the person's own about a calendar: name, colour, selected, visible, position.
   * Of an account's calendar name, colour and visible are changed in its list, too, at the next
   * sync; what others see of it stays.
   */
  Edit<Calendar> editCalendar(CalendarId id, UnaryOperator<Calendar> change);

  /** Deletes a calendar on this device, or one that no account has yet, with its events. */
  Edit<CalendarId> deleteCalendar(CalendarId id);

  /** Remembers an account that has just signed in; one with the same address is replaced. */
  Account addAccount(Account account);

  /** The same with how far back its events are kept, from its first listing on. */
  Account addAccount(Account account, Reach reach);

  /**
   * Says how far back the events of an account are kept. Further than before, the older ones come
   * with the next sync; less far, it counts for calendars that are listed for the first time from
   * now on, and what is here stays here.
   */
  void setReach(AccountId account, Reach reach);

  /** Forgets an account with its calendars, events, outbox and tokens' bookkeeping. */
  void removeAccount(AccountId id);

  /**
   * Brings in what comes from a file, all in one step. What is known by its UID is not added again:
   * it is changed if the file's is newer than the last change here, and else left alone. What
   * cannot be taken is left out with its reason, and the rest is taken.
   */
  Edit<ImportOutcome> importItems(List<ImportItem> items);

  /** What {@link #importItems} would come to; changes nothing. */
  ImportOutcome rehearseImport(List<ImportItem> items);

  /**
   * Takes a change back by making its reverse as a new edit, which is sent like any other. Undoing
   * an undo is a redo.
   *
   * @return the reverse's own id
   */
  ChangeId undo(ChangeId change);

  /**
   * Ends a conflict with the value of one side, for its field or, without a field, for the event.
   * Of an event that is gone meanwhile, the content to keep becomes a new event; where it was about
   * a field alone, the conflict only ends, and the answer is the event as it was last.
   */
  Edit<CalendarEvent> resolveConflict(UUID conflict, Conflict.Side keep);

  /**
   * Ends a conflict with what the person makes of the event as it is now.
   *
   * @throws DaymarkException {@code EVENT_NOT_FOUND} if the event is gone
   */
  Edit<CalendarEvent> mergeConflict(UUID conflict, UnaryOperator<EventContent> merge);

  /**
   * Takes back what a sync run changed on this device, as new edits that are sent like any other.
   * What was changed again since, or cannot be changed here, stays and is told.
   */
  RunUndo undoRun(UUID run);

  /** The same for one item that the run changed; the others stay as the run left them. */
  RunUndo undoRun(UUID run, ItemId item);

  /**
   * Answers everything that was held back of a calendar. Yes lets it through at the next run. No
   * keeps what is on this device: events that the remote side deleted stay and are created there
   * anew; a calendar with too many new events there is deselected; what was deleted here comes back
   * and what was created here is not sent; a vanished calendar becomes one on this device.
   */
  void answerMassChange(CalendarId calendar, MassChange.Answer answer);

  /** Gives a parked outbox entry another try. */
  void retry(long outboxSequence);

  /** Gives up a waiting or parked change: the event goes back to its base version. */
  void discard(long outboxSequence);
}
