package dev.daymark.app.tasks;

import dev.daymark.domain.Due;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every task as it stood at one reading, with the questions the screen asks of them.
 *
 * @param tasks all, subtasks too
 * @param lists by position
 * @param today the day it was read
 * @param zone where the person is
 */
record TaskSnapshot(List<Task> tasks, List<TaskList> lists, LocalDate today, ZoneId zone) {

  static final TaskSnapshot EMPTY =
      new TaskSnapshot(List.of(), List.of(), LocalDate.EPOCH, ZoneId.of("UTC"));

  TaskSnapshot {
    tasks = List.copyOf(tasks);
    lists = List.copyOf(lists);
  }

  /**
   * The lines of a list.
   *
   * @param folded groups whose rows are left out
   * @param before completed tasks whose rows are still where they were while open, as they were
   */
  List<TaskLine> lines(
      TaskFilter filter,
      TaskArrangement arrangement,
      Set<TaskGroup> folded,
      Map<TaskId, Task> before) {
    List<TaskRow> placed =
        rows(before).stream().filter(row -> shows(filter, arrangement, row)).toList();
    Map<TaskId, TaskRow> staying = before.isEmpty() ? Map.of() : rowsOf(before.keySet());
    List<TaskLine> lines = new ArrayList<>();
    new TaskSorting(arrangement, filter, today)
        .groups(placed, lists)
        .forEach(
            (group, rows) ->
                append(
                    lines,
                    group,
                    rows.stream().map(row -> staying.getOrDefault(row.id(), row)).toList(),
                    folded.contains(group)));
    return List.copyOf(lines);
  }

  private Map<TaskId, TaskRow> rowsOf(Set<TaskId> ids) {
    return rows(Map.of()).stream()
        .filter(row -> ids.contains(row.id()))
        .collect(Collectors.toMap(TaskRow::id, Function.identity()));
  }

  private static void append(
      List<TaskLine> lines, TaskGroup group, List<TaskRow> rows, boolean folded) {
    boolean headed = group != TaskGroup.Undivided.ALL;
    if (headed) {
      int done = (int) rows.stream().filter(TaskRow::isCompleted).count();
      lines.add(new TaskLine.Header(group, rows.size() - done, done, folded));
    }
    if (!headed || !folded) {
      rows.stream().map(TaskLine.Item::new).forEach(lines::add);
    }
  }

  /** Completed tasks stay in sight on the day they are done, and in their own list. */
  private boolean shows(TaskFilter filter, TaskArrangement arrangement, TaskRow row) {
    return filter.accepts(row.task(), today, zone)
        && (filter == TaskFilter.Smart.COMPLETED
            || !row.isCompleted()
            || (arrangement.completedShown() && isDoneToday(row)));
  }

  private boolean isDoneToday(TaskRow row) {
    Instant completedAt = row.task().completedAt();
    return completedAt != null && LocalDate.ofInstant(completedAt, zone).equals(today);
  }

  /** The cards of a column of the board; of the completed ones the latest comes first. */
  List<TaskRow> column(TaskFilter filter, TaskArrangement arrangement, TaskStatus status) {
    return rows(Map.of()).stream()
        .filter(row -> row.task().content().status() == status)
        .filter(row -> filter.accepts(row.task(), today, zone))
        .sorted(
            status == TaskStatus.COMPLETED
                ? TaskSorting.LATEST_FIRST
                : TaskSorting.comparator(arrangement.order()))
        .toList();
  }

  /** The rows of all tasks, some of them as they were before they were completed. */
  private List<TaskRow> rows(Map<TaskId, Task> before) {
    List<Task> all =
        before.isEmpty()
            ? tasks
            : tasks.stream()
                .map(task -> isOpen(task) ? task : before.getOrDefault(task.id(), task))
                .toList();
    Map<TaskListId, TaskList> byId =
        lists.stream().collect(Collectors.toMap(TaskList::id, Function.identity()));
    Map<TaskId, List<Task>> parts =
        all.stream()
            .filter(task -> task.content().parent() != null)
            .collect(
                Collectors.groupingBy(task -> Objects.requireNonNull(task.content().parent())));
    List<TaskRow> rows = new ArrayList<>();
    for (Task task : all) {
      TaskList list = byId.get(task.listId());
      if (task.content().parent() == null && list != null) {
        rows.add(row(task, list, parts.getOrDefault(task.id(), List.of())));
      }
    }
    return rows;
  }

  private TaskRow row(Task task, TaskList list, List<Task> parts) {
    LocalDate dueOn = dueOn(task);
    boolean overdue = isOpen(task) && dueOn != null && dueOn.isBefore(today);
    int openParts = (int) parts.stream().filter(TaskSnapshot::isOpen).count();
    return new TaskRow(task, list, dueOn, overdue, openParts, parts.size());
  }

  private static boolean isOpen(Task task) {
    return task.content().status() != TaskStatus.COMPLETED;
  }

  private @Nullable LocalDate dueOn(Task task) {
    Due due = task.content().due();
    return due == null ? null : due.dayIn(zone);
  }

  /** The task that a part belongs to in the end; the task itself if it is none. */
  TaskId rootOf(TaskId id) {
    return tasks.stream()
        .filter(task -> task.id().equals(id))
        .findFirst()
        .map(task -> task.content().parent())
        .map(this::rootOf)
        .orElse(id);
  }

  /** How many open tasks a list would show. */
  int count(TaskFilter filter) {
    return (int)
        tasks.stream()
            .filter(task -> task.content().parent() == null)
            .filter(TaskSnapshot::isOpen)
            .filter(task -> filter.accepts(task, today, zone))
            .count();
  }

  /** How many tasks a list holds, completed ones and subtasks too. */
  int sizeOf(TaskListId list) {
    return (int) tasks.stream().filter(task -> task.listId().equals(list)).count();
  }

  /** The categories of open tasks with their counts, by name. */
  Map<String, Integer> categories() {
    Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    tasks.stream()
        .filter(TaskSnapshot::isOpen)
        .flatMap(task -> task.content().categories().stream())
        .forEach(category -> counts.merge(category, 1, Integer::sum));
    return counts;
  }
}
