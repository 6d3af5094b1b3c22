package dev.daymark.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.domain.Due;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of tasks that were just completed stay for a moment, which ends when the test says so. */
final class LingeringTest {
  private final TestSession test = new TestSession();
  private final TasksViewModel tasks = new TasksViewModel(test.session());
  private final Map<TaskId, List<Runnable>> moments = new HashMap<>();

  @BeforeEach
  void fill() {
    tasks.setClock(
        (task, ended) -> moments.computeIfAbsent(task, id -> new ArrayList<>()).add(ended));
    List.of("One", "Two", "Three").forEach(this::add);
  }

  @AfterEach
  void close() {
    tasks.close();
    test.close();
  }

  private void add(String title) {
    test.store()
        .localEdits()
        .createTask(
            test.store().tasks().defaultList().id(),
            TaskContent.of(title).withDue(new Due.OnDay(TestSession.TODAY)));
  }

  private List<TaskRow> rows() {
    return tasks.lines().stream()
        .filter(TaskLine.Item.class::isInstance)
        .map(line -> ((TaskLine.Item) line).row())
        .toList();
  }

  private TaskRow row(String title) {
    return rows().stream()
        .filter(row -> row.task().content().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** Titles from top to bottom, those of completed tasks in brackets. */
  private List<String> titles() {
    return rows().stream()
        .map(
            row -> {
              String title = row.task().content().title();
              return row.isCompleted() ? "(" + title + ")" : title;
            })
        .toList();
  }

  private void complete(String title) {
    tasks.edits().toggleCompleted(List.of(row(title)));
  }

  private void letPass(String title, int index) {
    moments.get(row(title).id()).get(index).run();
  }

  @Test
  void aCompletedRowStaysInItsPlaceUntilItsMomentIsOver() {
    complete("One");
    assertThat(titles()).containsExactly("(One)", "Two", "Three");
    letPass("One", 0);
    assertThat(titles()).containsExactly("Two", "Three", "(One)");
  }

  @Test
  void theHeadingCountsItAtOnce() {
    complete("One");
    assertThat(tasks.lines().getFirst())
        .isEqualTo(new TaskLine.Header(TaskGroup.Day.TODAY, 2, 1, false));
  }

  @Test
  void whereCompletedTasksAreHiddenItGoesAfterItsMoment() {
    tasks.arrangementProperty().set(tasks.arrangementProperty().get().withCompletedShown(false));
    complete("Two");
    assertThat(titles()).containsExactly("One", "(Two)", "Three");
    letPass("Two", 0);
    assertThat(titles()).containsExactly("One", "Three");
  }

  @Test
  void undoBeforeThatBringsItBackAtOnce() {
    complete("One");
    test.undo().undo();
    assertThat(titles()).containsExactly("One", "Two", "Three");
    letPass("One", 0);
    assertThat(titles()).containsExactly("One", "Two", "Three");
  }

  @Test
  void completedASecondTimeItStaysForAMomentOfItsOwn() {
    complete("One");
    test.undo().undo();
    complete("One");
    letPass("One", 0);
    assertThat(titles()).containsExactly("(One)", "Two", "Three");
    letPass("One", 1);
    assertThat(titles()).containsExactly("Two", "Three", "(One)");
  }

  @Test
  void eachRowHasItsOwnMoment() {
    complete("One");
    complete("Two");
    assertThat(titles()).containsExactly("(One)", "(Two)", "Three");
    letPass("One", 0);
    assertThat(titles()).containsExactly("(Two)", "Three", "(One)");
  }

  @Test
  void whatIsCompletedElsewhereGoesAtOnce() {
    test.store().localEdits().editTask(row("One").id(), it -> it.withStatus(TaskStatus.COMPLETED));
    assertThat(titles()).containsExactly("Two", "Three", "(One)");
  }
}
