package dev.daymark.app.demo;

import dev.daymark.app.demo.MockContent.MockPlace;
import dev.daymark.app.demo.MockContent.MockTask;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the made-up tasks into a store. */
final class MockTasks {

  private final LocalStore store;
  private final LocalEdits edits;
  private final ZoneId zone;

  MockTasks(LocalStore store, ZoneId zone) {
    this.store = store;
    this.edits = store.localEdits();
    this.zone = zone;
  }

  void fill(MockContent content) {
    Map<String, TaskListId> lists = makeLists(content.lists());
    for (MockTask task : content.tasks()) {
      TaskListId list = lists.get(task.list());
      if (list != null) {
        TaskId made = edits.createTask(list, content(task)).item().id();
        addParts(list, made, task.parts(), TaskStatus.COMPLETED);
        addParts(list, made, task.openParts(), TaskStatus.PENDING);
      }
    }
  }

  /** The list every store begins with becomes the first one. */
  private Map<String, TaskListId> makeLists(List<MockPlace> places) {
    Map<String, TaskListId> lists = new HashMap<>();
    for (MockPlace place : places) {
      lists.put(
          place.name(),
          lists.isEmpty()
              ? rename(store.tasks().defaultList(), place)
              : edits.createTaskList(place.name(), place.color()).item().id());
    }
    return lists;
  }

  private TaskListId rename(TaskList list, MockPlace place) {
    edits.editTaskList(
        list.id(),
        now -> new TaskList(now.id(), place.name(), place.color(), now.visible(), now.position()));
    return list.id();
  }

  private void addParts(
      TaskListId list, TaskId parent, @Nullable List<String> titles, TaskStatus status) {
    for (String title : titles == null ? List.<String>of() : titles) {
      edits.createTask(list, TaskContent.of(title).withParent(parent).withStatus(status));
    }
  }

  private TaskContent content(MockTask task) {
    TaskContent content =
        TaskContent.of(task.title())
            .withDue(task.due() == null ? null : new Due.OnDay(LocalDate.parse(task.due())))
            .withPlannedBlock(block(task))
            .withCategories(task.categories() == null ? List.of() : task.categories());
    if (task.priority() != null) {
      content = content.withPriority(Priority.valueOf(task.priority().toUpperCase(Locale.ROOT)));
    }
    if (task.status() != null) {
      content = content.withStatus(TaskStatus.valueOf(task.status().toUpperCase(Locale.ROOT)));
    }
    if (task.rule() != null) {
      content = content.withRecurrence(Recurrence.ofRule(task.rule()));
    }
    return task.notes() == null ? content : content.withNotes(task.notes());
  }

  private @Nullable PlannedBlock block(MockTask task) {
    return task.blockStart() == null || task.blockEnd() == null
        ? null
        : new PlannedBlock(
            LocalDateTime.parse(task.blockStart()).atZone(zone),
            LocalDateTime.parse(task.blockEnd()).atZone(zone));
  }
}
