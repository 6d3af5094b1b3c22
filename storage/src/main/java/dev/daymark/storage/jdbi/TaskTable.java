package dev.daymark.storage.jdbi;

import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The tables {@code tasks} and {@code task_lists}. */
final class TaskTable {

  private static final String SELECT =
      "SELECT t.id, t.list_id, t.parent_id, t.title, t.notes, t.status, t.due, t.remind_at,"
          + " t.planned_block, t.priority, t.categories, t.recurrence,"
          + " t.after_completion, t.position, t.completed_at,"
          + " t.revision, t.created_at, t.updated_at FROM tasks t ";

  private static final String SELECT_LIST =
      "SELECT id, name, color, visible, position FROM task_lists ";

  /** How far apart new tasks are put. */
  static final double STEP = 1024;

  private TaskTable() {}

  static Optional<Task> find(Handle handle, TaskId id) {
    return list(handle.createQuery(SELECT + "WHERE t.id = ?").bind(0, id.value())).stream()
        .findFirst();
  }

  static List<Task> all(Handle handle) {
    return list(
        handle.createQuery(
            SELECT
                + "JOIN task_lists l ON l.id = t.list_id"
                + " ORDER BY l.position, l.id, t.position, t.id"));
  }

  static List<Task> ofList(Handle handle, TaskListId id) {
    return list(
        handle
            .createQuery(SELECT + "WHERE t.list_id = ? ORDER BY t.position, t.id")
            .bind(0, id.value()));
  }

  static List<Task> subtasks(Handle handle, TaskId parent) {
    return list(
        handle
            .createQuery(SELECT + "WHERE t.parent_id = ? ORDER BY t.position, t.id")
            .bind(0, parent.value()));
  }

  static double nextPosition(Handle handle, TaskListId list) {
    return handle
        .createQuery("SELECT COALESCE(MAX(position), 0) + ? FROM tasks WHERE list_id = ?")
        .bind(0, STEP)
        .bind(1, list.value())
        .mapTo(Double.class)
        .one();
  }

  private static List<Task> list(Query query) {
    return query.map((row, context) -> map(row)).list();
  }

  private static Task map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    TaskId id = new TaskId(row.uuid());
    TaskListId list = new TaskListId(row.uuid());
    return new Task(
        id,
        list,
        content(row),
        row.decimal(),
        row.nullableInstant(),
        row.bigNumber(),
        row.instant(),
        row.instant());
  }

  private static TaskContent content(RowReader row) throws SQLException {
    UUID parent = row.nullableUuid();
    String title = row.text();
    String notes = row.text();
    TaskStatus status = row.constant(TaskStatus.class);
    Due due = row.nullableJson(Due.class);
    ZonedDateTime remindAt = row.nullableJson(ZonedDateTime.class);
    PlannedBlock block = row.nullableJson(PlannedBlock.class);
    Priority priority = row.constant(Priority.class);
    String[] categories = row.nullableJson(String[].class);
    Recurrence recurrence = row.nullableJson(Recurrence.class);
    boolean afterCompletion = row.flag();
    return new TaskContent(
        title,
        notes,
        status,
        due,
        remindAt,
        block,
        priority,
        categories == null ? List.of() : List.of(categories),
        parent == null ? null : new TaskId(parent),
        recurrence == null ? Recurrence.NONE : recurrence,
        afterCompletion);
  }

  static void insert(Handle handle, Task task) {
    handle.execute(
        "INSERT INTO tasks (list_id, parent_id, title, notes, status, due, remind_at,"
            + " planned_block, priority, categories, recurrence, after_completion, position,"
            + " completed_at, revision, created_at, updated_at, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values(task));
  }

  static void update(Handle handle, Task task) {
    handle.execute(
        "UPDATE tasks SET list_id = ?, parent_id = ?, title = ?, notes = ?, status = ?, due = ?,"
            + " remind_at = ?, planned_block = ?, priority = ?, categories = ?, recurrence = ?,"
            + " after_completion = ?, position = ?, completed_at = ?, revision = ?, created_at = ?,"
            + " updated_at = ? WHERE id = ?",
        values(task));
  }

  private static @Nullable Object[] values(Task task) {
    TaskContent content = task.content();
    TaskId parent = content.parent();
    return new @Nullable Object[] {
      task.listId().value(),
      parent == null ? null : parent.value(),
      content.title(),
      content.notes(),
      content.status().name(),
      Json.writeNullable(content.due()),
      Json.writeNullable(content.remindAt()),
      Json.writeNullable(content.plannedBlock()),
      content.priority().name(),
      content.categories().isEmpty() ? null : Json.write(content.categories()),
      content.recurrence().isPresent() ? Json.write(content.recurrence()) : null,
      content.afterCompletion(),
      task.position(),
      Nanos.ofNullable(task.completedAt()),
      task.revision(),
      Nanos.of(task.createdAt()),
      Nanos.of(task.updatedAt()),
      task.id().value()
    };
  }

  static void delete(Handle handle, TaskId id) {
    handle.execute("DELETE FROM tasks WHERE id = ?", id.value());
  }

  static List<TaskList> lists(Handle handle) {
    return taskLists(handle.createQuery(SELECT_LIST + "ORDER BY position, id"));
  }

  static Optional<TaskList> findList(Handle handle, TaskListId id) {
    return taskLists(handle.createQuery(SELECT_LIST + "WHERE id = ?").bind(0, id.value())).stream()
        .findFirst();
  }

  private static List<TaskList> taskLists(Query query) {
    return query.map((row, context) -> mapList(row)).list();
  }

  private static TaskList mapList(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    return new TaskList(
        new TaskListId(row.uuid()), row.text(), row.text(), row.flag(), row.number());
  }

  static void insertList(Handle handle, TaskList list) {
    handle.execute(
        "INSERT INTO task_lists (id, name, color, visible, position) VALUES (?, ?, ?, ?, ?)",
        list.id().value(),
        list.name(),
        list.color(),
        list.visible(),
        list.position());
  }

  static void updateList(Handle handle, TaskList list) {
    handle.execute(
        "UPDATE task_lists SET name = ?, color = ?, visible = ?, position = ? WHERE id = ?",
        list.name(),
        list.color(),
        list.visible(),
        list.position(),
        list.id().value());
  }

  static void deleteList(Handle handle, TaskListId id) {
    handle.execute("DELETE FROM task_lists WHERE id = ?", id.value());
  }
}
