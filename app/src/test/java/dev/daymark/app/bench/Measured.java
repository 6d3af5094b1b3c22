package dev.daymark.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * How long something took, many times.
 *
 * @param millis in milliseconds, the shortest first
 */
public record Measured(List<Double> millis) {

  public Measured {
    millis = millis.stream().sorted().toList();
  }

  /** Does something many times, each of which gets its number, and looks at a clock around it. */
  public static Measured of(int times, LongSupplier nanos, IntConsumer action) {
    return new Measured(
        IntStream.range(0, times)
            .mapToObj(
                number -> {
                  long before = nanos.getAsLong();
                  action.accept(number);
                  return (nanos.getAsLong() - before) / 1e6;
                })
            .toList());
  }

  /** What so many of a hundred did not exceed. */
  private double percentile(int share) {
    return millis.get(Math.min(millis.size() - 1, millis.size() * share / 100));
  }

  /** A line that holds one percentile against what is asked. */
  public String against(String what, int percentile, double asked) {
    double found = percentile(percentile);
    return String.format(
        Locale.ROOT,
        "%-34s p%d %.2f ms of %.0f asked, %s (median %.2f, p95 %.2f, p99 %.2f, most %.2f; %d"
            + " times)",
        what,
        percentile,
        found,
        asked,
        found <= asked ? "met" : "MISSED",
        percentile(50),
        percentile(95),
        percentile(99),
        percentile(100),
        millis.size());
  }
}
