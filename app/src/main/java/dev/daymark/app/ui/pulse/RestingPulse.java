package dev.daymark.app.ui.pulse;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the toolkit's timer rest while nothing is animated and nothing waits to be drawn. Without
 * that JavaFX wakes some sixty times a second on GTK for as long as it runs, also without a window.
 * JavaFX decides when: its own pulse asks for a pause once nothing has moved for a quarter of a
 * second, and an animation, a change of a scene or of its layout resumes it.
 *
 * <p>It reaches into JavaFX, which the start script allows it ({@code --add-exports} and {@code
 * --add-opens}). Where that is not allowed, or JavaFX is not as expected, all stays as it is.
 */
public final class RestingPulse {
  private static final Logger LOG = LoggerFactory.getLogger(RestingPulse.class);
  private static final String FIELD = "pulseTimer";
  private static final String TIMER_OF_GTK = "com.sun.glass.ui.gtk.GtkTimer";

  private RestingPulse() {}

  /** Begins to let it rest, if it is one that does not by itself. On the FX thread. */
  public static void begin() {
    Optional<RestingTimer> _ = beginWhereItIsRestless();
  }

  /** The same; what is there now, or empty if the other was left there. */
  static Optional<RestingTimer> beginWhereItIsRestless() {
    try {
      return begin(
          timer -> timer.getClass().getName().equals(TIMER_OF_GTK),
          Platform::isFxApplicationThread);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      LOG.debug("The toolkit's timer does not rest", e);
      return Optional.empty();
    }
  }

  /**
   * Puts a timer that rests into the place of the toolkit's own.
   *
   * @param restless whether that one ticks on while it is paused
   * @param onItsThread whether the calling thread is the one on which it ticks
   * @return what is there now; empty if the other was left there
   */
  static Optional<RestingTimer> begin(Predicate<Timer> restless, BooleanSupplier onItsThread)
      throws ReflectiveOperationException {
    Toolkit toolkit = Toolkit.getToolkit();
    Field place = toolkit.getClass().getDeclaredField(FIELD);
    place.setAccessible(true);
    // The toolkit reads it while it holds this lock, on whatever thread asks for a pulse.
    synchronized (toolkit) {
      if (!(place.get(toolkit) instanceof Timer timer && restless.test(timer))) {
        return Optional.empty();
      }
      int period = timer.isRunning() ? period(toolkit) : 0;
      RestingTimer resting = new RestingTimer(timer, period, onItsThread);
      place.set(toolkit, resting);
      return Optional.of(resting);
    }
  }

  private static int period(Toolkit toolkit) {
    return (int) (TimeUnit.SECONDS.toMillis(1) / toolkit.getRefreshRate());
  }
}
