package dev.daymark.app.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.bench.Measured;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
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
            LocalTime.of(10, 0),
            ZoneOffset.UTC,
            new Names(
                List.of("Norr Studio", "Family"), List.of("Work"), List.of("Henrik Berg", "Ana")));
    AtomicInteger parts = new AtomicInteger();
    Measured times =
        Measured.of(
            ROUNDS,
            System::nanoTime,
            round -> parts.addAndGet(parser.read(LINES.get(round % LINES.size())).parts().size()));
    System.out.println(times.against("a line of quick add read", 95, 2));
    assertThat(parts.get()).isGreaterThan(ROUNDS);
  }
}
