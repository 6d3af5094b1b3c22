package dev.daymark.app.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Watches the FX thread of all tests for stretches of work in which no frame could be drawn.
 *
 * <p>A small job is queued there every few milliseconds, and between two of them the thread's
 * processor time is counted: what other programs take from it does not count. Nor does what a test
 * itself does there, see {@link #forgive} and {@link #aside}. The virtual machine of tests is cold:
 * a stretch in which classes were loaded ran code for the first time, which installed packages have
 * loaded already, so it may be {@link #LOADING_FACTOR} times as long; one in which only much was
 * compiled ran code that is slow at first, and may be {@link #COMPILING_FACTOR} times as long.
 */
public final class FxStalls {
  /**
   * How many times as long a stretch may be because the machine does other things too, which slows
   * its caches and with them every program; 1 on a machine that does nothing else.
   */
  public static final double ALLOWANCE =
      Double.parseDouble(System.getProperty("fx.stall.allowance", "2"));

  /** How long the thread may work at a stretch. */
  public static final long MOST_MILLIS = Long.getLong("fx.stall.millis", 100);

  /** How much longer a stretch may be in which classes were loaded. */
  public static final double LOADING_FACTOR = 6;

  /** How much longer a stretch may be in which the virtual machine compiled what ran in it. */
  public static final double COMPILING_FACTOR = 4;

  private static final long MUCH_COMPILED_MILLIS = 20;
  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final int DEPTH = 25;

  private static final List<Stall> FOUND = new ArrayList<>();
  private static volatile boolean queued;
  private static volatile boolean started;
  private static volatile long queuedAt;
  private static volatile StackTraceElement[] seen = {};
  private static long workBefore;
  private static long classesBefore;
  private static long compiledBefore;

  private FxStalls() {}

  /**
   * A stretch of work.
   *
   * @param classes how many classes the virtual machine loaded meanwhile
   * @param compiling how long it compiled, in ms
   * @param stack what the thread did when it was looked at
   */
  public record Stall(long millis, long classes, long compiling, String stack) {
    /** Whether the person would feel it. */
    boolean isFelt() {
      return millis > MOST_MILLIS * factor();
    }

    private double factor() {
      if (classes > 0) {
        return LOADING_FACTOR;
      }
      return compiling > MUCH_COMPILED_MILLIS ? COMPILING_FACTOR : ALLOWANCE;
    }
  }

  /** Begins to watch, for as long as the process runs. */
  static void begin(Thread fx) {
    started = true;
    Thread watcher = new Thread(() -> watch(fx), "fx-stalls");
    watcher.setDaemon(true);
    watcher.start();
  }

  private static void watch(Thread fx) {
    while (true) {
      LockSupport.parkNanos(EVERY_NANOS);
      if (!queued) {
        queued = true;
        queuedAt = System.nanoTime();
        Platform.runLater(FxStalls::mark);
      } else if (System.nanoTime() - queuedAt > TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS)) {
        seen = fx.getStackTrace();
      }
    }
  }

  private static void mark() {
    long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long classes = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    long compiled = compiled();
    long millis = TimeUnit.NANOSECONDS.toMillis(work - workBefore);
    if (millis > MOST_MILLIS) {
      synchronized (FOUND) {
        FOUND.add(
            new Stall(millis, classes - classesBefore, compiled - compiledBefore, describe(seen)));
      }
    }
    seen = new StackTraceElement[0];
    workBefore = work;
    classesBefore = classes;
    compiledBefore = compiled;
    queued = false;
  }

  private static String describe(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .limit(DEPTH)
        .map(frame -> "\n      " + frame)
        .collect(Collectors.joining());
  }

  /** What the FX thread did until now was the test's own work; to be called there. */
  public static void forgive() {
    workBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    classesBefore = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    compiledBefore = compiled();
  }

  /** Answers a question of a test's own on the FX thread, the work of which is not the window's. */
  public static <T> T aside(Supplier<T> question) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    try {
      return question.get();
    } finally {
      workBefore += threads.getCurrentThreadCpuTime() - before;
    }
  }

  private static long compiled() {
    return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
  }

  /** The stretches since the last call that were too long. */
  static List<Stall> take() {
    if (started) {
      FxThread.run(FxStalls::mark);
    }
    synchronized (FOUND) {
      List<Stall> found = List.copyOf(FOUND);
      FOUND.clear();
      return found;
    }
  }
}
