package dev.daymark.app.bench;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.UUID;

/**
 * Many events in a Google calendar, as the engine would have brought them: spread over a span of
 * weeks, the same ones for the same seed.
 *
 * @param first the first day
 */
public record BusyCalendar(int events, LocalDate first, int weeks, long seed) {
  private static final int AT_A_TIME = 2_500;

  /** Adds them to a store that {@link MockFixture} has filled. */
  public void fill(LocalStore store) {
    AccountId account = store.accounts().all().getFirst().id();
    UUID run = store.remoteUpdates().beginRun(account, "MANUAL").id();
    CalendarId calendar = store.calendars().ofAccount(account).getFirst().id();
    Random random = new Random(seed);
    for (int from = 0; from < events; from += AT_A_TIME) {
      int begin = from;
      store
          .remoteUpdates()
          .transact(
              run,
              transaction -> {
                for (int i = begin; i < Math.min(events, begin + AT_A_TIME); i++) {
                  transaction.insert(calendar, version(i, random));
                }
                return run;
              });
    }
  }

  private RemoteVersion version(int number, Random random) {
    LocalDate day = first.plusDays(random.nextInt(weeks * 7));
    LocalTime start = LocalTime.of(7 + random.nextInt(13), 15 * random.nextInt(4));
    var begin = day.atTime(start).atZone(MockFixture.ZONE);
    EventTime time = new EventTime.Timed(begin, begin.plusMinutes(30 + 15L * random.nextInt(6)));
    return new RemoteVersion(
        "load" + number,
        new ETag("\"1\""),
        false,
        EventContent.of("Appointment number " + number, time),
        EventDetails.LOCAL,
        null,
        null,
        MockFixture.NOW,
        "{}");
  }
}
