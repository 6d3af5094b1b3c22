package dev.daymark.app.tasks;

import dev.daymark.app.calendar.NextFree;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.StatusWords;
import dev.daymark.domain.Due;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything done to tasks without opening them; several at once are one step of undo. */
public final class TaskEdits {
  private final Session session;
  private final Consumer<List<TaskRow>> completing;

  /**
   * @param completing gets the open tasks that are about to be completed
   */
  TaskEdits(Session session, Consumer<List<TaskRow>> completing) {
    this.session = session;
    this.completing = completing;
  }

  /**
   * Adds a task, to the default list if none is given.
   *
   * @param elsewhere the list's name if what was made is not where the person is; empty if it is
   */
  void create(
      Optional<TaskListId> list, TaskContent content, Function<Task, Optional<String>> elsewhere) {
    session
        .edits()
        .submit(
            made -> created(made.item(), elsewhere),
            store ->
                store.createTask(
                    list.orElseGet(() -> session.store().tasks().defaultList().id()), content),
            done -> {},
            failure -> {});
  }

  private String created(Task made, Function<Task, Optional<String>> elsewhere) {
    String title = made.content().title();
    return elsewhere
        .apply(made)
        .map(list -> words("tasks.done.createdIn", title, list))
        .orElseGet(() -> words("tasks.done.created", title));
  }

  /** Adds a list. */
  public void createList(String name, String color) {
    session
        .edits()
        .submit(words("tasks.done.listCreated", name), store -> store.createTaskList(name, color));
  }

  /** Gives a list another name; an empty one changes nothing. */
  void renameList(TaskList list, String name) {
    String stripped = name.strip();
    if (!stripped.isEmpty() && !stripped.equals(list.name())) {
      session
          .edits()
          .submit(
              words("tasks.done.listRenamed", list.name(), stripped),
              store -> store.editTaskList(list.id(), it -> it.withName(stripped)));
    }
  }

  /**
   * Gives a list another colour.
   *
   * @param color {@code #RRGGBB}
   */
  void recolourList(TaskList list, String color) {
    session
        .edits()
        .submit(
            words("tasks.done.listColour", list.name()),
            store -> store.editTaskList(list.id(), it -> it.withColor(color)));
  }

  /** Deletes a list with its tasks. */
  void deleteList(TaskList list) {
    session
        .edits()
        .submit(
            words("tasks.done.listDeleted", list.name()), store -> store.deleteTaskList(list.id()));
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
    if (!rows.isEmpty()) {
      if (status == TaskStatus.COMPLETED) {
        completing.accept(rows.stream().filter(row -> !row.isCompleted()).toList());
      }
      session
          .edits()
          .submitAll(
              statusSentence(rows, status),
              rows.stream().map(row -> edit(row.id(), it -> it.withStatus(status))).toList());
    }
  }

  private String statusSentence(List<TaskRow> rows, TaskStatus status) {
    return rows.size() == 1
        ? StatusWords.of(session, rows.getFirst().task().content(), status)
        : sentence(rows, "tasks.done.status." + status.name().toLowerCase(Locale.ROOT), "");
  }

  /** Gives tasks a category, or takes it away from those that have it if all do. */
  public void toggleCategory(List<TaskRow> rows, String category) {
    boolean all = rows.stream().allMatch(row -> categories(row).contains(category));
    change(
        rows,
        all ? "tasks.done.uncategorised" : "tasks.done.categorised",
        category,
        it -> it.withCategories(all ? without(it, category) : with(it, category)));
  }

  /** Gives tasks a category. */
  void addCategory(List<TaskRow> rows, String category) {
    change(rows, "tasks.done.categorised", category, it -> it.withCategories(with(it, category)));
  }

  private static List<String> categories(TaskRow row) {
    return row.task().content().categories();
  }

  private static List<String> with(TaskContent content, String category) {
    return Stream.concat(content.categories().stream(), Stream.of(category)).toList();
  }

  private static List<String> without(TaskContent content, String category) {
    return content.categories().stream().filter(it -> !it.equals(category)).toList();
  }

