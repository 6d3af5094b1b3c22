package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.HistoryEntry.Origin;
import dev.daymark.storage.SearchQuery;
import dev.daymark.storage.SearchResult;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/**
 * Searches 50,000 events, every twentieth a series, and 10,000 tasks, and prints what that takes of
 * the processor; 50 ms is what a person does not notice.
 */
class SearchAtSizeTest {

  private static final Instant AT = Instant.parse("2026-11-16T08:00:00Z");
  private static final ZonedDateTime NOW = AT.atZone(StoreFixture.BERLIN);
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private static final List<String> WORDS =
      List.of(
          "design",
          "review",
          "lunch",
          "Kvarnen",
          "planning",
          "invoice",
          "call",
          "Möte",
          "Ana",
          "Jonas",
          "studio",
          "budget",
          "train",
          "Stockholm",
          "dentist",
          "yoga",
          "release",
          "notes",
          "Straße",
          "with",
          "about",
          "the",
          "quarterly",
          "hiring",
          "travel",
          "board",
          "customer");

  private static final List<String> TYPED =
      List.of("d", "de", "des", "design", "design r", "mote st", "ana", "xyz", "quarterly", "t");

  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  private final Random random = new Random(1);

  private String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words) + " " + random.nextInt(2_000);
  }

  private void fill(JdbiStore store) {
    CalendarId calendar = store.calendars().defaultCalendar().id();
    TaskListId list = store.tasks().defaultList().id();
    store
        .writer()
        .write(
            Origin.PERSON,
            null,
            unit -> {
              for (int i = 0; i < 50_000; i++) {
                EventTable.insert(unit.handle(), event(unit, calendar, i));
              }
              for (int i = 0; i < 10_000; i++) {
                insertTask(unit.handle(), new TaskId(unit.newId()), list, i);
              }
              return true;
            });
  }

  private EventRow event(WriteUnit unit, CalendarId calendar, int i) {
    ZonedDateTime start =
        FIRST.plusDays(random.nextInt(1_826)).atTime(9, 0).atZone(StoreFixture.BERLIN);
    EventContent content =
        EventContent.of(words(3), new EventTime.Timed(start, start.plusHours(1)))
            .withLocation(i % 3 == 0 ? words(2) : "")
            .withDescription(i % 5 == 0 ? words(60) : "");
    if (i % 20 == 0) {
      content = content.withRecurrence(Recurrence.ofRule("FREQ=WEEKLY;COUNT=30"));
    }
    EventId id = new EventId(unit.newId());
    return EventRow.of(
        new CalendarEvent(id, calendar, content, EventDetails.LOCAL, null, 1, AT, AT));
  }

  private void insertTask(Handle handle, TaskId id, TaskListId list, int i) {
    TaskContent content =
        TaskContent.of(words(4)).withDue(new Due.OnDay(FIRST.plusDays(random.nextInt(1_826))));
    TaskTable.insert(handle, new Task(id, list, content, i, null, 1, AT, AT));
  }

  /** How many nanoseconds of the processor each of some searches took, whatever else runs. */
  private static long[] time(JdbiStore store) {
    long[] took = new long[TYPED.size() * 10];
    for (int i = 0; i < took.length; i++) {
      long start = PROCESSOR.getCurrentThreadCpuTime();
      store.search().find(SearchQuery.of(TYPED.get(i % TYPED.size())), NOW, 50);
      took[i] = PROCESSOR.getCurrentThreadCpuTime() - start;
    }
    return took;
  }

  @Test
  void manyItemsAreSearchedAndThatTakesWhatIsPrinted() {
    try (JdbiStore store = JdbiStore.inMemory(InstantSource.fixed(AT))) {
      fill(store);
      long began = System.nanoTime();
      store.search().prepare();
      long prepared = System.nanoTime() - began;
      SearchResult all = store.search().find(SearchQuery.of("design"), NOW, 50);
      assertThat(all.total()).isGreaterThan(1_000);
      assertThat(all.hits()).hasSize(50);
      time(store);
      long[] took = time(store);
      Arrays.sort(took);
      System.out.printf(
          "search in 60,000 items: texts read in %.0f ms, median %.1f ms, p95 %.1f ms%n",
          prepared / 1e6, took[took.length / 2] / 1e6, took[took.length * 95 / 100] / 1e6);
    }
  }
}
