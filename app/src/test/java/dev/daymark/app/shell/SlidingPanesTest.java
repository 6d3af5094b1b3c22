package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.motion.Moments;
import dev.daymark.app.ui.motion.Motion;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Panes at the sides slide over a layout that is settled at once. */
class SlidingPanesTest {
  private final WindowStage window = WindowStage.moving();

  @AfterEach
  void close() {
    window.close();
  }

  private static void press(Scene scene, KeyCode key, boolean control) {
    Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      Event.fireEvent(target, new KeyEvent(type, "", "", key, false, control, false, false));
    }
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private static Region inspector(Scene scene) {
    return (Region) scene.lookup(".dm-side-pane");
  }

  private static Region days(Scene scene) {
    return (Region) scene.lookup(".dm-week-view");
  }

  private static Region sidebar(Scene scene) {
    return (Region) scene.lookup(".dm-sidebar");
  }

  private static boolean isIn(Region pane, Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(pane)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void theInspectorSlidesOutWhileTheDaysAreLaidOutOnce() {
    window.act(
        open -> {
          Scene scene = open.scene();
          Region pane = inspector(scene);
          Region days = days(scene);
          double before = days.getWidth();
          press(scene, KeyCode.I, true);
          assertThat(days.getWidth()).isEqualTo(before + pane.getWidth());
          AtomicInteger layouts = new AtomicInteger();
          days.needsLayoutProperty()
              .addListener((property, was, needed) -> layouts.addAndGet(needed ? 1 : 0));
          assertThat(Moments.millis(pane)).isEqualTo(160);
          double last = 0;
          for (int millis = 20; millis <= 140; millis += 40) {
            Moments.hold(pane, millis);
            scene.getRoot().layout();
            assertThat(pane.getTranslateX()).isGreaterThan(last);
            last = pane.getTranslateX();
          }
          Moments.arrive(pane);
          scene.getRoot().layout();
          assertThat(layouts).hasValue(0);
          assertThat(pane.getScene()).isNull();
          assertThat(Motion.of(scene).isMoving()).isFalse();
        });
  }

  @Test
  void theInspectorSlidesInOverTheEdgeOfTheWindow() {
    window.act(
        open -> {
          Scene scene = open.scene();
          Region pane = inspector(scene);
          press(scene, KeyCode.I, true);
          Moments.arrive(pane);
          press(scene, KeyCode.I, true);
          Bounds at = pane.localToScene(pane.getLayoutBounds());
          assertThat(at.getMinX()).isEqualTo(scene.getWidth());
          assertThat(days(scene).localToScene(days(scene).getLayoutBounds()).getMaxX())
              .isEqualTo(scene.getWidth() - pane.getWidth());
          Moments.arrive(pane);
          at = pane.localToScene(pane.getLayoutBounds());
          assertThat(at.getMaxX()).isEqualTo(scene.getWidth());
        });
  }

  @Test
  void whatSlidesOutHasNeitherKeysNorMouse() {
    window.act(
        open -> {
          Scene scene = open.scene();
          Region pane = inspector(scene);
          open.focusCalendar();
          press(scene, KeyCode.F6, false);
          assertThat(isIn(pane, scene.getFocusOwner())).isTrue();
          press(scene, KeyCode.I, true);
          assertThat(isIn(pane, scene.getFocusOwner())).isFalse();
          assertThat(isIn(days(scene), scene.getFocusOwner())).isTrue();
          assertThat(pane.isMouseTransparent()).isTrue();
          press(scene, KeyCode.F6, false);
          assertThat(isIn(pane, scene.getFocusOwner())).isFalse();
        });
  }

  @Test
  void openedAgainOnItsWayOutItComesBackFromWhereItIs() {
    window.act(
        open -> {
          Scene scene = open.scene();
          Region pane = inspector(scene);
          press(scene, KeyCode.I, true);
          Moments.hold(pane, 20);
          double there = pane.getTranslateX();
          press(scene, KeyCode.I, true);
          assertThat(pane.getTranslateX()).isEqualTo(there);
          assertThat(pane.isMouseTransparent()).isFalse();
          Moments.arrive(pane);
          assertThat(pane.getTranslateX()).isZero();
          assertThat(pane.getScene()).isSameAs(scene);
        });
  }

  @Test
  void theSidebarSlidesOverItsRailAndBack() {
    window.act(
        open -> {
          Scene scene = open.scene();
          Region pane = sidebar(scene);
          double wide = pane.getWidth();
          double before = days(scene).getWidth();
          press(scene, KeyCode.B, true);
          assertThat(Moments.millis(pane)).isEqualTo(160);
          assertThat(days(scene).getWidth()).isEqualTo(before + wide - 48);
          assertThat(scene.lookup(".dm-rail")).isNotNull();
          Moments.hold(pane, 160);
          assertThat(pane.getTranslateX()).isEqualTo(-wide);
          Moments.arrive(pane);
          assertThat(pane.getScene()).isNull();
          press(scene, KeyCode.B, true);
          assertThat(pane.getTranslateX()).isEqualTo(-wide);
          assertThat(scene.lookup(".dm-rail")).isNotNull();
          Moments.arrive(pane);
          assertThat(scene.lookup(".dm-rail")).isNull();
          assertThat(pane.getTranslateX()).isZero();
        });
  }

  @Test
  void inANarrowWindowTheSidebarSlidesOverTheDaysWhichStay() {
    window.act(open -> open.scene().getWindow().setWidth(1060));
    window.act(
        open -> {
          Scene scene = open.scene();
          double before = days(scene).getWidth();
          press(scene, KeyCode.B, true);
          Region pane = sidebar(scene);
          assertThat(pane.getTranslateX()).isEqualTo(-pane.getWidth());
          assertThat(days(scene).getWidth()).isEqualTo(before);
          Moments.arrive(pane);
          assertThat(pane.getTranslateX()).isZero();
        });
  }

  @Test
  void lessMotionPutsASlidingPaneInItsPlaceAtOnce() {
    window.act(
        open -> {
          Scene scene = open.scene();
          Region pane = inspector(scene);
          press(scene, KeyCode.I, true);
          Motion.setReduced(scene, true);
          assertThat(pane.getScene()).isNull();
          press(scene, KeyCode.I, true);
          assertThat(pane.getTranslateX()).isZero();
          assertThat(pane.getScene()).isSameAs(scene);
        });
  }

  @Test
  void otherViewsAndOtherDaysAreThereAtOnce() {
    window.act(
        open -> {
          open.focusCalendar();
          for (KeyCode key : new KeyCode[] {KeyCode.D, KeyCode.N, KeyCode.M, KeyCode.A}) {
            press(open.scene(), key, false);
            assertThat(Motion.of(open.scene()).isMoving()).isFalse();
          }
        });
  }
}
