package dev.daymark.app.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.Unpainted;
import dev.daymark.app.ui.motion.Moments;
import dev.daymark.app.ui.motion.Motion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToastHostTest {
  private final ToastHost toasts =
      FxThread.call(
          () -> new ToastHost(new Messages(Locale.UK), new SimpleStringProperty("Ctrl+Z")));
  private final Button below = FxThread.call(Button::new);
  private final List<String> undone = new ArrayList<>();
  private Stage stage;

  @BeforeEach
  void open() {
    stage =
        FxThread.call(
            () -> {
              Stage made = new Stage();
              made.setScene(new Scene(new StackPane(below, toasts), 800, 600));
              Unpainted.show(made);
              below.requestFocus();
              return made;
            });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  private void move() {
    Motion.setReduced(stage.getScene(), false);
  }

  private Node toast() {
    return toasts.getChildren().getFirst();
  }

  private Button undo() {
    return (Button) toast().lookup(".dm-link");
  }

  private void show(String text) {
    toasts.show(Toast.undoable(text, () -> undone.add(text)));
  }

  @Test
  void aToastComesAndGoesInTwoHundredMilliseconds() {
    FxThread.run(
        () -> {
          move();
          show("Moved");
          assertThat(toasts.showing()).isEqualTo("Moved");
          assertThat(Moments.millis(toast())).isEqualTo(200);
          assertThat(toast().getOpacity()).isZero();
          Moments.arrive(toast());
          assertThat(toast().getOpacity()).isEqualTo(1);
          assertThat(toast().getTranslateY()).isZero();
          toasts.dismiss();
          assertThat(toasts.showing()).isNull();
          assertThat(Moments.millis(toast())).isEqualTo(200);
          assertThat(toast().isMouseTransparent()).isTrue();
          Moments.arrive(toast());
          assertThat(toasts.getChildren()).isEmpty();
        });
  }

  @Test
  void withoutMotionItIsThereAndGoneAtOnce() {
    FxThread.run(
        () -> {
          show("Moved");
          assertThat(toast().getOpacity()).isEqualTo(1);
          toasts.dismiss();
          assertThat(toasts.getChildren()).isEmpty();
        });
  }

  @Test
  void aToastTakesThePlaceOfOneThatIsGoing() {
    FxThread.run(
        () -> {
          move();
          show("Moved");
          toasts.dismiss();
          show("Deleted");
          assertThat(toasts.getChildren()).hasSize(1);
          assertThat(toasts.showing()).isEqualTo("Deleted");
          Moments.arrive(toast());
          assertThat(toast().getOpacity()).isEqualTo(1);
          assertThat(toast().isMouseTransparent()).isFalse();
        });
  }

  @Test
  void oneThatIsGoingUndoesNothingASecondTimeAndGivesTheKeysBack() {
    FxThread.run(
        () -> {
          move();
          show("Moved");
          Button undo = undo();
          undo.requestFocus();
          undo.fire();
          assertThat(toasts.showing()).isNull();
          assertThat(stage.getScene().getFocusOwner()).isSameAs(below);
          undo.fire();
          assertThat(undone).containsExactly("Moved");
        });
  }
}
