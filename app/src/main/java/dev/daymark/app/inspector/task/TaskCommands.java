package dev.daymark.app.inspector.task;

import dev.daymark.app.calendar.NextFree;
import dev.daymark.app.inspector.subject.InspectorSubject.OfTask;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.StatusWords;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskStatus;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Edits a task field by field. */
public final class TaskCommands {
  private final Session session;

  public TaskCommands(Session session) {
    this.session = session;
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  private void change(Task task, String what, UnaryOperator<TaskContent> change) {
    session
        .edits()
        .submit(
            text("inspector.changed." + what, task.content().title()),
            store -> store.editTask(task.id(), change));
  }

  public void rename(Task task, String title) {
    change(task, "title", content -> content.withTitle(title));
  }

  public void note(OfTask task, String notes) {
    change(task.task(), "notes", content -> content.withNotes(notes));
  }

  public void due(OfTask task, @Nullable Due due) {
    change(task.task(), "due", content -> content.withDue(due));
  }

  public void block(OfTask task, @Nullable PlannedBlock block) {
    change(task.task(), "block", content -> content.withPlannedBlock(block));
  }

  /** Sets the first free hour of its day aside. */
  public void blockNextFree(OfTask task) {
    NextFree.setAside(session, task.task());
  }

  public void remind(OfTask task, @Nullable ZonedDateTime at) {
    change(task.task(), "remind", content -> content.withRemindAt(at));
  }

  public void prioritise(OfTask task, Priority priority) {
    change(task.task(), "priority", content -> content.withPriority(priority));
  }

  public void repeat(OfTask task, Recurrence recurrence) {
    change(task.task(), "repeat", content -> content.withRecurrence(recurrence));
  }

  /** Counted from the day it is completed. */
  public void repeatAfterCompletion(OfTask task, Recurrence recurrence) {
    change(task.task(), "repeat", content -> content.withRecurrenceAfterCompletion(recurrence));
  }

  public void categorise(OfTask task, List<String> categories) {
    change(task.task(), "categories", content -> content.withCategories(categories));
  }

  public void status(Task task, TaskStatus status) {
    StatusWords.set(session, task, status);
  }

  public void moveTo(OfTask task, TaskList list) {
    session
        .edits()
        .submit(
            text("inspector.changed.list", task.task().content().title(), list.name()),
            store -> store.moveTask(task.task().id(), list.id(), task.task().position()));
  }

  /** Deletes a task; of a part the whole is shown next. */
  public void delete(Task task) {
    TaskId whole = task.content().parent();
    if (whole == null) {
      session.selection().clear();
    } else {
      session.selection().select(new ItemKey.OfTask(whole));
    }
    session
        .edits()
        .submit(
            text("tasks.done.deleted", task.content().title()),
            store -> store.deleteTask(task.id()));
  }

  /** Makes the same task again, not begun, and selects it. */
  public void duplicate(OfTask task) {
    TaskContent copy = task.task().content().withStatus(TaskStatus.PENDING);
    session
        .edits()
        .submit(
            text("tasks.done.duplicated", copy.title()),
            store -> store.createTask(task.list().id(), copy),
            made -> session.selection().select(new ItemKey.OfTask(made.item().id())),
            failure -> {});
  }
}
