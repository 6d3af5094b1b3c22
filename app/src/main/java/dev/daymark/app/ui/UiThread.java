package dev.daymark.app.ui;

import javafx.application.Platform;

/**
 * The rules of the JavaFX application thread: it owns nodes, properties and view models, and it
 * never blocks.
 */
public final class UiThread {
  private UiThread() {}

  /** True on the JavaFX application thread. May be asked from any thread. */
  public static boolean isCurrent() {
    return Platform.isFxApplicationThread();
  }

  /**
   * Stops a call that may block (store, network, file) from running on the FX thread.
   *
   * @param call what is about to block, for the message
   * @throws IllegalStateException on the FX thread
   */
  public static void refuseBlocking(String call) {
    if (isCurrent()) {
      throw new IllegalStateException(call + " may block and must not run on the FX thread");
    }
  }

  /**
   * Guards code that touches nodes or view models.
   *
   * @throws IllegalStateException off the FX thread
   */
  public static void require() {
    if (!isCurrent()) {
      throw new IllegalStateException(
          "Must run on the FX thread, not on " + Thread.currentThread().getName());
    }
  }

  /** Runs now if this is the FX thread, else as soon as the FX thread is free. Never blocks. */
  public static void run(Runnable action) {
    if (isCurrent()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }
}
