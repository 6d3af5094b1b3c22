package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.ui.motion.Moments;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.domain.TaskId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task is ticked, struck through, and leaves a moment later. */
class CompletedRowTest {
  private static final String TASK = "Library books";
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final WindowStage window = WindowStage.moving();

  @BeforeEach
  void openTheTasks() {
    window.act(shown -> shown.navigate(new Place.Tasks(TaskFilter.Smart.ALL)));
    window.click(".task-row .title-part .title", TASK);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private static Stream<Node> rows(Scene scene) {
    return scene.getRoot().lookupAll(".dm-task-list .task-row").stream()
        .filter(row -> row.getParent().isVisible() && row.getScene() != null)
        .sorted(Comparator.comparingDouble(row -> row.localToScene(0, 0).getY()));
  }

  private static String title(Node row) {
    return ((Label) row.lookup(".title-part > .title")).getText();
  }

  private static Node row(Scene scene) {
    return rows(scene).filter(row -> title(row).equals(TASK)).findFirst().orElseThrow();
  }

  private List<String> titles() {
    return window.read(scene -> rows(scene).map(CompletedRowTest::title).toList());
  }

  private TaskId id() {
    return window.store().tasks().all().stream()
        .filter(task -> task.content().title().equals(TASK))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private boolean isDone() {
    return window.read(scene -> row(scene).getPseudoClassStates().contains(DONE));
  }

  @Test
  void theRingFillsTheTitleIsStruckThroughAndTheRowLeavesAfterThat() {
    List<String> before = titles();
    window.act(open -> hold(open, KeyCode.SPACE));
    TaskId task = id();
    window.act(open -> Moments.arrive(open.scene(), task));
    assertThat(isDone()).isTrue();
    assertThat(titles()).isNotEqualTo(before).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void theRowStaysWhereItIsMeanwhileAndUndoMakesItOpenAgainThere() {
    List<String> before = titles();
    window.act(open -> hold(open, KeyCode.SPACE));
    assertThat(isDone()).isTrue();
    assertThat(titles()).isEqualTo(before);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(isDone()).isFalse();
    assertThat(titles()).isEqualTo(before);
  }

  /** Presses a key and lets the row stay for as long as the test wants. */
  private void hold(MainWindow open, KeyCode key) {
    Event.fireEvent(
        open.scene().getFocusOwner(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    Moments.hold(open.scene(), id());
  }

  @Test
  void lessMotionLetsTheRowLeaveAtOnce() {
    List<String> before = titles();
    window.act(open -> hold(open, KeyCode.SPACE));
    window.act(open -> Motion.setReduced(open.scene(), true));
    assertThat(titles()).isNotEqualTo(before);
    assertThat(isDone()).isTrue();
  }

  @Test
  void discAndStrikeGrowForAHundredAndSixtyMilliseconds() {
    window.act(
        open -> {
          Node row = row(open.scene());
          Node ring = row.lookup(".ring-area");
          Region title = (Region) row.lookup(".title-part");
          hold(open, KeyCode.SPACE);
          // They begin when the store has agreed.
          assertThat(Moments.isMoving(ring)).isFalse();
          row.getPseudoClassStates()
              .addListener(
                  (SetChangeListener<PseudoClass>)
                      change -> {
                        if (DONE.equals(change.getElementAdded())) {
                          Platform.runLater(
                              () -> {
                                Moments.hold(ring, 40);
                                Moments.hold(title, 40);
                              });
                        }
                      });
        });
    window.act(
        open -> {
          Node row = row(open.scene());
          Node ring = row.lookup(".ring-area");
          Node title = row.lookup(".title-part");
          assertThat(Moments.millis(ring)).isEqualTo(160);
          assertThat(Moments.millis(title)).isEqualTo(160);
          assertThat(ring.lookup(".disc").getScaleX()).isBetween(0.3, 0.95);
          Region strike = (Region) title.lookup(".strike");
          assertThat(strike.isVisible()).isTrue();
          assertThat(strike.getWidth()).isPositive();
          Moments.arrive(ring);
          Moments.arrive(title);
          assertThat(ring.lookup(".disc").getScaleX()).isEqualTo(1);
          assertThat(strike.isVisible()).isFalse();
        });
  }
}
