package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the fixture of a release: a database as that Daymark writes it. Run once, when a version is
 * released, with the version as its word; what a released version made is never made again.
 */
public final class ReleasedStore {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private static final Path FIXTURES =
      Path.of("src", "test", "resources", "dev", "daymark", "storage", "released");

  private ReleasedStore() {}

  /** Writes {@code <version>.mv.db.gz} among the tests' resources; run it in the module. */
  public static void main(String[] words) throws IOException {
    Path dir = Files.createTempDirectory("released");
    try (JdbiStore store =
        JdbiStore.open(dir, InstantSource.fixed(Instant.parse("2026-11-16T08:00:00Z")))) {
      fill(store);
    }
    Files.createDirectories(FIXTURES);
    Path fixture = FIXTURES.resolve(words[0] + ".mv.db.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(fixture))) {
      Files.copy(dir.resolve("daymark.mv.db"), out);
    }
  }

  private static void fill(JdbiStore store) {
    CalendarId home = store.calendars().defaultCalendar().id();
    ZonedDateTime nine = MONDAY.atTime(9, 0).atZone(BERLIN);
    EventTime hour = new EventTime.Timed(nine, nine.plusHours(1));
    store.localEdits().createEvent(home, EventContent.of("Holiday", EventTime.AllDay.on(MONDAY)));
    store
        .localEdits()
        .createEvent(
            home,
            EventContent.of("Stand-up", hour)
                .withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5"))
                .withLocation("Room 4"));
    CalendarEvent edited =
        store.localEdits().createEvent(home, EventContent.of("Draft", hour)).item();
    store.localEdits().editEvent(edited.id(), content -> content.withSummary("Review"));
  }
}
