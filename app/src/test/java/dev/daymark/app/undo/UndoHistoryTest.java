package dev.daymark.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.Edit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UndoHistoryTest {
  private final TestSession test = new TestSession();
  private final UndoHistory history = test.undo();

  @AfterEach
  void close() {
    test.close();
  }

  private Edit<Task> add(String title) {
    return test.store()
        .localEdits()
        .createTask(test.store().tasks().defaultList().id(), TaskContent.of(title));
  }

  private List<String> titles() {
    return test.store().tasks().all().stream().map(task -> task.content().title()).toList();
  }

  @Test
  void undoTakesTheNewestChangeBackAndRedoMakesItAgain() {
    history.record(add("Milk").change(), "“Milk” added");
    history.record(add("Bread").change(), "“Bread” added");

    history.undo();
    assertThat(titles()).containsExactly("Milk");
    assertThat(test.told()).isEqualTo("Undone: “Bread” added");

    history.redo();
    assertThat(titles()).containsExactly("Milk", "Bread");
    assertThat(test.told()).isEqualTo("Done again: “Bread” added");
  }

  @Test
  void changesMadeTogetherAreUndoneTogether() {
    history.record(List.of(add("Milk").change(), add("Bread").change()), "2 tasks added");

    history.undo();
    assertThat(titles()).isEmpty();
  }

  @Test
  void whatWasTakenBackByItselfDoesNotKeepTheOthersFromIt() {
    ChangeId bread = add("Bread").change();
    history.record(List.of(add("Milk").change(), bread, add("Eggs").change()), "3 tasks added");
    test.store().localEdits().undo(bread);

    history.undo();
    assertThat(titles()).isEmpty();
    assertThat(test.told()).isEqualTo("Undone: 3 tasks added");
    history.redo();
    assertThat(titles()).containsExactlyInAnyOrder("Milk", "Eggs");
  }

  @Test
  void aNewChangeForgetsWhatCouldBeRedone() {
    history.record(add("Milk").change(), "“Milk” added");
    history.undo();
    history.record(add("Bread").change(), "“Bread” added");

    history.redo();
    assertThat(titles()).containsExactly("Bread");
    assertThat(test.told()).isEqualTo("Nothing to redo");
  }

  @Test
  void onlyTheLastHundredChangesCanBeUndone() {
    for (int i = 0; i < UndoHistory.LIMIT + 2; i++) {
      history.record(add("Task " + i).change(), "added");
    }
    for (int i = 0; i < UndoHistory.LIMIT + 2; i++) {
      history.undo();
    }
    assertThat(titles()).containsExactly("Task 0", "Task 1");
    assertThat(test.told()).isEqualTo("Nothing to undo");
  }

  @Test
  void aFullDiskIsTroubleUntilAChangeIsSavedAgain() {
    history.refused(new DaymarkException(ErrorCode.DISK_FULL, "The disk is full."));
    assertThat(test.told())
        .isEqualTo("The disk is full. Free some space; your changes wait here and are saved then.");
    assertThat(history.troubleProperty().get()).isNotNull();

    history.record(add("Milk").change(), "“Milk” added");
    assertThat(history.troubleProperty().get()).isNull();
  }

  @Test
  void aBugIsToldInPlainWords() {
    history.refused(new IllegalStateException("row 7"));
    assertThat(test.told()).isEqualTo("That did not work. Nothing was changed.");
  }
}
