package dev.daymark.app.ui;

import java.util.Arrays;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The robot of all window tests. The headless platform's windows and robots hold each other, so
 * that a robot of its own for each window would keep every window there ever was.
 */
public final class Robots {
  private static final FxRobot QUICK = new QuickRobot();

  static {
    // Sets the handler that tells the next test of what failed on any thread.
    WaitForAsyncUtils.clearExceptions();
    Thread.UncaughtExceptionHandler told =
        Objects.requireNonNull(Thread.getDefaultUncaughtExceptionHandler());
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, problem) -> {
          if (!isOfMailServer(problem)) {
            told.uncaughtException(thread, problem);
          }
        });
  }

  private Robots() {}

  /** The mail server of tests fails on a thread of its own when a client hangs up on it. */
  private static boolean isOfMailServer(Throwable problem) {
    return Arrays.stream(problem.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("com.icegreen.greenmail."));
  }

  /** The robot of all, without what a failed test may have left pressed. */
  public static FxRobot quick() {
    FxThread.run(() -> {});
    return QUICK.release(new KeyCode[0]).release(new MouseButton[0]);
  }
}
