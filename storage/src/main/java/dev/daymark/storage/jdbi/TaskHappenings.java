package dev.daymark.storage.jdbi;

import com.google.gson.JsonObject;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.DomainEvent.Cause;
import dev.daymark.storage.DomainEvent.TaskSubject;
import dev.daymark.storage.jdbi.Happenings.Passage;
import java.util.List;
import java.util.Set;

/** What a change of a task means. */
final class TaskHappenings {

  private TaskHappenings() {}

  static void tell(Cause cause, TaskId id, Passage passage, List<DomainEvent> events) {
    JsonObject before = passage.before();
    JsonObject after = passage.after();
    if (after == null) {
      if (before != null) {
        events.add(new DomainEvent.TaskDeleted(cause, subject(id, before)));
      }
      return;
    }
    TaskSubject task = subject(id, after);
    if (before == null) {
      events.add(new DomainEvent.TaskAdded(cause, task));
    } else {
      change(cause, task, before, after, events);
    }
    boolean wasDone = before != null && isDone(before);
    if (isDone(after) && !wasDone) {
      events.add(new DomainEvent.TaskCompleted(cause, task));
    } else if (wasDone && !isDone(after)) {
      events.add(new DomainEvent.TaskReopened(cause, task));
    }
  }

  private static void change(
      Cause cause,
      TaskSubject task,
      JsonObject before,
      JsonObject after,
      List<DomainEvent> events) {
    Set<String> fields = HistoryTable.difference(before, after);
    fields.remove(TaskState.COMPLETED);
    if (isDone(before) != isDone(after)) {
      fields.remove(TaskState.STATUS);
    }
    if (!fields.isEmpty()) {
      events.add(new DomainEvent.TaskChanged(cause, task, fields));
    }
  }

  private static boolean isDone(JsonObject state) {
    return TaskStatus.COMPLETED.name().equals(Happenings.text(state, TaskState.STATUS));
  }

  private static TaskSubject subject(TaskId id, JsonObject state) {
    return new TaskSubject(id, TaskState.list(state), Happenings.text(state, "title"));
  }
}
