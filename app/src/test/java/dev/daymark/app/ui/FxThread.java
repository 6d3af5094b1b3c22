package dev.daymark.app.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Starts the toolkit once and runs test code on the FX thread. */
public final class FxThread {
  private static final CompletableFuture<Boolean> STARTED = new CompletableFuture<>();

  static {
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
