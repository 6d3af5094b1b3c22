package dev.daymark.app.export;

import com.google.gson.stream.JsonWriter;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import java.io.IOException;

/** One task in the neutral JSON. */
public final class TaskJson {

  private TaskJson() {}

  /**
   * Writes one object.
   *
   * @param list the name of the task's list
   */
  public static void write(JsonWriter json, Task task, String list) throws IOException {
    TaskContent content = task.content();
    json.beginObject();
    json.name("id").value(task.id().toString());
    json.name("title").value(content.title());
    Absent.leaveOut(json, "notes", content.notes());
    json.name("status").value(JsonWords.snakeCase(content.status()));
    if (content.due() != null) {
      json.name("due").value(TimeJson.text(content.due()));
    }
    if (content.remindAt() != null) {
      json.name("remind").value(TimeJson.text(content.remindAt()));
    }
    PlannedBlock block = content.plannedBlock();
    if (block != null) {
      json.name("block").beginObject();
      json.name("start").value(TimeJson.text(block.start()));
      json.name("end").value(TimeJson.text(block.end()));
      json.endObject();
    }
    Absent.leaveOut(json, "recurrence", content.recurrence().lines());
    if (content.afterCompletion()) {
      json.name("recursFrom").value("completion");
    }
    json.name("priority").value(JsonWords.snakeCase(content.priority()));
    Absent.leaveOut(json, "categories", content.categories());
    json.name("list").value(list);
    if (content.parent() != null) {
      json.name("parent").value(content.parent().toString());
    }
    if (task.completedAt() != null) {
      json.name("completedAt").value(task.completedAt().toString());
    }
    json.endObject();
  }
}
