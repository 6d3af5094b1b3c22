package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.tasks.TaskLine;
import dev.daymark.domain.Due;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of tasks in the hands of whoever uses the keyboard, and several tasks at once. */
final class TaskKeysTest {
  private static final String ROW = ".task-row .title-part .title";

  private final WindowStage window = new WindowStage(1440, 900, true);

  @BeforeEach
  void openTheTasks() {
    window.act(shown -> shown.navigate(new Place.Tasks(TaskFilter.Smart.PLANNED)));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private List<Task> tasks(String title) {
    return window.store().tasks().all().stream()
        .filter(it -> it.content().title().equals(title))
        .toList();
  }

  private Task task(String title) {
    return tasks(title).getFirst();
  }

  private long count(Priority priority) {
    return window.store().tasks().all().stream()
        .filter(it -> it.content().priority() == priority)
        .count();
  }

  private void select(String title) {
    window.clickAt(window.middle(ROW, title), MouseButton.PRIMARY);
  }

  private boolean isTyping() {
    return window.read(scene -> scene.getFocusOwner() instanceof TextInputControl);
  }

  private String focusedId() {
    return window.read(scene -> String.valueOf(scene.getFocusOwner().getId()));
  }

  @Test
  void whatIsDoneToSeveralFromThePanelKeepsTheFocusThere() {
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.act(it -> it.scene().lookup("#several-priorityHigh").requestFocus());
    window.press(KeyCode.SPACE);
    assertThat(focusedId()).isEqualTo("several-priorityHigh");
    window.act(it -> it.scene().lookup("#several-delete").requestFocus());
    window.press(KeyCode.SPACE);
    assertThat(window.<Boolean>read(it -> it.getFocusOwner() instanceof ListView<?>)).isTrue();
  }

  @Test
  void shiftF10OpensTheMenuOfARowAndOfAList() {
    select("Library books");
    window.press(KeyCode.SHIFT, KeyCode.F10);
    assertThat(window.texts(".context-menu .label")).contains("Duplicate");
    window.press(KeyCode.ESCAPE);
    window.act(
        it ->
            it.scene().getRoot().lookupAll(".dm-task-lists .dm-nav-row").stream()
                .filter(row -> "Allotment".equals(row.getAccessibleText()))
                .forEach(Node::requestFocus));
    window.press(KeyCode.SHIFT, KeyCode.F10);
    assertThat(window.texts(".context-menu .label")).contains("Rename");
    window.press(KeyCode.ESCAPE);
  }

  @Test
  void backspaceDeletesAsItDoesInTheCalendarBecauseSomeKeyboardsHaveNothingElse() {
    select("Library books");
    window.press(KeyCode.BACK_SPACE);
    assertThat(tasks("Library books")).isEmpty();
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(tasks("Library books")).hasSize(1);
  }

  @Test
  void aListIsCalledInTheMenuAsItIsCalled() {
    window.store().localEdits().createTaskList("to_do_later", "#AD1457");
    window.settle();
    select("Library books");
    window.press(KeyCode.L);
    assertThat(window.texts(".context-menu .label")).contains("to_do_later");
  }

  @Test
  void theArrowsGoOnFromTheRowThatWasClicked() {
    select("Call tile shop");
    boolean onList = window.read(scene -> scene.getFocusOwner() instanceof ListView<?>);
    assertThat(onList).isTrue();
    window.press(KeyCode.DOWN);
    assertThat(window.texts("#task-title .dm-title")).doesNotContain("Call tile shop");
    window.press(KeyCode.UP);
    assertThat(window.texts("#task-title .dm-title")).containsExactly("Call tile shop");
  }

  @Test
  void theArrowsWorkAsSoonAsTheTasksAreOpened() {
    assertThat(isTyping()).isFalse();
    assertThat(window.texts(".dm-task-lists .dm-nav-row .name"))
        .contains("Work", "Home", "Allotment", "kvarnen");
    window.press(KeyCode.DOWN);
    assertThat(window.texts("#task-title .dm-title")).hasSize(1);
  }

  @Test
  void shiftEnterTypesSubtasksOneAfterAnother() {
    select("Library books");
    window.press(KeyCode.SHIFT, KeyCode.ENTER);
    assertThat(isTyping()).isTrue();
    window.write("Find them");
    window.press(KeyCode.ENTER);
    assertThat(window.texts(".subtask-row .label")).contains("Find them");
    assertThat(isTyping()).isTrue();
    window.write("Pay the fine");
    window.press(KeyCode.ENTER);
    assertThat(window.texts(".subtask-row .label")).contains("Find them", "Pay the fine");
    assertThat(tasks("Pay the fine"))
        .extracting(it -> it.content().parent())
        .containsExactly(task("Library books").id());
  }

  @Test
  void bSetsTheNextFreeHourOfItsDayAside() {
    select("Library books");
    window.press(KeyCode.B);
    var block = task("Library books").content().plannedBlock();
    assertThat(block).isNotNull();
    assertThat(block.start().withZoneSameInstant(TestSession.ZONE).toLocalDate())
        .isEqualTo(LocalDate.of(2026, 11, 18));
    assertThat(block.start().withZoneSameInstant(TestSession.ZONE).toLocalTime())
        .isAfter(LocalTime.of(10, 24));
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(task("Library books").content().plannedBlock()).isNull();
  }

  @Test
  void ctrlDMakesTheSameTaskAgainAndUndoTakesItAway() {
    select("Fee proposal");
    window.press(KeyCode.CONTROL, KeyCode.D);
    assertThat(tasks("Fee proposal"))
        .extracting(it -> it.content().status())
        .containsExactlyInAnyOrder(TaskStatus.IN_PROGRESS, TaskStatus.PENDING);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(tasks("Fee proposal")).hasSize(1);
  }

  @Test
  void aReminderIsTypedAndTakenBack() {
    select("Library books");
    window.click("#task-remind");
    window.write("fri 8:30");
    window.press(KeyCode.ENTER);
    assertThat(task("Library books").content().remindAt())
        .isEqualTo(LocalDate.of(2026, 11, 20).atTime(8, 30).atZone(TestSession.ZONE));
    assertThat(window.texts("#task-remind .dm-medium")).containsExactly("Fri 20 Nov, 08:30");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(task("Library books").content().remindAt()).isNull();
  }

  @Test
  void severalTasksShowTheirNumberAndWhatCanBeDoneToAllOfThem() {
    select("Call tile shop");
    long important = count(Priority.HIGH);
    window.press(KeyCode.SHIFT, KeyCode.UP);
    assertThat(window.texts(".several-tasks .dm-title")).containsExactly("2 tasks selected");
    window.click("#several-priorityHigh");
    assertThat(count(Priority.HIGH)).isEqualTo(important + 2);
    assertThat(window.shows(".several-tasks")).isTrue();
    window.click("#several-complete");
    assertThat(task("Call tile shop").content().status()).isEqualTo(TaskStatus.COMPLETED);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(count(Priority.HIGH)).isEqualTo(important);
    window.press(KeyCode.G);
    window.press(KeyCode.C);
    assertThat(window.shows(".several-tasks")).isFalse();
  }

  @Test
  void aKeyThatCompletesATaskLeavesTheSelectionToTheNextOpenOne() {
    select("Call tile shop");
    window.press(KeyCode.SPACE);
    assertThat(task("Call tile shop").content().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(task("Defrost salmon").content().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(selected()).containsExactly("Car insurance");
    window.press(KeyCode.SPACE);
    assertThat(task("Car insurance").content().status()).isEqualTo(TaskStatus.COMPLETED);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(task("Call tile shop").content().status()).isEqualTo(TaskStatus.PENDING);
  }

  private List<String> selected() {
    return window.read(
        scene ->
            ((ListView<?>) scene.lookup(".dm-task-list"))
                .getSelectionModel().getSelectedItems().stream()
                    .map(line -> ((TaskLine.Item) line).row().task().content().title())
                    .toList());
  }

  @Test
  void aDateForSeveralTasksIsTyped() {
    select("Library books");
    window.press(KeyCode.SHIFT, KeyCode.D);
    window.click(".due-date");
    window.write("nonsense");
    window.press(KeyCode.ENTER);
    assertThat(task("Library books").content().due())
        .isEqualTo(new Due.OnDay(LocalDate.of(2026, 11, 18)));
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("20 dec");
    window.press(KeyCode.ENTER);
    assertThat(task("Library books").content().due())
        .isEqualTo(new Due.OnDay(LocalDate.of(2026, 12, 20)));
  }

  @Test
  void completingInTheDetailsCompletesThePartsToo() {
    select("Reply to heritage board");
    window.click(".dm-inspector .task-status .dm-rsvp-button", "Completed");
    assertThat(List.of(task("Read the letter"), task("Draft"), task("Send")))
        .extracting(it -> it.content().status())
        .containsOnly(TaskStatus.COMPLETED);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(task("Draft").content().status()).isEqualTo(TaskStatus.PENDING);
  }

  private List<String> picked() {
    return window.read(
        scene ->
            ((ListView<?>) scene.lookup(".dm-task-list"))
                .getSelectionModel().getSelectedItems().stream()
                    .map(TaskLine.Item.class::cast)
                    .map(line -> line.row().task().content().title())
                    .toList());
  }

  /** The titles of the rows, from top to bottom. */
  private List<String> rows() {
    return window.read(
        scene ->
            ((ListView<?>) scene.lookup(".dm-task-list"))
                .getItems().stream()
                    .filter(TaskLine.Item.class::isInstance)
                    .map(TaskLine.Item.class::cast)
                    .map(line -> line.row().task().content().title())
                    .toList());
  }

  @Test
  void jAndKLeadToOtherRowsThatXPicksApart() {
    List<String> rows = rows();
    select(rows.get(1));
    window.press(KeyCode.J);
    window.press(KeyCode.J);
    assertThat(picked()).containsExactly(rows.get(1));
    assertThat(
            window.<Boolean>read(
                scene ->
                    scene.getFocusOwner().getPseudoClassStates().stream()
                        .anyMatch(it -> it.getPseudoClassName().equals("focus-visible"))))
        .as("where the keyboard is can be seen")
        .isTrue();
    window.press(KeyCode.X);
    assertThat(picked()).containsExactly(rows.get(1), rows.get(3));
    window.press(KeyCode.K);
    window.press(KeyCode.K);
    window.press(KeyCode.K);
    window.press(KeyCode.X);
    assertThat(picked()).containsExactly(rows.get(0), rows.get(1), rows.get(3));
  }

  private List<String> partsOf(String title) {
    return window.store().tasks().subtasks(task(title).id()).stream()
        .map(it -> it.content().title())
        .toList();
  }

  @Test
  void aTaskBecomesAPartOfTheOneAboveAndATaskOfItsOwnAgain() {
    String whole = "Section drawings A–D";
    int at = rows().indexOf(whole);
    String part = rows().get(at + 1);
    select(part);
    window.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(partsOf(whole)).endsWith(part).hasSize(5);
    assertThat(task(part).listId()).isEqualTo(task(whole).listId());
    assertThat(rows()).doesNotContain(part);
    assertThat(picked()).containsExactly(whole);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(partsOf(whole)).doesNotContain(part).hasSize(4);
    assertThat(rows().get(at + 1)).isEqualTo(part);

    select(part);
    window.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    window.act(
        it ->
            it.scene().getRoot().lookupAll(".subtask-row").stream()
                .filter(
                    row ->
                        row.lookup(".subtask-title .label") instanceof Label title
                            && title.getText().equals(part))
                .forEach(Node::requestFocus));
    window.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(partsOf(whole)).doesNotContain(part).hasSize(4);
    assertThat(rows()).contains(part);
  }

  private boolean isPlain(String title) {
    return partsOf(title).isEmpty() && !task(title).content().recurrence().isPresent();
  }

  @Test
  void severalTasksBecomePartsInTheirOrderAtOneStroke() {
    List<String> rows = rows();
    int second = 1;
    while (!isPlain(rows.get(second)) || !isPlain(rows.get(second + 2))) {
      second++;
    }
    String whole = rows.get(second - 1);
    int before = partsOf(whole).size();
    select(rows.get(second));
    window.press(KeyCode.J);
    window.press(KeyCode.J);
    window.press(KeyCode.X);
    List<String> parts = picked();
    window.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(partsOf(whole)).endsWith(parts.toArray(String[]::new)).hasSize(before + 2);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void whatHasPartsOrRecursStaysATask() {
    for (Task task : window.store().tasks().all()) {
      boolean has = !window.store().tasks().subtasks(task.id()).isEmpty();
      boolean stays = has || task.content().recurrence().isPresent();
      if (stays && rows().contains(task.content().title())) {
        select(task.content().title());
        window.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(task(task.content().title()).content().parent()).isNull();
      }
    }
    select("Reply to heritage board");
    window.press(KeyCode.SHIFT, KeyCode.F10);
    assertThat(window.texts(".context-menu .label"))
        .contains("Duplicate")
        .noneMatch(it -> it.startsWith("Make a subtask"));
    window.press(KeyCode.ESCAPE);
  }
}
