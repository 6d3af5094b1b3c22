package dev.daymark.app.phrase;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How long it takes to read a line of quick add. Not a test; asked for by name. */
class PhraseBench {
  private static final List<String> LINES =
      List.of(
          "Site visit with Henrik fri 13:30 for 1h at Kvarnen 4 alert 30m",
          "Pay rent every month on the 1st !high #home",
          "Stand-up every weekday 9:00-9:15 until 20 December @Studio",
          "Call plumber fri 9:00 ~30m",
          "a line that means nothing at all but goes on for quite a while, as notes do");
  private static final int ROUNDS = 4_000;

  @Test
  void aLineIsReadWhileALetterIsTyped() {
    LineParser parser =
        new LineParser(
            Customs.of(Locale.UK, LocalDate.of(2026, 11, 18), false),
            new Names(
                List.of("Norr Studio", "Family"), List.of("Work"), List.of("Henrik Berg", "Ana")));
    long[] nanos = new long[ROUNDS];
    int parts = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      parts += parser.read(LINES.get(round % LINES.size())).parts().size();
      nanos[round] = System.nanoTime() - begun;
    }
    long first = nanos[0];
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "quick add: first %.2f ms, median %.3f ms, p95 %.3f ms, p99 %.3f ms, %d parts%n",
        first / 1e6,
        nanos[ROUNDS / 2] / 1e6,
        nanos[ROUNDS * 95 / 100] / 1e6,
        nanos[ROUNDS * 99 / 100] / 1e6,
        parts);
  }
}
