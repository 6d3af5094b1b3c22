package dev.daymark.app.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Starts the toolkit once and runs test code on the FX thread. */
public final class FxThread {
  private static final CompletableFuture<Boolean> STARTED = new CompletableFuture<>();

  static {
    // Tests wait for frames all the time, and need not wait for a screen's.
    System.setProperty("javafx.animation.pulse", "250");
    Platform.startup(
        () -> {
          FxStalls.begin(Thread.currentThread());
          STARTED.complete(true);
        });
    Platform.setImplicitExit(false);
  }

  private FxThread() {}

  /** Runs on the FX thread and waits; what the code throws fails the test. */
  public static <T> T call(Callable<T> code) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(code.call());
          } catch (Throwable failure) {
            done.completeExceptionally(failure);
          }
        });
    return await(done);
  }

  /** Like {@link #call} for code without a result. */
  public static void run(Runnable code) {
    boolean _ =
        call(
            () -> {
              code.run();
              return true;
            });
  }

  /** Waits until all that is queued is done, and the frame that shows it is laid out. */
  public static void awaitPulse() {
    CompletableFuture<Boolean> over = new CompletableFuture<>();
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                stop();
                Platform.runLater(() -> over.complete(true));
              }
            }.start());
    boolean _ = await(over);
  }

  private static <T> T await(CompletableFuture<T> done) {
    try {
      return done.get(120, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      throw new AssertionError(failure.getCause());
    } catch (InterruptedException | TimeoutException failure) {
      throw new AssertionError(failure);
    }
  }
}
