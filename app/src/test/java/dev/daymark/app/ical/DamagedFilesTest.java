package dev.daymark.app.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Files that something happened to. {@code -Dical.damaged=1000000} makes so many; {@code
 * -Dical.seed=N} begins with another, and a failure names the one that replays it alone.
 */
class DamagedFilesTest {

  private static final int A_STORE = 250;
  private static final int FILES = Integer.getInteger("ical.damaged", 1_000);
  private static final long SEED = Long.getLong("ical.seed", 1);

  /** A small file is read in a millisecond. */
  private static final Duration HANGS = Duration.ofSeconds(60);

  private static final List<byte[]> WHOLE =
      List.of(
              "google.ics",
              "apple.ics",
              "outlook.ics",
              "thunderbird.ics",
              "exchange.ics",
              "icloud.ics",
              "damaged.ics")
          .stream()
          .map(FileFixture::resource)
          .toList();

  private static final List<String> HOSTILE =
      List.of(
          "RRULE:FREQ=SECONDLY;COUNT=999999999",
          "RRULE:FREQ=SECONDLY",
          "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
          "RRULE:FREQ=DAILY;UNTIL=99991231T250000",
          "RDATE;VALUE=PERIOD:20261117T120000/P999999D,20261118T120000/",
          "RECURRENCE-ID;RANGE=THISANDFUTURE:20261125",
          "TZOFFSETTO:+9999",
          "TZID:",
          "DURATION:P999999W",
          "DTSTART:99991231T235959",
          "DTSTART:00010101",
          "DTEND;VALUE=DATE:99991231",
          "TRIGGER:-P999999D",
          "TRIGGER;RELATED=END:P99999W",
          "BEGIN:VEVENT",
          "END:VCALENDAR",
          "RELATED-TO:4f1d-todo-2",
          "UID:weekly@google.com",
          "ATTENDEE:mailto:x@y",
          "EXDATE:20261116T080000Z,,x",
          "SUMMARY:" + "x".repeat(200_000));

  private static byte[] damaged(Random random) {
    byte[] file = WHOLE.get(random.nextInt(WHOLE.size()));
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      file = damaged(file, random);
    }
    return file;
  }

  private static byte[] damaged(byte[] file, Random random) {
    if (file.length == 0) {
      return file;
    }
    int at = random.nextInt(file.length);
    int end = Math.min(file.length, at + 1 + random.nextInt(200));
    return switch (random.nextInt(6)) {
      case 0 -> joined(file, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
      case 1 -> joined(file, at, new byte[0], end);
      case 2 -> joined(file, at, Arrays.copyOfRange(file, at, end), at);
      case 3 -> Arrays.copyOf(file, at);
      case 4 -> withLine(file, at, HOSTILE.get(random.nextInt(HOSTILE.size())));
      default -> {
        byte[] other = WHOLE.get(random.nextInt(WHOLE.size()));
        yield joined(file, at, other, at);
      }
    };
  }

  private static byte[] withLine(byte[] file, int from, String line) {
    int at = from;
    while (at < file.length && file[at] != '\n') {
      at++;
    }
    return joined(file, at, ("\n" + line).getBytes(StandardCharsets.UTF_8), at);
  }

  private static byte[] joined(byte[] file, int to, byte[] between, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, to);
    out.writeBytes(between);
    out.write(file, from, file.length - from);
    return out.toByteArray();
  }

  @Test
  void noDamageHangsCrashesOrHalfWrites() throws Exception {
    long imported = 0;
    for (int first = 0; first < FILES; first += A_STORE) {
      imported += bringIn(first, Math.min(FILES, first + A_STORE));
    }
    assertThat(imported).isGreaterThan(FILES / 2);
  }

  /** Brings files into one store, which remembers all that it ever took in. */
  private static long bringIn(int first, int end) throws Exception {
    long imported = 0;
    try (FileFixture fixture = new FileFixture()) {
      for (int i = first; i < end; i++) {
        long seed = SEED + i;
        byte[] file = damaged(new Random(seed));
        imported +=
            CompletableFuture.supplyAsync(() -> bringIn(fixture, file))
                .orTimeout(HANGS.toSeconds(), TimeUnit.SECONDS)
                .handle((added, failure) -> told(added, failure, seed))
                .get();
      }
    }
    return imported;
  }

  private static int told(Integer added, Throwable failure, long seed) {
    if (failure != null) {
      throw new AssertionError("replay with -Dical.damaged=1 -Dical.seed=" + seed, failure);
    }
    return added;
  }

  /** Imports it, and takes it back: both leave nothing behind that was not there before. */
  private static int bringIn(FileFixture fixture, byte[] file) {
    CalendarFile read = CalendarFile.read(file, fixture.target());
    CalendarImport.Report report = CalendarImport.run(fixture.store.localEdits(), read);
    assertThat(report.added() + report.changed() + report.same() + report.skipped().size())
        .isGreaterThanOrEqualTo(read.items().size());
    assertThat(fixture.store.events().count() + fixture.store.tasks().all().size())
        .isEqualTo(report.added());
    if (report.change() != null) {
      fixture.store.localEdits().undo(report.change());
    }
    assertThat(fixture.events()).isEmpty();
    assertThat(fixture.store.tasks().all()).isEmpty();
    return report.added();
  }
}
