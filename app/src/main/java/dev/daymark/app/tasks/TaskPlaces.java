package dev.daymark.app.tasks;

import dev.daymark.app.session.Session;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where tasks can be put by hand, among the lines of the list and in the columns of the board. */
final class TaskPlaces {
  private final Session session;
  private final TaskEdits edits;
  private final List<TaskLine> lines;
  private final Function<TaskStatus, List<TaskRow>> column;
  private final Supplier<TaskArrangement.Order> order;

  /**
   * @param lines as they are shown at any time
   * @param column the cards of a status
   */
  TaskPlaces(
      Session session,
      TaskEdits edits,
      List<TaskLine> lines,
      Function<TaskStatus, List<TaskRow>> column,
      Supplier<TaskArrangement.Order> order) {
    this.session = session;
    this.edits = edits;
    this.lines = lines;
    this.column = column;
    this.order = order;
  }

  /**
   * Puts tasks one row up or down, past one that the order leaves to the person's hand; those that
   * stand apart come together.
   *
   * @param rows in the order of the lines
   */
  void move(List<TaskRow> rows, int direction) {
    if (canMove(rows, direction)) {
      int beside = beside(rows, direction);
      boolean _ = drop(rows, direction < 0 ? beside : beside + 1);
    }
  }

  /** Whether tasks can change places with the one above or below them. */
  boolean canMove(List<TaskRow> rows, int direction) {
    int beside = rows.isEmpty() ? -1 : beside(rows, direction);
    return beside >= 0
        && beside < lines.size()
        && lines.get(beside) instanceof TaskLine.Item(TaskRow other)
        && rows.stream().allMatch(row -> isPlaced(row, other));
  }

  private boolean isPlaced(TaskRow row, TaskRow other) {
    return indexOf(row.id()) >= 0 && TaskSorting.areEqual(order.get(), row, other);
  }

  /** The line that is passed: above the first of them, or below the last. */
  private int beside(List<TaskRow> rows, int direction) {
    return indexOf((direction < 0 ? rows.getFirst() : rows.getLast()).id()) + direction;
  }

  /**
   * Puts tasks between two lines.
   *
   * @param index of the line that follows them, among the lines
   * @return whether anything changes
   */
  boolean drop(List<TaskRow> rows, int index) {
    Optional<TaskDrop> drop = dropAt(rows, index);
    drop.ifPresent(it -> edits.drop(rows, it));
    return drop.isPresent();
  }

  /** Whether that would change anything. */
  boolean canDrop(List<TaskRow> rows, int index) {
    return dropAt(rows, index).isPresent();
  }

  private Optional<TaskDrop> dropAt(List<TaskRow> rows, int index) {
    Set<TaskId> moved = rows.stream().map(TaskRow::id).collect(Collectors.toSet());
    List<TaskLine> others = new ArrayList<>();
    int target = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean own = lines.get(i) instanceof TaskLine.Item item && moved.contains(item.row().id());
      if (!own) {
        others.add(lines.get(i));
        target += i < index ? 1 : 0;
      }
    }
    return TaskDrop.of(
        rows,
        new TaskDrop.Place(
            groupAt(others, target), rowAt(others, target - 1), rowAt(others, target)),
        order.get(),
        session.today());
  }

  /**
   * Puts tasks into a column of the board.
   *
   * @param index of the card that follows them among the column's other cards
   * @return whether anything changes
   */
  boolean drop(List<TaskRow> rows, TaskStatus status, int index) {
    List<TaskLine> others =
        column.apply(status).stream()
            .filter(card -> rows.stream().noneMatch(row -> row.id().equals(card.id())))
            .<TaskLine>map(TaskLine.Item::new)
            .toList();
    TaskDrop.Place place =
        new TaskDrop.Place(
            new TaskGroup.OfStatus(status), rowAt(others, index - 1), rowAt(others, index));
    Optional<TaskDrop> drop = TaskDrop.of(rows, place, order.get(), session.today());
    drop.ifPresent(it -> edits.drop(rows, it));
    return drop.isPresent();
  }

  private static @Nullable TaskRow rowAt(List<TaskLine> lines, int index) {
    return index >= 0 && index < lines.size() && lines.get(index) instanceof TaskLine.Item item
        ? item.row()
        : null;
  }

  /** The group in which a line would be that is put before another. */
  private static TaskGroup groupAt(List<TaskLine> lines, int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (lines.get(i) instanceof TaskLine.Header header) {
        return header.group();
      }
    }
    return lines.isEmpty() || !(lines.getFirst() instanceof TaskLine.Header first)
        ? TaskGroup.Undivided.ALL
        : first.group();
  }

  private int indexOf(TaskId id) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) instanceof TaskLine.Item item && item.row().id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
