package dev.daymark.app.shell;

import dev.daymark.app.ui.FirstFrame;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * When everything that was asked of a window is done.
 *
 * @param features as they are; they are made anew when the language changes
 */
record Settling(
    FirstFrame firstFrame, CountingTasks tasks, Supplier<Features> features, Scene scene) {

  /** Comes true when everything asked for so far is read and laid out. For the FX thread. */
  CompletableFuture<Void> whenSettled() {
    CompletableFuture<Void> settled = new CompletableFuture<>();
    new AnimationTimer() {
      private int quietPulses;

      @Override
      public void handle(long now) {
        quietPulses = isQuiet() ? quietPulses + 1 : 0;
        if (quietPulses > 2) {
          stop();
          settled.complete(null);
        }
      }
    }.start();
    return settled;
  }

  private boolean isQuiet() {
    return firstFrame.isQuiet()
        && tasks.isIdle()
        && features.get().edits().isIdle()
        && features.get().isDrawn();
  }

  /**
   * Leaves the field in which something is being typed and waits until it is saved. Not for the FX
   * thread.
   *
   * @return whether everything is saved
   */
  boolean saveTyped(Duration patience) {
    CountDownLatch saved = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          scene.getRoot().requestFocus();
          features
              .get()
              .edits()
              .inTurn(
                  next -> {
                    saved.countDown();
                    next.run();
                  });
        });
    try {
      return saved.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
