package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.Due;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.Edit;
import java.time.LocalDate;
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

  @Test
  void completingATaskThatRecursMakesTheNextWithTheSamePartsAndUndoTakesBothBack() {
    LocalDate due = LocalDate.of(2100, 3, 1);
    TaskContent content =
        TaskContent.of("Timesheets")
            .withDue(new Due.OnDay(due))
            .withRecurrence(Recurrence.ofRule("FREQ=WEEKLY;COUNT=2"));
    Task task = fixture.store.localEdits().createTask(first, content).item();
    TaskContent part =
        TaskContent.of("Collect").withParent(task.id()).withStatus(TaskStatus.COMPLETED);
    fixture.store.localEdits().createTask(first, part);
    List<Task> before = fixture.store.tasks().all();

    Edit<Task> done =
        fixture.store.localEdits().editTask(task.id(), it -> it.withStatus(TaskStatus.COMPLETED));

    assertThat(done.item().content().recurrence().isPresent()).isFalse();
    List<Task> open =
        fixture.store.tasks().all().stream()
            .filter(it -> it.content().status() == TaskStatus.PENDING)
            .toList();
    assertThat(open)
        .extracting(it -> it.content().title())
        .containsExactlyInAnyOrder("Timesheets", "Collect");
    Task next = open.stream().filter(it -> it.content().parent() == null).findFirst().orElseThrow();
    assertThat(next.content().due()).isEqualTo(new Due.OnDay(due.plusWeeks(1)));
    assertThat(next.content().recurrence().lines()).containsExactly("RRULE:FREQ=WEEKLY;COUNT=1");
    assertThat(open)
        .filteredOn(it -> it.content().parent() != null)
        .extracting(it -> it.content().parent())
        .containsExactly(next.id());

    fixture.store.localEdits().undo(done.change());
    assertThat(fixture.store.tasks().all())
        .extracting(Task::id, Task::content)
        .containsExactlyInAnyOrderElementsOf(
            before.stream().map(it -> tuple(it.id(), it.content())).toList());
  }

  @Test
  void aTaskReopenedAndCompletedAgainMakesNoSecondNext() {
    TaskContent content =
        TaskContent.of("Timesheets")
            .withDue(new Due.OnDay(LocalDate.of(2100, 3, 1)))
            .withRecurrence(Recurrence.ofRule("FREQ=WEEKLY"));
    TaskId id = fixture.store.localEdits().createTask(first, content).item().id();
    for (TaskStatus status :
        List.of(TaskStatus.COMPLETED, TaskStatus.IN_PROGRESS, TaskStatus.COMPLETED)) {
      fixture.store.localEdits().editTask(id, it -> it.withStatus(status));
    }
    assertThat(fixture.store.tasks().all()).hasSize(2);
  }

  @Test
  void aTaskThatRecursFromCompletionIsKeptAndUndoneAsSuch() {
    TaskContent content =
        TaskContent.of("Water ferns")
            .withDue(new Due.OnDay(LocalDate.of(2020, 3, 1)))
            .withRecurrenceAfterCompletion(Recurrence.ofRule("FREQ=DAILY;INTERVAL=3"));
    Task task = fixture.store.localEdits().createTask(first, content).item();
    assertThat(fixture.store.tasks().find(task.id()).orElseThrow().content()).isEqualTo(content);

    Edit<Task> done =
        fixture.store.localEdits().editTask(task.id(), it -> it.withStatus(TaskStatus.COMPLETED));
    Task next =
        fixture.store.tasks().all().stream()
            .filter(it -> it.content().status() == TaskStatus.PENDING)
            .findFirst()
            .orElseThrow();
    LocalDate today =
        LocalDate.ofInstant(done.item().updatedAt(), java.time.ZoneId.systemDefault());
    assertThat(next.content()).isEqualTo(content.withDue(new Due.OnDay(today.plusDays(3))));
    assertThat(done.item().content().afterCompletion()).isFalse();

    fixture.store.localEdits().undo(done.change());
    assertThat(fixture.store.tasks().all())
        .extracting(Task::id, Task::content)
        .containsExactly(tuple(task.id(), content));

    Edit<Task> other =
        fixture.store.localEdits().editTask(task.id(), it -> it.withRecurrence(it.recurrence()));
    assertThat(other.item().content().afterCompletion()).isFalse();
    fixture.store.localEdits().undo(other.change());
    fixture.store.localEdits().undo(fixture.store.localEdits().deleteTask(task.id()).change());
    assertThat(fixture.store.tasks().find(task.id()).orElseThrow().content()).isEqualTo(content);
  }

  @Test
  void completingATaskCompletesItsPartsAndTheirPartsInOneStepOfUndo() {
    Task task = fixture.store.localEdits().createTask(first, TaskContent.of("Move")).item();
    Task part =
        fixture
            .store
            .localEdits()
            .createTask(first, TaskContent.of("Pack").withParent(task.id()))
            .item();
    fixture
        .store
        .localEdits()
        .createTask(
            first, TaskContent.of("Tape").withParent(part.id()).withStatus(TaskStatus.IN_PROGRESS));

    Edit<Task> done =
        fixture.store.localEdits().editTask(task.id(), it -> it.withStatus(TaskStatus.COMPLETED));
    assertThat(fixture.store.tasks().all())
        .allSatisfy(
            it -> {
              assertThat(it.content().status()).isEqualTo(TaskStatus.COMPLETED);
              assertThat(it.completedAt()).isNotNull();
            });

    fixture.store.localEdits().undo(done.change());
    assertThat(fixture.store.tasks().all())
        .extracting(it -> it.content().status())
        .containsExactly(TaskStatus.PENDING, TaskStatus.PENDING, TaskStatus.IN_PROGRESS);
  }
}
