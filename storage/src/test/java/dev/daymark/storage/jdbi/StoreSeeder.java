package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.storage.HistoryEntry.Origin;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;

/**
 * Fills a store with believable events, thousands to a transaction, through the same writer as the
 * person's edits: each has its history, and its outbox entry where the calendar is synced. One seed
 * always gives the same events.
 */
public final class StoreSeeder {

  private static final int BATCH = 2_000;

  private static final List<String> TITLES =
      List.of(
          "Stand-up",
          "Design review",
          "Lunch with Mara",
          "Dentist",
          "Focus time",
          "1:1",
          "School pick-up",
          "Yoga",
          "Release planning",
          "Call the bank",
          "Birthday",
          "Train");

  private static final List<String> RULES =
      List.of(
          "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=36",
          "FREQ=WEEKLY;COUNT=26",
          "FREQ=WEEKLY",
          "FREQ=DAILY;COUNT=60",
          "FREQ=MONTHLY;BYDAY=2TU;COUNT=12",
          "FREQ=MONTHLY",
          "FREQ=YEARLY",
          "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=20",
          "FREQ=DAILY;INTERVAL=2;COUNT=40",
          "FREQ=WEEKLY;BYDAY=TU;COUNT=52");

  private final JdbiStore store;
  private final Random random;

  public StoreSeeder(JdbiStore store, long seed) {
    this.store = store;
    this.random = new Random(seed);
  }

  /**
   * Adds events, every twentieth of them a series.
   *
   * @param first the first day on which one may start
   * @param days on how many days from there
   */
  public void seed(CalendarId calendar, int events, LocalDate first, int days, ZoneId zone) {
    for (int done = 0; done < events; done += BATCH) {
      int from = done;
      int to = Math.min(events, done + BATCH);
      store
          .writer()
          .write(
              Origin.PERSON,
              null,
              unit -> {
                for (int i = from; i < to; i++) {
                  EventContent content = content(first.plusDays(random.nextInt(days)), zone);
                  if (i % 20 == 0) {
                    String rule = RULES.get(random.nextInt(RULES.size()));
                    content = content.withRecurrence(Recurrence.ofRule(rule));
                  }
                  EventWriter.create(
                      unit, EventEdits.newRow(unit, calendar, content, EventDetails.LOCAL, null));
                }
                HistoryTable.markNotUndoable(unit.handle(), unit.change());
                return unit.change();
              });
    }
  }

  private EventContent content(LocalDate day, ZoneId zone) {
    String title = TITLES.get(random.nextInt(TITLES.size()));
    if (random.nextInt(12) == 0) {
      return EventContent.of(title, new EventTime.AllDay(day, day.plusDays(1 + random.nextInt(4))));
    }
    ZonedDateTime start = day.atTime(7 + random.nextInt(13), 15 * random.nextInt(4)).atZone(zone);
    EventTime time = new EventTime.Timed(start, start.plusMinutes(15 * (1 + random.nextInt(8))));
    return EventContent.of(title, time)
        .withLocation(random.nextInt(3) == 0 ? "Room " + random.nextInt(40) : "");
  }
}
