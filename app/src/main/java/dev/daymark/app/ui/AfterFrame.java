package dev.daymark.app.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Work that can wait until the next frame is laid out, so that it does not hold that up. */
public final class AfterFrame {
  private AfterFrame() {}

  /** Does it on the FX thread, behind the frame that comes next. For the FX thread. */
  public static void run(Runnable work) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        Platform.runLater(work);
      }
    }.start();
  }
}
