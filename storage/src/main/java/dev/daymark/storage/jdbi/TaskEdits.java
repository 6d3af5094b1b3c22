package dev.daymark.storage.jdbi;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.recurrence.NextTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The person's edits of tasks. */
final class TaskEdits {

  private TaskEdits() {}

  static Task create(WriteUnit unit, TaskListId list, TaskContent content) {
    return create(unit, list, content, null, TaskTable.nextPosition(unit.handle(), list));
  }

  /**
   * Adds a task.
   *
   * @param completedAt when it was completed; null for now, if it is
   * @param position its place in the list
   */
  static Task create(
      WriteUnit unit,
      TaskListId list,
      TaskContent content,
      @Nullable Instant completedAt,
      double position) {
    TaskListEdits.list(unit.handle(), list);
    TaskId id = new TaskId(unit.newId());
    check(unit.handle(), id, content);
    Task task =
        new Task(
            id,
            list,
            content,
            position,
            completedAt == null ? completedAt(unit, null, content.status()) : completedAt,
            1,
            unit.now(),
            unit.now());
    insert(unit, task);
    return task;
  }

  static void insert(WriteUnit unit, Task task) {
    TaskTable.insert(unit.handle(), task);
    unit.recordCreated(task.id(), TaskState.of(task));
    unit.touch(task.id());
  }

  /**
   * Completing a task completes its parts, and of one that recurs makes the next, which takes the
   * recurrence over.
   */
  static Task edit(WriteUnit unit, TaskId id, UnaryOperator<TaskContent> change) {
    Task before = task(unit.handle(), id);
    Task edited = editAlone(unit, id, change);
    if (isDone(edited) && !isDone(before)) {
      completeParts(unit, edited);
    }
    return edited;
  }

  private static boolean isDone(Task task) {
    return task.content().status() == TaskStatus.COMPLETED;
  }

  private static void completeParts(WriteUnit unit, Task task) {
    for (Task part : TaskTable.subtasks(unit.handle(), task.id())) {
      TaskContent done = part.content().withStatus(TaskStatus.COMPLETED);
      completeParts(unit, write(unit, part, with(unit, part, done, false)));
    }
  }

  /** The same, its parts left as they are. */
  static Task editAlone(WriteUnit unit, TaskId id, UnaryOperator<TaskContent> change) {
    Task task = task(unit.handle(), id);
    TaskContent content = change.apply(task.content());
    check(unit.handle(), id, content);
    Optional<NextTask> next = Optional.empty();
    if (content.status() == TaskStatus.COMPLETED && !isDone(task)) {
      ZoneId zone = ZoneId.systemDefault();
      next = NextTask.after(content, LocalDate.ofInstant(unit.now(), zone), zone);
    }
    Task edited = write(unit, task, with(unit, task, content, next.isPresent()));
    next.ifPresent(following -> insertNext(unit, task, following.content(), following));
    return edited;
  }

  private static Task with(WriteUnit unit, Task task, TaskContent content, boolean handedOn) {
    return new Task(
        task.id(),
        task.listId(),
        handedOn ? content.withRecurrence(Recurrence.NONE) : content,
        task.position(),
        completedAt(unit, task, content.status()),
        task.revision(),
        task.createdAt(),
        task.updatedAt());
  }

  /** It comes where the one before is, with the same parts, all still to be done. */
  private static void insertNext(WriteUnit unit, Task before, TaskContent content, NextTask next) {
    TaskId id = new TaskId(unit.newId());
    insert(
        unit,
        new Task(id, before.listId(), content, before.position(), null, 1, unit.now(), unit.now()));
    TaskTable.subtasks(unit.handle(), before.id())
        .forEach(part -> insertNext(unit, part, next.part(part.content()).withParent(id), next));
  }

  private static @Nullable Instant completedAt(
      WriteUnit unit, @Nullable Task before, TaskStatus status) {
    if (status != TaskStatus.COMPLETED) {
      return null;
    }
    return before != null && before.completedAt() != null ? before.completedAt() : unit.now();
  }

  /** Writes a task and its history; nothing if nothing differs. */
  static Task write(WriteUnit unit, Task before, Task after) {
    if (after.equals(before)) {
      return before;
    }
    Task written =
        new Task(
            after.id(),
            after.listId(),
            after.content(),
            after.position(),
            after.completedAt(),
            before.revision() + 1,
            before.createdAt(),
            unit.now());
    TaskTable.update(unit.handle(), written);
    unit.recordChanged(before.id(), TaskState.of(before), TaskState.of(written));
    unit.touch(before.id());
    return written;
  }

  static Task move(WriteUnit unit, TaskId id, TaskListId list, double position) {
    TaskListEdits.list(unit.handle(), list);
    if (!Double.isFinite(position)) {
      throw new DaymarkException(ErrorCode.INPUT_INVALID, "A task's position is a number.");
    }
    Task task = task(unit.handle(), id);
    moveSubtasks(unit, task, list);
    return write(unit, task, placed(task, list, position));
  }

  private static void moveSubtasks(WriteUnit unit, Task task, TaskListId list) {
    if (!task.listId().equals(list)) {
      for (Task part : TaskTable.subtasks(unit.handle(), task.id())) {
        moveSubtasks(unit, part, list);
        write(unit, part, placed(part, list, part.position()));
      }
    }
  }

  private static Task placed(Task task, TaskListId list, double position) {
    return new Task(
        task.id(),
        list,
        task.content(),
        position,
        task.completedAt(),
        task.revision(),
        task.createdAt(),
        task.updatedAt());
  }

  /** Subtasks go first, so that taking it back brings the parent first. */
  static void delete(WriteUnit unit, TaskId id) {
    Task task = task(unit.handle(), id);
    TaskTable.subtasks(unit.handle(), id).forEach(part -> delete(unit, part.id()));
    TaskTable.delete(unit.handle(), id);
    unit.recordDeleted(id, TaskState.of(task));
    unit.touch(id);
  }

  static Task task(Handle handle, TaskId id) {
    return TaskTable.find(handle, id)
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.TASK_NOT_FOUND, "There is no task with the id " + id + "."));
  }

  private static void check(Handle handle, TaskId id, TaskContent content) {
    ContentCheck.check(content);
    TaskId parent = content.parent();
    while (parent != null) {
      if (parent.equals(id)) {
        throw new DaymarkException(
            ErrorCode.INPUT_INVALID, "A task cannot be a part of itself or of its own parts.");
      }
      parent = task(handle, parent).content().parent();
    }
  }
}
