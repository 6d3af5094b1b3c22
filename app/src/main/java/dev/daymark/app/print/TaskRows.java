package dev.daymark.app.print;

import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tasks in the order of paper: what is overdue, then day by day, then what has no date; subtasks
 * below their task.
 */
record TaskRows(PrintContent.OfTasks content, ZoneId zone, LocalDate today) {

  /**
   * A task that is not completed, or a subtask of one.
   *
   * @param due null for none
   * @param list the list's name
   */
  record Row(Task task, @Nullable LocalDate due, String list, boolean part) {}

  /**
   * Tasks below one heading.
   *
   * @param day null for those without a date
   */
  record Group(@Nullable LocalDate day, boolean overdue, List<Row> rows) {}

  List<Group> groups() {
    List<Row> top =
        content.tasks().stream()
            .filter(task -> task.content().parent() == null)
            .filter(task -> task.content().status() != TaskStatus.COMPLETED)
            .filter(task -> lists().containsKey(task.listId()))
            .map(task -> row(task, false))
            .sorted(order())
            .toList();
    List<Group> groups = new ArrayList<>();
    for (Row row : top) {
      boolean overdue = row.due() != null && row.due().isBefore(today);
      LocalDate day = overdue ? today.minusDays(1) : row.due();
      if (groups.isEmpty() || !isSame(groups.getLast(), day, overdue)) {
        groups.add(new Group(day, overdue, new ArrayList<>()));
      }
      groups.getLast().rows().add(row);
      groups.getLast().rows().addAll(parts(row.task().id()));
    }
    return groups;
  }

  private static boolean isSame(Group group, @Nullable LocalDate day, boolean overdue) {
    return group.overdue() == overdue
        && (day == null ? group.day() == null : day.equals(group.day()));
  }

  private static Comparator<Row> order() {
    return Comparator.comparing(Row::due, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(row -> row.task().content().priority(), Comparator.reverseOrder())
        .thenComparingDouble(row -> row.task().position());
  }

  private List<Row> parts(TaskId parent) {
    return content.tasks().stream()
        .filter(task -> parent.equals(task.content().parent()))
        .sorted(Comparator.comparingDouble(Task::position))
        .map(task -> row(task, true))
        .toList();
  }

  private Row row(Task task, boolean part) {
    LocalDate due = task.content().due() == null ? null : task.content().due().dayIn(zone);
    TaskList list = lists().get(task.listId());
    return new Row(task, due, list == null ? "" : list.name(), part);
  }

  private Map<Object, TaskList> lists() {
    return content.lists().stream().collect(Collectors.toMap(TaskList::id, Function.identity()));
  }
}
