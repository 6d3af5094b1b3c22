package dev.daymark.storage.jdbi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import java.time.Instant;

/** A task as the history has it: a JSON object with a key for each thing that can change. */
final class TaskState {

  private static final String LIST = "listId";
  private static final String POSITION = "position";
  private static final String AFTER_COMPLETION = "afterCompletion";
  static final String COMPLETED = "completedAt";
  static final String STATUS = "status";

  private TaskState() {}

  static JsonObject of(Task task) {
    JsonObject state = Json.tree(task.content());
    if (!task.content().afterCompletion()) {
      state.remove(AFTER_COMPLETION);
    }
    state.addProperty(LIST, task.listId().toString());
    state.addProperty(POSITION, task.position());
    Instant completedAt = task.completedAt();
    if (completedAt != null) {
      state.addProperty(COMPLETED, completedAt.toString());
    }
    return state;
  }

  /** The list the task is in. */
  static TaskListId list(JsonObject state) {
    return TaskListId.parse(state.get(LIST).getAsString());
  }

  /** The task the state describes. */
  static Task task(TaskId id, JsonObject state, long revision, Instant createdAt, Instant now) {
    JsonElement completed = state.get(COMPLETED);
    return new Task(
        id,
        list(state),
        Json.GSON.fromJson(state, TaskContent.class),
        state.get(POSITION).getAsDouble(),
        completed == null ? null : Instant.parse(completed.getAsString()),
        revision,
        createdAt,
        now);
  }
}