  /** Makes copies of tasks, pending, without their parts. */
  public void duplicate(List<TaskRow> rows) {
    submit(
        rows,
        "tasks.done.duplicated",
        "",
        row ->
            Stream.of(
                store ->
                    store.createTask(
                        row.task().listId(), row.task().content().withStatus(TaskStatus.PENDING))));
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
      String on = session.formatting().relativeDayWithin(day, session.today());
      change(rows, "tasks.done.due", on, it -> it.withDue(onDay(it.due(), day)));
    }
  }

  private Due onDay(@Nullable Due before, LocalDate day) {
    return Due.moved(before, day, session.zone());
  }

  /** Gives a task another title; an empty one changes nothing. */
  public void rename(TaskRow row, String title) {
    String stripped = title.strip();
    if (!stripped.isEmpty() && !stripped.equals(row.task().content().title())) {
      change(List.of(row), "tasks.done.renamed", stripped, it -> it.withTitle(stripped));
    }
  }

  /** Sets the first free hour of a task's day aside for it, or as long as its block was. */
  void blockNextFree(TaskRow row) {
    NextFree.setAside(session, row.task());
  }

  /** Moves tasks to another list. */
  public void moveToList(List<TaskRow> rows, TaskList list) {
    submit(
        rows,
        "tasks.done.moved",
        list.name(),
        row -> Stream.of(store -> store.moveTask(row.id(), list.id(), row.task().position())));
  }

  /** Puts tasks where they were dropped: their date, status, priority, list and place. */
  void drop(List<TaskRow> rows, TaskDrop drop) {
    if (rows.isEmpty()) {
      return;
    }
    List<Function<LocalEdits, Edit<?>>> edits = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      TaskRow row = rows.get(i);
      contentOf(drop).ifPresent(change -> edits.add(edit(row.id(), change)));
      TaskListId list =
          drop.group() instanceof TaskGroup.OfList own ? own.list() : row.task().listId();
      double position =
          drop.positions().isEmpty() ? row.task().position() : drop.positions().get(i);
      if (position != row.task().position() || !list.equals(row.task().listId())) {
        edits.add(store -> store.moveTask(row.id(), list, position));
      }
    }
    session.edits().submitAll(sentenceOf(rows, drop), edits);
  }

  private Optional<UnaryOperator<TaskContent>> contentOf(TaskDrop drop) {
    LocalDate due = drop.due();
    if (drop.redated()) {
      return Optional.of(it -> it.withDue(due == null ? null : onDay(it.due(), due)));
    }
    return switch (drop.group()) {
      case TaskGroup.OfPriority(var priority) -> Optional.of(it -> it.withPriority(priority));
      case TaskGroup.OfStatus(var status) -> Optional.of(it -> it.withStatus(status));
      case TaskGroup.Day day -> Optional.empty();
      case TaskGroup.OfList list -> Optional.empty();
      case TaskGroup.Undivided all -> Optional.empty();
    };
  }

  private String sentenceOf(List<TaskRow> rows, TaskDrop drop) {
    LocalDate due = drop.due();
    boolean otherDay = rows.stream().anyMatch(row -> !Objects.equals(row.dueOn(), due));
    if (drop.redated() && otherDay) {
      return due == null
          ? sentence(rows, "tasks.done.noDue", "")
          : sentence(
              rows, "tasks.done.due", session.formatting().relativeDayWithin(due, session.today()));
    }
    return switch (drop.group()) {
      case TaskGroup.OfPriority(var priority) ->
          sentence(
              rows,
              "tasks.done.priority",
              words("tasks.priority." + priority.name().toLowerCase(Locale.ROOT)));
      case TaskGroup.OfStatus(var status) -> statusSentence(rows, status);
      case TaskGroup.OfList(var list, var name) -> sentence(rows, "tasks.done.moved", name);
      case TaskGroup.Day day -> sentence(rows, "tasks.done.ordered", "");
      case TaskGroup.Undivided all -> sentence(rows, "tasks.done.ordered", "");
    };
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
      session.edits().submitAll(sentence(rows, key, value), rows.stream().flatMap(edits).toList());
    }
  }

  private String sentence(List<TaskRow> rows, String key, String value) {
    return rows.size() == 1
        ? words(key, rows.getFirst().task().content().title(), value)
        : words(key + ".many", rows.size(), value);
  }

  private String words(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }
}
