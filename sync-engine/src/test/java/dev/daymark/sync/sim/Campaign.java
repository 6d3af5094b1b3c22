package dev.daymark.sync.sim;

import com.sun.management.OperatingSystemMXBean;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Many simulations, one seed after the other. */
final class Campaign {

  private static final Logger ENGINE = Logger.getLogger("dev.daymark");

  private final long first;
  private long runs;
  private long steps;
  private long nanos;
  private final long cpuBefore = cpu();

  private Campaign(long first) {
    this.first = first;
    // What the engine warns of is what is done to it here.
    ENGINE.setLevel(Level.SEVERE);
  }

  /** Runs so many seeds. */
  static Campaign ofSeeds(long first, long count) {
    Campaign campaign = new Campaign(first);
    while (campaign.runs < count) {
      campaign.runNext();
    }
    return campaign;
  }

  /** Runs as many seeds as fit in a time. */
  static Campaign ofTime(long first, Duration time) {
    Campaign campaign = new Campaign(first);
    while (campaign.nanos < time.toNanos()) {
      campaign.runNext();
    }
    return campaign;
  }

  private void runNext() {
    long began = System.nanoTime();
    steps += run(first + runs);
    runs++;
    nanos += System.nanoTime() - began;
  }

  /**
   * Runs one seed.
   *
   * @return how many steps it had
   * @throws AssertionError naming the seed, with all that happened, if a promise was broken
   */
  static int run(long seed) {
    try (Simulation simulation = new Simulation(seed)) {
      try {
        simulation.run();
      } catch (AssertionError | RuntimeException broken) {
        String all = String.join("\n", simulation.trace());
        throw new AssertionError(
            "Seed %d breaks a promise; -Dsim.start=%d -Dsim.seeds=1 replays it.%n%s%n%s"
                .formatted(seed, seed, all, broken),
            broken);
      }
      return simulation.steps();
    }
  }

  /** What the whole process used, the compiler and the collector included. */
  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  @Override
  public String toString() {
    double seconds = nanos / 1e9;
    return String.format(
        Locale.ROOT,
        "%d simulations from seed %d, %.1f a second, %.1f a second of CPU, %.1f steps each",
        runs,
        first,
        runs / seconds,
        runs * 1e9 / (cpu() - cpuBefore),
        (double) steps / runs);
  }

  /**
   * Runs without a build around it: the first seed, and how many. Prints what breaks, and goes on.
   */
  public static void main(String[] args) {
    long count = Long.parseLong(args[1]);
    if (count > 1) {
      // Google's client prints every body it cannot read.
      System.setErr(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
    Campaign campaign = new Campaign(Long.parseLong(args[0]));
    long broken = 0;
    for (long done = 1; done <= count; done++) {
      try {
        campaign.runNext();
      } catch (AssertionError found) {
        campaign.runs++;
        broken++;
        String message = String.valueOf(found.getMessage());
        System.out.println(
            count == 1
                ? message
                : "seed " + (campaign.first + done - 1) + ": " + oneLine(found.getCause()));
        if (count == 1) {
          found.printStackTrace(System.out);
        }
      }
      if (done % 100 == 0 || done == count) {
        System.out.println(campaign + ", " + broken + " broken");
      }
    }
  }

  private static String oneLine(Throwable cause) {
    String text = String.valueOf(cause).replaceAll("\\s+", " ");
    return text.substring(0, Math.min(200, text.length()));
  }
}
