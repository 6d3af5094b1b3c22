package dev.daymark.app.tasks;

import dev.daymark.app.session.Session;
import dev.daymark.domain.Due;
import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
    boolean withParts = status == TaskStatus.COMPLETED;
    submit(
        rows,
        key,
        "",
        row ->
            Stream.concat(
                    Stream.of(row.id()), withParts ? row.openParts().stream() : Stream.empty())
                .map(id -> edit(id, it -> it.withStatus(status))));
  }

  public void setPriority(List<TaskRow> rows, Priority priority) {
    String name = words("tasks.priority." + priority.name().toLowerCase(Locale.ROOT));
    change(rows, "tasks.done.priority", name, it -> it.withPriority(priority));
  }

  /** Sets the day tasks are due, keeping the time of day; null takes the date away. */
  public void setDue(List<TaskRow> rows, @Nullable LocalDate day) {
    if (day == null) {
      change(rows, "tasks.done.noDue", "", it -> it.withDue(null));
    } else {
      String on = session.formatting().relativeDay(day, session.today());
      change(rows, "tasks.done.due", on, it -> it.withDue(onDay(it.due(), day)));
    }
  }

  private Due onDay(@Nullable Due before, LocalDate day) {
    return switch (before) {
      case Due.At at -> new Due.At(at.time().withZoneSameInstant(session.zone()).with(day));
      case Due.OnDay onDay -> new Due.OnDay(day);
      case null -> new Due.OnDay(day);
    };
  }

  /** Gives a task another title; an empty one changes nothing. */
  public void rename(TaskRow row, String title) {
    String stripped = title.strip();
    if (!stripped.isEmpty() && !stripped.equals(row.task().content().title())) {
      change(List.of(row), "tasks.done.renamed", stripped, it -> it.withTitle(stripped));
    }
  }

  /** Moves tasks to another list. */
  public void moveToList(List<TaskRow> rows, TaskList list) {
    submit(
        rows,
        "tasks.done.moved",
        list.name(),
        row -> Stream.of(store -> store.moveTask(row.id(), list.id(), row.task().position())));
  }

  void move(TaskRow row, double position) {
    submit(
        List.of(row),
        "tasks.done.ordered",
        "",
        it -> Stream.of(store -> store.moveTask(it.id(), it.task().listId(), position)));
  }

  /** Deletes tasks with their subtasks. */
  public void delete(List<TaskRow> rows) {
    submit(rows, "tasks.done.deleted", "", row -> Stream.of(store -> store.deleteTask(row.id())));
  }

  private void change(
      List<TaskRow> rows, String key, String value, UnaryOperator<TaskContent> change) {
    submit(rows, key, value, row -> Stream.of(edit(row.id(), change)));
  }

  private static Function<LocalEdits, Edit<?>> edit(TaskId id, UnaryOperator<TaskContent> change) {
    return store -> store.editTask(id, change);
  }

  private void submit(
      List<TaskRow> rows,
      String key,
      String value,
      Function<TaskRow, Stream<Function<LocalEdits, Edit<?>>>> edits) {
    if (!rows.isEmpty()) {
      String sentence =
          rows.size() == 1
              ? words(key, rows.getFirst().task().content().title(), value)
              : words(key + ".many", rows.size(), value);
      session.edits().submitAll(sentence, rows.stream().flatMap(edits).toList());
    }
  }

  private String words(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }
}
