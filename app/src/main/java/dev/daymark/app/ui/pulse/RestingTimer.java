package dev.daymark.app.ui.pulse;

import com.sun.glass.ui.Timer;
import java.util.function.BooleanSupplier;

/**
 * The toolkit's timer, which sleeps while it is paused. The one it stands for ticks on, some sixty
 * times a second, whether paused or not; here it is stopped, and started when it is resumed.
 *
 * <p>May be resumed from any thread. A pause that is not asked for on the thread it ticks on is
 * left out, since its tick may be under way: the toolkit asks again at the next one.
 */
final class RestingTimer extends Timer {
  private final Timer ticking;
  private final BooleanSupplier onItsThread;
  private int period;
  private boolean resting;

  /**
   * @param ticking what ticks
   * @param period how often it ticks already, in milliseconds; zero if it was not started
   * @param onItsThread whether the calling thread is the one on which it ticks
   */
  RestingTimer(Timer ticking, int period, BooleanSupplier onItsThread) {
    super(() -> {});
    this.ticking = ticking;
    this.period = period;
    this.onItsThread = onItsThread;
  }

  @Override
  public synchronized void start(int newPeriod) {
    ticking.start(newPeriod);
    period = newPeriod;
    resting = false;
  }

  /** Ticks with the screen, which does not need to rest: whoever can do that can pause, too. */
  @Override
  public synchronized void start() {
    ticking.start();
    period = 0;
    resting = false;
  }

  @Override
  public synchronized void stop() {
    ticking.stop();
    period = 0;
    resting = false;
  }

  @Override
  public synchronized void pause() {
    if (period > 0 && !resting && onItsThread.getAsBoolean()) {
      ticking.stop();
      resting = true;
    }
  }

  @Override
  public synchronized void resume() {
    if (resting) {
      ticking.start(period);
      resting = false;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return resting || ticking.isRunning();
  }

  /** Whether it does not tick until it is resumed. */
  synchronized boolean isResting() {
    return resting;
  }

  @Override
  protected long _start(Runnable runnable) {
    throw delegated();
  }

  @Override
  protected long _start(Runnable runnable, int newPeriod) {
    throw delegated();
  }

  @Override
  protected void _stop(long timer) {
    throw delegated();
  }

  @Override
  protected void _pause(long timer) {
    throw delegated();
  }

  @Override
  protected void _resume(long timer) {
    throw delegated();
  }

  private static UnsupportedOperationException delegated() {
    return new UnsupportedOperationException("the other timer does this");
  }
}
