package dev.daymark.app.shell;

import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * Lets a window go only after what was typed in it is saved: the field with the focus is left, as a
 * click elsewhere would, and what is on its way to the store arrives first. A store that does not
 * answer holds it up for {@value #PATIENCE_S} seconds; if there is still something to save then, or
 * the disk is full, the person is asked. FX thread only.
 */
final class ClosingWindow {
  private static final int PATIENCE_S = 5;

  private final Stage stage;
  private final WindowMemory memory;
  private final Changes changes;
  private boolean begun;

  /** What is on its way to the store. */
  interface Changes {

    /** Comes true when nothing is on its way. */
    CompletableFuture<Void> settled();

    /** Whether some are not saved. */
    boolean areLeft();

    /** Whether they cannot be saved for now. */
    boolean areStuck();

    /** Asks whether to close all the same, which loses them. */
    void askToLose(Runnable close);
  }

  ClosingWindow(Stage stage, WindowMemory memory, Changes changes) {
    this.stage = stage;
    this.memory = memory;
    this.changes = changes;
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
    memory.store(stage);
    stage.getScene().getRoot().requestFocus();
    if (changes.areStuck()) {
      changes.askToLose(stage::close);
      return;
    }
    begun = true;
    PauseTransition patience = new PauseTransition(Duration.seconds(PATIENCE_S));
    patience.setOnFinished(late -> runOut());
    patience.play();
    CompletableFuture<Void> _ =
        changes
            .settled()
            .thenRun(
                () -> {
                  if (begun) {
                    begun = false;
                    patience.stop();
                    stage.close();
                  }
                });
  }

  private void runOut() {
    begun = false;
    if (changes.areLeft()) {
      changes.askToLose(stage::close);
    } else {
      stage.close();
    }
  }
}
