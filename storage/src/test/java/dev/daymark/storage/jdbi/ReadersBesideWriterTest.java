package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window reads while the person and the engine write. */
class ReadersBesideWriterTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final int MOVES = 200;

  @Test
  void aWeekIsNeverReadWithHalfOfAnEditInIt(@TempDir Path dir)
      throws InterruptedException, ExecutionException {
    try (JdbiStore store = JdbiStore.open(dir, InstantSource.system());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CalendarId home = store.calendars().defaultCalendar().id();
      EventId moving = store.localEdits().createEvent(home, on(0)).item().id();
      AtomicBoolean done = new AtomicBoolean();
      List<Future<Integer>> readers =
          IntStream.range(0, 4).mapToObj(i -> threads.submit(() -> read(store, done))).toList();
      for (int i = 1; i <= MOVES; i++) {
        EventContent next = on(i);
        store.localEdits().editEvent(moving, before -> next);
        assertThat(week(store))
            .extracting(o -> o.event().content().summary())
            .containsExactly("day " + i);
      }
      done.set(true);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
  }

  /** The title names the day, so that a mixture of two versions shows. */
  private static EventContent on(int move) {
    return EventContent.of("day " + move, EventTime.AllDay.on(MONDAY.plusDays(move % 7)));
  }

  private static List<Occurrence> week(JdbiStore store) {
    return store.events().occurrences(MONDAY, MONDAY.plusDays(7), ZoneOffset.UTC);
  }

  private static int read(JdbiStore store, AtomicBoolean done) {
    int reads = 0;
    int latest = 0;
    do {
      List<Occurrence> week = week(store);
      assertThat(week).hasSize(1);
      int move = Integer.parseInt(week.getFirst().event().content().summary().substring(4));
      assertThat(week.getFirst().time()).isEqualTo(on(move).time());
      assertThat(move).as("never back in time").isGreaterThanOrEqualTo(latest);
      latest = move;
      reads++;
    } while (!done.get());
    return reads;
  }
}
