package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.storage.Edit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 100,000 events over five years, every twentieth a series. What counts are the lines {@code
 * p0.50}: the medians. Means and high percentiles tell how busy the machine was, so its load is
 * printed when a store is opened; above one per processor the figures are too high.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
public class StoreBenchmark {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  static Path seeded() throws IOException {
    Path dir = Path.of("target", "benchmark-store");
    if (!Files.exists(dir.resolve("done"))) {
      Files.createDirectories(dir);
      try (JdbiStore store = JdbiStore.open(dir, InstantSource.system())) {
        CalendarId home = store.calendars().defaultCalendar().id();
        new StoreSeeder(store, 1).seed(home, 100_000, LocalDate.of(2024, 1, 1), 1826, BERLIN);
      }
      Files.createFile(dir.resolve("done"));
    }
    return dir;
  }

  /** A store that stays open. */
  @State(Scope.Benchmark)
  public static class OpenStore {
    JdbiStore store;
    EventId edited;
    int edits;
    int weeks;

    /** Another Monday of the year around the present, in no order. */
    LocalDate someMonday() {
      return MONDAY.plusWeeks(Math.floorMod(weeks++ * 37, 104) - 52);
    }

    @Setup(Level.Trial)
    public void open() throws IOException {
      store = JdbiStore.open(seeded(), InstantSource.system());
      System.out.println(
          "system load "
              + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
              + " on "
              + Runtime.getRuntime().availableProcessors()
              + " processors");
      EventContent content = EventContent.of("edited", EventTime.AllDay.on(MONDAY));
      edited =
          store
              .localEdits()
              .createEvent(store.calendars().defaultCalendar().id(), content)
              .item()
              .id();
    }

    @TearDown(Level.Trial)
    public void close() {
      store.close();
    }
  }

  /** A store that is opened by each measurement. */
  @State(Scope.Benchmark)
  public static class ClosedStore {
    Path dir;
    JdbiStore store;

    @Setup(Level.Trial)
    public void seed() throws IOException {
      dir = seeded();
    }

    @TearDown(Level.Invocation)
    public void close() {
      store.close();
    }
  }

  @Benchmark
  public List<Occurrence> oneWeek(OpenStore state) {
    LocalDate monday = state.someMonday();
    return state.store.events().occurrences(monday, monday.plusDays(7), BERLIN);
  }

  @Benchmark
  public Edit<CalendarEvent> oneDurableEdit(OpenStore state) {
    String title = "edit " + state.edits++;
    return state.store.localEdits().editEvent(state.edited, c -> c.withSummary(title));
  }

  @Benchmark
  public List<Occurrence> oneWeekAfterAnEdit(OpenStore state) {
    oneDurableEdit(state);
    return state.store.events().occurrences(MONDAY, MONDAY.plusDays(7), BERLIN);
  }

  @Benchmark
  public JdbiStore open(ClosedStore state) {
    state.store = JdbiStore.open(state.dir, InstantSource.system());
    return state.store;
  }

  /** Each in a JVM of its own: what a person waits for who starts the program. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(
      value = 5,
      jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
  public List<Occurrence> coldOpenAndFirstWeek(ClosedStore state) {
    return open(state).events().occurrences(MONDAY, MONDAY.plusDays(7), BERLIN);
  }
}
