package dev.daymark.app.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.Unpainted;
import dev.daymark.app.ui.motion.Moments;
import dev.daymark.app.ui.motion.Motion;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What floats over a window has the keys from the moment it is there. */
class OverlaysTest {
  private final Overlays overlays = FxThread.call(Overlays::new);
  private final Button below = FxThread.call(Button::new);
  private Stage stage;

  @BeforeEach
  void open() {
    stage =
        FxThread.call(
            () -> {
              Stage made = new Stage();
              made.setScene(new Scene(new StackPane(below, overlays), 800, 600));
              Unpainted.show(made);
              below.requestFocus();
              return made;
            });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  /** What has the focus as soon as what was asked for is through, whether or not it was drawn. */
  private Node focusedAtOnce(Region asking) {
    CompletableFuture<Node> focused = new CompletableFuture<>();
    FxThread.run(
        () -> {
          overlays.dialog(asking);
          Platform.runLater(() -> focused.complete(stage.getScene().getFocusOwner()));
        });
    return focused.join();
  }

  /** What has the focus after something floated, during which the window below changed. */
  private Node focusedAfter(Node begun, Runnable meanwhile) {
    return FxThread.call(
        () -> {
          begun.requestFocus();
          overlays.dialog(new VBox(new Label("Delete it?")));
          meanwhile.run();
          overlays.close();
          return stage.getScene().getFocusOwner();
        });
  }

  @Test
  void whereWhatHadTheFocusIsGoneTheNearestThingLeftHasIt() {
    Button gone = FxThread.call(() -> new Button("gone"));
    Button other = FxThread.call(() -> new Button("other"));
    VBox list = FxThread.call(() -> new VBox(new HBox(gone), new HBox(other)));
    FxThread.run(() -> ((StackPane) stage.getScene().getRoot()).getChildren().add(list));
    assertThat(focusedAfter(gone, () -> {})).isSameAs(gone);
    assertThat(focusedAfter(gone, () -> list.getChildren().removeFirst())).isSameAs(other);
  }

  @Test
  void whereNothingIsLeftTheWindowDecidesWhatHasTheFocus() {
    Button last = FxThread.call(() -> new Button("last"));
    VBox list = FxThread.call(() -> new VBox(last));
    FxThread.run(
        () -> {
          ((StackPane) stage.getScene().getRoot()).getChildren().add(list);
          overlays.setOnFocusLost(below::requestFocus);
        });
    assertThat(focusedAfter(last, () -> list.getChildren().clear())).isSameAs(below);
  }

  @Test
  void theFirstFieldOfADialogHasTheFocusThoughItLiesInWhatScrolls() {
    for (int i = 0; i < 20; i++) {
      TextField field = FxThread.call(TextField::new);
      field.getStyleClass().add("default-focus");
      assertThat(focusedAtOnce(FxThread.call(() -> new VBox(new ScrollPane(field)))))
          .isSameAs(field);
      FxThread.run(overlays::close);
    }
  }

  @Test
  void aDialogWithoutAFirstFieldTakesTheKeysFromWhatIsBelow() {
    Region asking = FxThread.call(() -> new VBox(new Label("What is so"), new Button("Close")));
    assertThat(focusedAtOnce(asking)).isSameAs(asking);
    FxThread.run(overlays::close);
    assertThat(FxThread.call(stage.getScene()::getFocusOwner)).isSameAs(below);
  }

  private Node layer() {
    return overlays.lookup(".dm-dialogs").getParent();
  }

  @Test
  void aDialogRisesAndIsThereForKeysAndMouseMeanwhile() {
    Region asking = FxThread.call(() -> new VBox(new Button("Close")));
    FxThread.run(() -> Motion.setReduced(stage.getScene(), false));
    CompletableFuture<Node> focused = new CompletableFuture<>();
    FxThread.run(
        () -> {
          overlays.dialog(asking);
          assertThat(overlays.isAsking()).isTrue();
          assertThat(Moments.millis(layer())).isEqualTo(120);
          assertThat(layer().getOpacity()).isZero();
          assertThat(asking.getTranslateY()).isEqualTo(4);
          Moments.hold(layer(), 10);
          Platform.runLater(() -> focused.complete(stage.getScene().getFocusOwner()));
        });
    assertThat(focused.join()).isSameAs(asking);
    FxThread.run(
        () -> {
          Moments.arrive(layer());
          assertThat(layer().getOpacity()).isEqualTo(1);
          assertThat(asking.getTranslateY()).isZero();
        });
  }

  @Test
  void aDialogThatIsClosedAndOpenedAgainOnItsWayEndsInSight() {
    Region asking = FxThread.call(() -> new VBox(new Label("What is so")));
    FxThread.run(
        () -> {
          Motion.setReduced(stage.getScene(), false);
          overlays.dialog(asking);
          Moments.hold(layer(), 30);
          overlays.close();
          assertThat(overlays.isOpen()).isFalse();
          assertThat(Moments.isMoving(layer())).isFalse();
          overlays.dialog(asking);
          assertThat(overlays.isAsking()).isTrue();
          Motion.setReduced(stage.getScene(), true);
          assertThat(layer().getOpacity()).isEqualTo(1);
          assertThat(asking.getTranslateY()).isZero();
        });
  }

  private List<ImageView> pictures() {
    return overlays.getScene().getRoot().getChildrenUnmodifiable().stream()
        .filter(ImageView.class::isInstance)
        .map(ImageView.class::cast)
        .toList();
  }

  private void openAndClose(Region asking) {
    Motion.setReduced(stage.getScene(), false);
    overlays.dialog(asking);
    Moments.arrive(layer());
    asking.getScene().getRoot().layout();
    overlays.close();
  }

  @Test
  void aDialogThatClosesIsGoneForKeysAndMouseAndOnlyAPictureOfItFades() {
    Region asking = FxThread.call(() -> new VBox(new Button("Close")));
    FxThread.run(
        () -> {
          openAndClose(asking);
          assertThat(overlays.isOpen()).isFalse();
          assertThat(asking.getScene()).isNull();
          assertThat(stage.getScene().getFocusOwner()).isSameAs(below);
          assertThat(pictures()).hasSize(1);
          ImageView picture = pictures().getFirst();
          Node veil = overlays.lookup(".dm-veil");
          assertThat(picture.isMouseTransparent()).isTrue();
          assertThat(veil.isMouseTransparent()).isTrue();
          assertThat(Moments.millis(picture)).isEqualTo(120);
          assertThat(Moments.millis(veil)).isEqualTo(120);
          assertThat(picture.getOpacity()).isEqualTo(1);
          Moments.hold(picture, 60);
          assertThat(picture.getOpacity()).isBetween(0.01, 0.99);
          assertThat(picture.getTranslateY()).isBetween(0.01, 4.0);
          Moments.arrive(picture);
          Moments.arrive(veil);
          assertThat(pictures()).isEmpty();
          assertThat(overlays.lookup(".dm-veil")).isNull();
        });
  }

  @Test
  void whatOpensNextDoesNotWaitForWhatFades() {
    Region asking = FxThread.call(() -> new VBox(new Button("Close")));
    Region next = FxThread.call(() -> new VBox(new Button("Next")));
    FxThread.run(
        () -> {
          openAndClose(asking);
          overlays.dialog(next);
          assertThat(pictures()).isEmpty();
          assertThat(overlays.lookup(".dm-veil")).isNull();
          assertThat(overlays.isAsking()).isTrue();
          assertThat(Moments.isMoving(layer())).isTrue();
        });
  }

  @Test
  void withLessMotionADialogIsGoneAtOnce() {
    Region asking = FxThread.call(() -> new VBox(new Button("Close")));
    FxThread.run(
        () -> {
          openAndClose(asking);
          Motion.setReduced(stage.getScene(), true);
          assertThat(pictures()).isEmpty();
          assertThat(overlays.lookup(".dm-veil")).isNull();
          overlays.dialog(asking);
          overlays.close();
          assertThat(pictures()).isEmpty();
          assertThat(overlays.lookup(".dm-veil")).isNull();
        });
  }

  @Test
  void aSurfaceInAWindowOfItsOwnFadesWhereItWas() {
    FloatingPane pane = FxThread.call(() -> new FloatingPane(new Button("Done")));
    FxThread.run(
        () -> {
          Motion.setReduced(stage.getScene(), false);
          pane.open(below);
          Moments.arrive(stage.getScene(), pane.surface());
          Bounds at = pane.surface().localToScreen(pane.surface().getBoundsInLocal());
          pane.close();
          assertThat(pane.isOpen()).isFalse();
          ImageView picture = pictures().getFirst();
          Bounds seen = picture.localToScreen(picture.getBoundsInLocal());
          assertThat(seen.getMinX()).isEqualTo(at.getMinX(), within(1.0));
          assertThat(seen.getMinY()).isEqualTo(at.getMinY(), within(1.0));
          assertThat(stage.getScene().getFocusOwner()).isSameAs(below);
          Moments.arrive(picture);
          assertThat(pictures()).isEmpty();
        });
  }

  @Test
  void whatFadesWhereLinesRunFromTheRightLooksAsItDid() {
    Region first = FxThread.call(() -> new Region());
    Region second = FxThread.call(() -> new Region());
    Region asking = FxThread.call(() -> new HBox(first, second));
    FxThread.run(
        () -> {
          stage.getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
          for (Region half : List.of(first, second)) {
            half.setPrefSize(60, 40);
            half.setStyle("-fx-background-color: " + (half == first ? "red" : "blue"));
          }
          openAndClose(asking);
          ImageView picture = pictures().getFirst();
          PixelReader pixels = picture.getImage().getPixelReader();
          int middle = (int) picture.getImage().getHeight() / 2;
          int width = (int) picture.getImage().getWidth();
          assertThat(pixels.getColor(width / 4, middle)).isEqualTo(Color.BLUE);
          assertThat(pixels.getColor(width * 3 / 4, middle)).isEqualTo(Color.RED);
          WritableImage shown = stage.getScene().snapshot(null);
          Bounds at = picture.localToScene(picture.getBoundsInLocal());
          int x = (int) (at.getMinX() + at.getWidth() / 4);
          int y = (int) at.getCenterY();
          Color seen = shown.getPixelReader().getColor(x, y);
          assertThat(seen.getBlue()).isGreaterThan(seen.getRed());
        });
  }
}
