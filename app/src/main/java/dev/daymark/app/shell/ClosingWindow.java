package dev.daymark.app.shell;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * Lets a window go only after what was typed in it is saved: the field with the focus is left, as a
 * click elsewhere would, and what is on its way to the store arrives first. A store that does not
 * answer holds it up for {@value #PATIENCE_S} seconds, no longer. FX thread only.
 */
final class ClosingWindow {
  private static final int PATIENCE_S = 5;

  private final Stage stage;
  private final WindowMemory memory;
  private final Supplier<CompletableFuture<Void>> settled;
  private boolean begun;

  /**
   * @param settled gives what comes true when nothing is on its way to the store
   */
  ClosingWindow(Stage stage, WindowMemory memory, Supplier<CompletableFuture<Void>> settled) {
    this.stage = stage;
    this.memory = memory;
    this.settled = settled;
  }

  /** Takes part in every way to close the stage. */
  void guard() {
    stage.setOnCloseRequest(this::requested);
  }

  private void requested(WindowEvent request) {
    request.consume();
    if (begun) {
      return;
    }
    begun = true;
    memory.store(stage);
    stage.getScene().getRoot().requestFocus();
    PauseTransition patience = new PauseTransition(Duration.seconds(PATIENCE_S));
    patience.setOnFinished(late -> stage.close());
    patience.play();
    CompletableFuture<Void> _ =
        settled
            .get()
            .thenRun(
                () -> {
                  patience.stop();
                  stage.close();
                });
  }
}
