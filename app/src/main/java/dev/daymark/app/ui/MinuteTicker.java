package dev.daymark.app.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The current minute as a property, for the now-line, relative words and status texts. It looks at
 * the clock at each full minute and at least every ten seconds, so that it is right soon after
 * sleep or a change of the clock. The UI thread is left asleep unless the minute is another, and
 * while nobody looks unless the quarter of an hour is: most events begin with one.
 */
public final class MinuteTicker implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT_UNSEEN = Duration.ofMinutes(1);
  private static final int QUARTER_MINUTES = 15;

  private final Clock clock;
  private final Consumer<Runnable> uiThread;
  private final ReadOnlyObjectWrapper<Instant> minute;
  private volatile Instant told;
  private volatile boolean unseen;
  private volatile @Nullable Instant expected;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("minute-ticker").factory());

  /**
   * @param uiThread runs updates where the listeners live, such as {@code UiThread::run}
   */
  public MinuteTicker(Clock clock, Consumer<Runnable> uiThread) {
    this.clock = clock;
    this.uiThread = uiThread;
    this.told = currentMinute();
    this.minute = new ReadOnlyObjectWrapper<>(this, "minute", told);
  }

  /** The start of the current minute. Changes on the UI thread only. */
  public ReadOnlyObjectProperty<Instant> minuteProperty() {
    return minute.getReadOnlyProperty();
  }

  /** Begins to tick; without it the property changes on {@link #check} only. */
  public void start() {
    schedule();
  }

  /** Looks at the clock now. Call it on the UI thread, for example when the window is shown. */
  public void check() {
    told = currentMinute();
    minute.set(told);
  }

  /**
   * Whether nobody sees what the minute is shown in, as while the window is hidden or minimised.
   * Call it on the UI thread; the property is right at once when somebody does.
   */
  public void setUnseen(boolean nobodyLooks) {
    unseen = nobodyLooks;
    if (!nobodyLooks) {
      check();
    }
  }

  /**
   * Names a moment that is told soon after it has come even while nobody looks.
   *
   * @param moment instead of the one named before; null for none
   */
  public void expect(@Nullable Instant moment) {
    expected = moment;
  }

  private void schedule() {
    if (!timer.isShutdown()) {
      Future<?> _ = timer.schedule(this::tick, millisToNextLook(), TimeUnit.MILLISECONDS);
    }
  }

  private void tick() {
    look();
    schedule();
  }

  /** Has the property changed if the minute is another than it tells. Any thread. */
  void look() {
    Instant now = currentMinute();
    if (unseen ? isNewsToNobody(now) : !now.equals(told)) {
      uiThread.accept(this::check);
    }
  }

  private boolean isNewsToNobody(Instant now) {
    Instant moment = expected;
    boolean hasCome = moment != null && !moment.isAfter(clock.instant());
    if (hasCome) {
      expected = null;
    }
    return hasCome || !quarter(now).equals(quarter(told));
  }

  private static Instant quarter(Instant minute) {
    long seconds = Duration.ofMinutes(QUARTER_MINUTES).toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(minute.getEpochSecond(), seconds) * seconds);
  }

  private long millisToNextLook() {
    Instant now = clock.instant();
    Duration toMinute = Duration.between(now, currentMinute().plus(1, ChronoUnit.MINUTES));
    Duration longest = unseen ? LONGEST_WAIT_UNSEEN : LONGEST_WAIT;
    Duration wait = toMinute.compareTo(longest) < 0 ? toMinute : longest;
    return Math.max(1, wait.toMillis() + 1);
  }

  private Instant currentMinute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
