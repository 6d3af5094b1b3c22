package dev.daymark.app.ui.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daymark.app.ui.FxThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class MotionTest {
  private final Region node = FxThread.call(Region::new);
  private final Scene scene = FxThread.call(() -> new Scene(new Group(node), 300, 200));
  private final List<Double> shares = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();

  private void allow() {
    Motion.setReduced(scene, false);
  }

  private void move(String name) {
    Motion.of(node).move(node, Pace.SLIDE, shares::add, () -> ended.add(name));
  }

  private double last() {
    return shares.getLast();
  }

  @Test
  void whereNobodyAllowedMotionEverythingIsAtItsEndAtOnce() {
    FxThread.run(
        () -> {
          move("one");
          assertThat(shares).containsExactly(1.0);
          assertThat(ended).containsExactly("one");
          assertThat(Motion.of(node).isMoving()).isFalse();
        });
  }

  @Test
  void whatIsInNoWindowDoesNotMove() {
    FxThread.run(
        () -> {
          Region loose = new Region();
          Motion.of(loose).appear(loose);
          Motion.of(loose).turn(loose);
          assertThat(loose.getOpacity()).isEqualTo(1);
          assertThat(loose.getTranslateY()).isZero();
          assertThat(Moments.isMoving(loose)).isFalse();
        });
  }

  @Test
  void aMovementIsFastAtFirstAndSlowAtTheEnd() {
    FxThread.run(
        () -> {
          allow();
          move("one");
          assertThat(shares).containsExactly(0.0);
          Moments.hold(node, 0.2 * 160);
          assertThat(last()).isCloseTo(0.5, within(0.01));
          Moments.hold(node, 160);
          assertThat(last()).isEqualTo(1);
        });
  }

  @Test
  void whatInterruptsAMovementTakesItToItsEndFirst() {
    FxThread.run(
        () -> {
          allow();
          move("one");
          Moments.hold(node, 30);
          move("two");
          assertThat(shares.subList(shares.size() - 2, shares.size())).containsExactly(1.0, 0.0);
          assertThat(ended).containsExactly("one");
          Motion.of(node).end(node);
          assertThat(last()).isEqualTo(1);
          assertThat(ended).containsExactly("one", "two");
        });
  }

  @Test
  void lessMotionPutsWhatIsOnItsWayToItsEndAtOnce() {
    FxThread.run(
        () -> {
          allow();
          move("one");
          Motion.of(node).turn(node);
          Moments.hold(node, 300);
          assertThat(node.getRotate()).isEqualTo(90);
          Motion.setReduced(scene, true);
          assertThat(last()).isEqualTo(1);
          assertThat(ended).containsExactly("one");
          assertThat(node.getRotate()).isZero();
          assertThat(Motion.of(node).isMoving()).isFalse();
        });
  }

  @Test
  void whatTurnsGoesOnTurningWhenMotionIsWantedAgain() {
    FxThread.run(
        () -> {
          allow();
          Motion.of(node).turn(node);
          Motion.setReduced(scene, true);
          assertThat(Moments.isMoving(node)).isFalse();
          Motion.setReduced(scene, false);
          assertThat(Moments.millis(node)).isEqualTo(1200);
          Motion.of(node).rest(node);
          assertThat(Motion.of(node).isMoving()).isFalse();
        });
  }

  @Test
  void aMovementArrivesByItselfAndThenNothingMoves() throws Exception {
    CompletableFuture<String> arrived = new CompletableFuture<>();
    FxThread.run(
        () -> {
          allow();
          Motion.of(node).move(node, Pace.TICK, shares::add, () -> arrived.complete("there"));
        });
    assertThat(arrived.get(30, TimeUnit.SECONDS)).isEqualTo("there");
    FxThread.run(
        () -> {
          assertThat(last()).isEqualTo(1);
          assertThat(Motion.of(node).isMoving()).isFalse();
        });
  }

  @Test
  void aSurfaceComesIntoSightWhileItRisesFourPixels() {
    FxThread.run(
        () -> {
          allow();
          Motion.of(node).appear(node);
          assertThat(Moments.millis(node)).isEqualTo(120);
          assertThat(node.getOpacity()).isZero();
          assertThat(node.getTranslateY()).isEqualTo(4);
          Moments.arrive(node);
          assertThat(node.getOpacity()).isEqualTo(1);
          assertThat(node.getTranslateY()).isZero();
        });
  }
}
