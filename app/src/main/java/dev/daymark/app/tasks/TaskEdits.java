package dev.daymark.app.tasks;

import dev.daymark.app.session.Session;
import dev.daymark.domain.Due;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything done to tasks without opening them; several at once are one step of undo. */
public final class TaskEdits {
  private final Session session;

  TaskEdits(Session session) {
    this.session = session;
  }

  /** Adds a task, to the default list if none is given. */
  void create(Optional<TaskListId> list, TaskContent content) {
    session
        .edits()
        .submit(
            words("tasks.done.created", content.title()),
            store ->
                store.createTask(
                    list.orElseGet(() -> session.store().tasks().defaultList().id()), content));
  }

  /** Adds a list. */
  public void createList(String name, String color) {
    session
        .edits()
        .submit(words("tasks.done.listCreated", name), store -> store.createTaskList(name, color));
  }

  /** Completes what is open; if nothing is open, reopens all. */
  public void toggleCompleted(List<TaskRow> rows) {
    boolean reopen = rows.stream().allMatch(TaskRow::isCompleted);
    setStatus(rows, reopen ? TaskStatus.PENDING : TaskStatus.COMPLETED);
  }

  /** Starts what is not in progress; if all are, puts them back to pending. */
  public void toggleStarted(List<TaskRow> rows) {
    boolean stop =
        rows.stream().allMatch(row -> row.task().content().status() == TaskStatus.IN_PROGRESS);
    setStatus(rows, stop ? TaskStatus.PENDING : TaskStatus.IN_PROGRESS);
  }

  /** Completing a task completes its open subtasks with it. */
  public void setStatus(List<TaskRow> rows, TaskStatus status) {
    String key = "tasks.done.status." + status.name().toLowerCase(Locale.ROOT);
    apply(
        rows,
        key,
        "",
        (store, row) ->
            Stream.concat(Stream.of(row.task()), openParts(row, status))
                .map(task -> store.editTask(task.id(), it -> it.withStatus(status)))
                .toList());
  }

  private Stream<Task> openParts(TaskRow row, TaskStatus status) {
    return status == TaskStatus.COMPLETED && row.partsDone() < row.parts()
        ? session.store().tasks().subtasks(row.id()).stream()
            .filter(part -> part.content().status() != TaskStatus.COMPLETED)
        : Stream.empty();
  }

  public void setPriority(List<TaskRow> rows, Priority priority) {
    String name = words("tasks.priority." + priority.name().toLowerCase(Locale.ROOT));
    change(rows, "tasks.done.priority", name, it -> it.withPriority(priority));
  }

  /** Sets the day tasks are due; null takes the date away. */
  public void setDue(List<TaskRow> rows, @Nullable LocalDate day) {
    if (day == null) {
      change(rows, "tasks.done.noDue", "", it -> it.withDue(null));
    } else {
      String on = session.formatting().relativeDay(day, session.today());
      change(rows, "tasks.done.due", on, it -> it.withDue(new Due.OnDay(day)));
    }
  }

  /** Gives a task another title; an empty one changes nothing. */
  public void rename(TaskRow row, String title) {
    String stripped = title.strip();
    if (!stripped.isEmpty() && !stripped.equals(row.task().content().title())) {
      change(List.of(row), "tasks.done.renamed", stripped, it -> it.withTitle(stripped));
    }
  }

  /** Moves tasks to another list, to its end. */
  public void moveToList(List<TaskRow> rows, TaskListId list, String name) {
    apply(
        rows,
        "tasks.done.moved",
        name,
        (store, row) -> List.of(store.moveTask(row.id(), list, row.task().position())));
  }

  void move(TaskRow row, double position) {
    apply(
        List.of(row),
        "tasks.done.ordered",
        "",
        (store, it) -> List.of(store.moveTask(it.id(), it.task().listId(), position)));
  }

  /** Deletes tasks with their subtasks. */
  public void delete(List<TaskRow> rows) {
    apply(rows, "tasks.done.deleted", "", (store, row) -> List.of(store.deleteTask(row.id())));
  }

  private void change(
      List<TaskRow> rows, String key, String value, UnaryOperator<TaskContent> change) {
    apply(rows, key, value, (store, row) -> List.of(store.editTask(row.id(), change)));
  }

  private void apply(
      List<TaskRow> rows,
      String key,
      String value,
      BiFunction<LocalEdits, TaskRow, List<? extends Edit<?>>> edit) {
    if (rows.isEmpty()) {
      return;
    }
    String sentence =
        rows.size() == 1
            ? words(key, rows.getFirst().task().content().title(), value)
            : words(key + ".many", rows.size(), value);
    session
        .edits()
        .submitAll(
            sentence,
            store ->
                rows.stream()
                    .flatMap(row -> edit.apply(store, row).stream())
                    .map(Edit::change)
                    .toList());
  }

  private String words(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }
}
