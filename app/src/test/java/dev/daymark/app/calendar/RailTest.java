package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Task;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RailTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private CalendarWindow window;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    window =
        new CalendarWindow(
            store,
            MockFixture.NOW,
            MockFixture.ZONE,
            new CalendarWindow.Dress(ColorScheme.LIGHT, Locale.UK, 1, true));
    window.show(model -> model.navigation().showDay(TODAY));
    waitUntil(() -> cell("Reply to heritage board") != null);
  }

  @AfterEach
  void close() {
    window.close();
    store.close();
  }

  private @Nullable RailCell cell(String title) {
    for (Node node : window.rail().lookupAll(".rail-cell")) {
      if (node instanceof RailCell cell
          && cell.getItem() instanceof RailLine.Entry entry
          && entry.item().title().equals(title)) {
        return cell;
      }
    }
    return null;
  }

  private Point2D middle(String title) {
    return CalendarWindow.fx(
        () -> {
          RailCell cell = Objects.requireNonNull(cell(title));
          return cell.localToScreen(cell.getWidth() / 2, cell.getHeight() / 2);
        });
  }

  private Task task(String title) {
    return store.tasks().all().stream()
        .filter(task -> task.content().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTaskDraggedIntoTheGridGetsATimeBlockThatFitsTheGap() {
    window.drag(middle("Reply to heritage board"), window.at(TODAY, "16:15"));
    waitUntil(() -> !window.undo.done.isEmpty());
    PlannedBlock block =
        Objects.requireNonNull(task("Reply to heritage board").content().plannedBlock());
    assertThat(block.start().toLocalTime()).hasToString("16:15");
    assertThat(Duration.between(block.start(), block.end())).isEqualTo(Duration.ofMinutes(45));
    waitUntil(() -> cell("Reply to heritage board") == null);
  }

  @Test
  void withMoreRoomItTakesAnHour() {
    window.drag(middle("Library books"), window.at(TODAY, "20:30"));
    waitUntil(() -> !window.undo.done.isEmpty());
    PlannedBlock block = Objects.requireNonNull(task("Library books").content().plannedBlock());
    assertThat(Duration.between(block.start(), block.end())).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void escapeDuringTheDragLeavesTheTaskAlone() {
    window.robot.moveTo(middle("Library books")).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.at(TODAY, "20:15"));
    window.robot.moveTo(window.at(TODAY, "20:30"));
    window.robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(task("Library books").content().plannedBlock()).isNull();
    assertThat(window.undo.done).isEmpty();
  }

  @Test
  void aTaskDraggedToTheLaneIsDueOnThatDay() {
    window.drag(middle("Car insurance"), window.inLane(TODAY));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(task("Car insurance").content().due()).isEqualTo(new Due.OnDay(TODAY));
  }

  @Test
  void aBlockDraggedToTheRailLosesItsTimeAndKeepsItsDueDate() {
    window.drag(window.middleOf(window.item("Section drawings A–D")), middle("Timesheets"));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(task("Section drawings A–D").content().plannedBlock()).isNull();
    assertThat(task("Section drawings A–D").content().due()).isEqualTo(new Due.OnDay(TODAY));
    waitUntil(() -> cell("Section drawings A–D") != null);
  }

  @Test
  void theKeyPutsTheChosenTaskIntoTheFirstGap() {
    window.robot.clickOn(middle("Library books"), MouseButton.PRIMARY);
    window.robot.type(KeyCode.B);
    waitUntil(() -> !window.undo.done.isEmpty());
    PlannedBlock block = Objects.requireNonNull(task("Library books").content().plannedBlock());
    assertThat(block.start().toLocalDate()).isEqualTo(TODAY);
    assertThat(block.start().toInstant()).isAfter(MockFixture.NOW);
    assertThat(block.start().toLocalTime()).hasToString("16:15");
  }

  @Test
  void aTaskDraggedIntoTheMonthIsDueOnThatDay() {
    window.show(model -> model.navigation().showMonthOf(TODAY));
    window.drag(middle("Car insurance"), window.dayOfMonth(TODAY.plusDays(9)));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(task("Car insurance").content().due()).isEqualTo(new Due.OnDay(TODAY.plusDays(9)));
  }

  @Test
  void otherKeysDoNothingWhileATaskIsDragged() {
    window.robot.clickOn(middle("Library books"), MouseButton.PRIMARY);
    waitUntil(() -> window.session().selection().selected().isPresent());
    window.robot.moveTo(middle("Library books")).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.at(TODAY, "20:15")).moveTo(window.at(TODAY, "20:30"));
    window.press(KeyCode.B);
    window.press(KeyCode.SPACE);
    window.press(KeyCode.ESCAPE);
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    waitUntil(() -> window.session().edits().isIdle());
    assertThat(window.undo.done).isEmpty();
    assertThat(task("Library books").content().plannedBlock()).isNull();
  }

  @Test
  void aTaskIsDroppedOnTheDayThatCameUnderThePointer() {
    window.robot.moveTo(middle("Library books")).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.at(TODAY, "20:15")).moveTo(window.at(TODAY, "20:30"));
    window.show(model -> model.navigation().turn(1));
    window.robot.release(MouseButton.PRIMARY);
    waitUntil(() -> !window.undo.done.isEmpty());
    PlannedBlock block = Objects.requireNonNull(task("Library books").content().plannedBlock());
    assertThat(block.start().toLocalDate()).isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void theStepIsFineAsSoonAsTheKeyIsDown() {
    window.robot.moveTo(middle("Library books")).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.at(TODAY, "20:15")).moveTo(window.at(TODAY, "20:25"));
    window.robot.press(KeyCode.ALT);
    window.robot.release(MouseButton.PRIMARY);
    window.robot.release(KeyCode.ALT);
    waitUntil(() -> !window.undo.done.isEmpty());
    PlannedBlock block = Objects.requireNonNull(task("Library books").content().plannedBlock());
    assertThat(block.start().toLocalTime()).hasToString("20:25");
  }
}
