package dev.daymark.app.tasks;

import dev.daymark.app.session.Session;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes tasks subtasks of the one above them in the list. Tasks that have subtasks of their own
 * stay what they are, and so do those that recur: the whole would make the next one, too. Nothing
 * that is still to be done becomes a part of what is done.
 */
final class Indenting {
  private final Session session;
  private final Supplier<List<TaskLine>> lines;
  private final Supplier<TaskSnapshot> snapshot;

  /**
   * @param lines as the list shows them at any time; none where there is no list
   */
  Indenting(Session session, Supplier<List<TaskLine>> lines, Supplier<TaskSnapshot> snapshot) {
    this.session = session;
    this.lines = lines;
    this.snapshot = snapshot;
  }

  /** The task whose subtasks they would become; empty if they cannot. */
  Optional<TaskRow> whole(List<TaskRow> rows) {
    boolean possible = !rows.isEmpty() && rows.stream().allMatch(Indenting::canBePart);
    return possible
        ? above(rows).filter(it -> !it.isCompleted() || areDone(rows))
        : Optional.empty();
  }

  private static boolean canBePart(TaskRow row) {
    return row.parts() == 0 && !row.task().content().recurrence().isPresent();
  }

  private static boolean areDone(List<TaskRow> rows) {
    return rows.stream().allMatch(TaskRow::isCompleted);
  }

  private Optional<TaskRow> above(List<TaskRow> rows) {
    Set<TaskId> moved = rows.stream().map(TaskRow::id).collect(Collectors.toSet());
    @Nullable TaskRow last = null;
    for (TaskLine line : lines.get()) {
      if (line instanceof TaskLine.Item(TaskRow row)) {
        if (moved.contains(row.id())) {
          return Optional.ofNullable(last);
        }
        last = row;
      }
    }
    return Optional.empty();
  }

  /** Makes them subtasks, behind those that are there; one step of undo. */
  void run(List<TaskRow> rows) {
    whole(rows).ifPresent(whole -> run(rows, whole));
  }

  private void run(List<TaskRow> rows, TaskRow whole) {
    List<Function<LocalEdits, Edit<?>>> edits = new ArrayList<>();
    double last = lastPosition(whole.id());
    for (TaskRow row : rows) {
      double position = Math.max(row.task().position(), last + 1);
      last = position;
      edits.add(store -> store.moveTask(row.id(), whole.list().id(), position));
      edits.add(store -> store.editTask(row.id(), it -> it.withParent(whole.id())));
    }
    session.edits().submitAll(sentence(rows, whole.task().content().title()), edits);
  }

  private double lastPosition(TaskId whole) {
    return snapshot.get().tasks().stream()
        .filter(task -> whole.equals(task.content().parent()))
        .mapToDouble(Task::position)
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private String sentence(List<TaskRow> rows, String whole) {
    return rows.size() == 1
        ? session
            .messages()
            .text("tasks.done.madePart", rows.getFirst().task().content().title(), whole)
        : session.messages().text("tasks.done.madePart.many", rows.size(), whole);
  }
}
