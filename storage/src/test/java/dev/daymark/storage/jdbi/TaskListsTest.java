package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.Edit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskListsTest {

  private final StoreFixture fixture = new StoreFixture();
  private final TaskListId first = fixture.store.tasks().defaultList().id();

  @AfterEach
  void close() {
    fixture.close();
  }

  private TaskListId list(String name) {
    return fixture.store.localEdits().createTaskList(name, "#112233").item().id();
  }

  private TaskId task(String title) {
    return fixture.store.localEdits().createTask(first, TaskContent.of(title)).item().id();
  }

  private List<String> titles(TaskListId list) {
    return fixture.store.tasks().all().stream()
        .filter(task -> task.listId().equals(list))
        .map(task -> task.content().title())
        .toList();
  }

  @Test
  void aNewListComesLastAndCanBeRenamedAndHidden() {
    TaskListId home = list("Home");
    fixture
        .store
        .localEdits()
        .editTaskList(home, list -> list.withName("House").withVisible(false));
    assertThat(fixture.store.tasks().lists().getLast())
        .extracting(TaskList::id, TaskList::name, TaskList::visible)
        .containsExactly(home, "House", false);
  }

  @Test
  void aTaskMovesBetweenTwoOthersAndToAnotherList() {
    task("one");
    task("two");
    TaskId three = task("three");
    List<Task> all = fixture.store.tasks().all();
    double between = (all.getFirst().position() + all.get(1).position()) / 2;
    fixture.store.localEdits().moveTask(three, first, between);
    assertThat(titles(first)).containsExactly("one", "three", "two");
    TaskListId home = list("Home");
    Edit<Task> move = fixture.store.localEdits().moveTask(three, home, 1);
    assertThat(titles(first)).containsExactly("one", "two");
    assertThat(titles(home)).containsExactly("three");
    fixture.store.localEdits().undo(move.change());
    assertThat(titles(first)).containsExactly("one", "three", "two");
  }

  @Test
  void aDeletedListTakesItsTasksWithItAndUndoBringsAllBack() {
    TaskListId home = list("Home");
    fixture.store.localEdits().createTask(home, TaskContent.of("sweep"));
    task("stays");
    Edit<TaskListId> deleted = fixture.store.localEdits().deleteTaskList(home);
    assertThat(fixture.store.tasks().findList(home)).isEmpty();
    assertThat(fixture.store.tasks().all())
        .extracting(t -> t.content().title())
        .containsOnly("stays");
    fixture.store.localEdits().undo(deleted.change());
    assertThat(fixture.store.tasks().findList(home)).isPresent();
    assertThat(titles(home)).containsExactly("sweep");
  }

  @Test
  void theLastListStays() {
    refused(ErrorCode.INPUT_INVALID, first);
  }

  @Test
  void aListThatIsNotThereIsNamed() {
    TaskListId home = list("Home");
    fixture.store.localEdits().deleteTaskList(home);
    refused(ErrorCode.TASK_LIST_NOT_FOUND, home);
  }

  private void refused(ErrorCode code, TaskListId list) {
    assertThatThrownBy(() -> fixture.store.localEdits().deleteTaskList(list))
        .isInstanceOfSatisfying(
            DaymarkException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
