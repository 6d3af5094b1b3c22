package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.controls.Skeleton;
import dev.daymark.app.ui.motion.Moments;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What moves in the window, and what comes of it while it is on its way. */
class MotionInWindowTest {
  private static final String CARD = ".task-card .title";
  private static final SyncStatus RUNNING =
      new SyncStatus(
          new SyncStatus.Run(SyncTrigger.MANUAL, TestSession.NOW, null),
          Map.of(),
          List.of(),
          null,
          List.of());

  private final WindowStage window = WindowStage.moving();

  @AfterEach
  void close() {
    window.robot.release(new MouseButton[0]);
    window.close();
  }

  private static void press(Scene scene, KeyCode key, boolean control) {
    Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
  }

  private static Node syncIcon(Scene scene) {
    return ((Button) scene.lookup("#sync-state")).getGraphic();
  }

  private boolean isSyncIconMoving() {
    return window.read(scene -> Moments.isMoving(syncIcon(scene)));
  }

  @Test
  void theIconOfSyncTurnsWhileARunIsUnderWayAndStandsStillAfterIt() {
    assertThat(isSyncIconMoving()).isFalse();
    window.engine().say(RUNNING);
    window.settle();
    double millis = window.read(scene -> Moments.millis(syncIcon(scene)));
    assertThat(millis).isEqualTo(1200);
    Node turning = window.read(MotionInWindowTest::syncIcon);
    window.engine().say(SyncStatus.IDLE);
    window.settle();
    assertThat(isSyncIconMoving()).isFalse();
    boolean moving = window.read(scene -> Motion.of(scene).isMoving());
    assertThat(moving).isFalse();
    double angle = FxThread.call(turning::getRotate);
    assertThat(angle).isZero();
  }

  @Test
  void theIconOfSyncStandsStillWithLessMotionAndTurnsAgainWithout() {
    window.engine().say(RUNNING);
    window.settle();
    window.act(
        open -> {
          Motion.setReduced(open.scene(), true);
          assertThat(Moments.isMoving(syncIcon(open.scene()))).isFalse();
          assertThat(syncIcon(open.scene()).getRotate()).isZero();
          Motion.setReduced(open.scene(), false);
          assertThat(Moments.isMoving(syncIcon(open.scene()))).isTrue();
        });
  }

  @Test
  void nothingMovesInAWindowThatNobodySees() {
    window.engine().say(RUNNING);
    window.settle();
    window.act(
        open -> {
          Stage stage = (Stage) open.scene().getWindow();
          open.prepare(stage);
          // It is painted for a moment, which the platform without a display does on its screen
          // only.
          stage.setX(0);
          stage.setY(0);
          stage.setWidth(800);
          stage.setHeight(600);
          stage.setIconified(false);
          assertThat(Motion.of(open.scene()).isReduced()).isFalse();
          stage.setIconified(true);
          assertThat(Motion.of(open.scene()).isMoving()).isFalse();
          stage.setIconified(false);
          assertThat(Moments.isMoving(syncIcon(open.scene()))).isTrue();
          stage.setIconified(true);
        });
  }

  @Test
  void aKeyPressedWhileTheDayOpensActsOnIt() {
    window.press(KeyCode.M);
    window.act(open -> open.openDay(LocalDate.of(2026, 11, 18)));
    window.act(
        open -> {
          Node popover = open.scene().lookup(".dm-month-view .dm-day-popover");
          popover.setVisible(false);
          open.openDay(LocalDate.of(2026, 11, 18));
          assertThat(Moments.millis(popover)).isEqualTo(120);
          Moments.hold(popover, 10);
          assertThat(popover.getOpacity()).isLessThan(1);
          press(open.scene(), KeyCode.DOWN, false);
          press(open.scene(), KeyCode.ESCAPE, false);
          assertThat(popover.isVisible()).isFalse();
          open.openDay(LocalDate.of(2026, 11, 18));
          Moments.arrive(popover);
          assertThat(popover.getOpacity()).isEqualTo(1);
          assertThat(popover.getTranslateY()).isZero();
        });
  }

  @Test
  void keysReachTheCalendarWhileAPictureOfTheDayThatClosedFades() {
    window.press(KeyCode.M);
    window.act(
        open -> {
          open.openDay(LocalDate.of(2026, 11, 18));
          press(open.scene(), KeyCode.ESCAPE, false);
          Node popover = open.scene().lookup(".dm-month-view .dm-day-popover");
          assertThat(popover.isVisible()).isFalse();
          Node picture = ((Pane) open.scene().getRoot()).getChildren().getLast();
          assertThat(picture).isInstanceOf(ImageView.class);
          assertThat(Moments.millis(picture)).isEqualTo(120);
          Moments.hold(picture, 10);
          press(open.scene(), KeyCode.W, false);
          assertThat(open.scene().lookup(".dm-time-grid").isVisible()).isTrue();
          Moments.arrive(picture);
          assertThat(picture.getParent()).isNull();
        });
  }

  @Test
  void whatIsTypedWhileThePaletteOpensIsInItsField() {
    window.act(
        open -> {
          open.focusCalendar();
          press(open.scene(), KeyCode.K, true);
          Node layer = open.scene().lookup(".dm-dialogs").getParent();
          assertThat(Moments.millis(layer)).isEqualTo(120);
          Moments.hold(layer, 5);
        });
    window.write("kv");
    String typed = window.read(scene -> ((TextField) scene.getFocusOwner()).getText());
    assertThat(typed).isEqualTo("kv");
  }

  @Test
  void aCardThatIsGivenUpFliesBackToWhereItStands() {
    window.act(shown -> shown.navigate(new Place.Tasks(TaskFilter.Smart.ALL)));
    window.click("#task-form .dm-segment-button", "Board");
    Point2D from = window.middle(CARD, "Library books");
    window.robot.moveTo(from).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.middle(".board-column.in_progress"));
    window.act(
        open -> {
          Node picture = open.scene().lookup(".dm-dragged-row");
          press(open.scene(), KeyCode.ESCAPE, false);
          assertThat(Moments.millis(picture)).isEqualTo(160);
          assertThat(picture.getRotate()).isEqualTo(1.5);
          Moments.hold(picture, 160);
          assertThat(picture.getRotate()).isZero();
          Moments.arrive(picture);
          assertThat(picture.getScene()).isNull();
        });
  }

  @Test
  void aCardIsSeenToGoToTheColumnThatItIsSentTo() {
    window.act(shown -> shown.navigate(new Place.Tasks(TaskFilter.Smart.ALL)));
    window.click("#task-form .dm-segment-button", "Board");
    Point2D from = window.middle(CARD, "Library books");
    window.clickAt(from, MouseButton.PRIMARY);
    CompletableFuture<Double> began = new CompletableFuture<>();
    CompletableFuture<Boolean> arrived = new CompletableFuture<>();
    window.act(
        open -> {
          Pane layer = (Pane) open.scene().lookup(".board-moves");
          layer
              .getChildren()
              .addListener(
                  (ListChangeListener<Node>)
                      change -> {
                        change.next();
                        change.getAddedSubList().forEach(it -> began.complete(it.getLayoutX()));
                        change.getRemoved().forEach(it -> arrived.complete(true));
                      });
        });
    window.press(KeyCode.S);
    assertThat(began).isCompleted();
    assertThat(arrived).succeedsWithin(Duration.ofSeconds(30));
    Node card = window.read(scene -> scene.lookup(".board-column.in_progress .list-cell:selected"));
    assertThat(card).isNotNull();
    assertThat(window.shows(".list-cell:arriving")).isFalse();
    assertThat(window.shows(".dm-moving-card")).isFalse();
  }

  @Test
  void aSkeletonShimmersOnlyWhileItIsSeen() throws Exception {
    CompletableFuture<Boolean> seen = new CompletableFuture<>();
    Skeleton skeleton = FxThread.call(() -> new Skeleton(100));
    window.act(
        open -> {
          skeleton
              .visibleProperty()
              .addListener(observed -> Platform.runLater(() -> seen.complete(true)));
          ((Pane) open.scene().getRoot()).getChildren().add(skeleton);
          assertThat(Moments.isMoving(skeleton)).isFalse();
        });
    assertThat(seen.get(30, TimeUnit.SECONDS)).isTrue();
    window.act(
        open -> {
          assertThat(Moments.millis(skeleton)).isEqualTo(1200);
          ((Pane) open.scene().getRoot()).getChildren().remove(skeleton);
          assertThat(skeleton.getOpacity()).isEqualTo(1);
          assertThat(Motion.of(open.scene()).isMoving()).isFalse();
        });
  }
}
