package dev.daymark.sync.run;

import com.sun.management.OperatingSystemMXBean;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.CredentialStore.Secrets;
import dev.daymark.sync.auth.MemoryCredentials;
import dev.daymark.sync.fake.SettableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What syncing costs, beside what is asked of it: the time of a first sync, the processor's time of
 * a run in which nothing changed, and the memory held after many runs. The server is another
 * process. Waits for the rate are not waited for. On a machine that is busy with other things the
 * processor's time of the first sync says more than the clock.
 */
final class SyncBenchmark {

  private static final int EVENTS = 10_000;
  private static final int FIRST_SYNCS = 3;
  private static final int RUNS_THAT_FILL = 2_000;
  private static final int RUNS = 1_000;
  private static final Duration RETENTION = Duration.ofSeconds(47);
  private static final int QUIET_BATCHES = 15;
  private static final int QUIET_RUNS = 20;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final List<String> server;

  private SyncBenchmark(List<String> server) {
    this.server = server;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FakeServer.class.getName(),
                String.valueOf(EVENTS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> lines = Stream.generate(() -> line(output)).limit(6).toList();
      new SyncBenchmark(lines).measure();
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static String line(BufferedReader from) {
    try {
      return String.valueOf(from.readLine());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void measure() throws IOException {
    System.out.printf(
        Locale.ROOT,
        "system load %.1f on %d processors%n",
        system.getSystemLoadAverage(),
        system.getAvailableProcessors());
    double[] seconds = new double[FIRST_SYNCS];
    double[] processor = new double[FIRST_SYNCS];
    for (int i = 0; i < FIRST_SYNCS; i++) {
      try (Bench bench = new Bench()) {
        long before = system.getProcessCpuTime();
        seconds[i] = bench.firstSync();
        processor[i] = (system.getProcessCpuTime() - before) / 1e9;
        if (i == FIRST_SYNCS - 1) {
          print("first sync of 10,000 events, first in the process", seconds[0], 5, "s");
          print("first sync of 10,000 events, median", median(seconds), 5, "s");
          System.out.printf(
              Locale.ROOT,
              "processor's time of it, first and median %19.2f and %.2f s%n",
              processor[0],
              median(processor));
          bench.manyRuns();
          bench.quietRuns();
        }
      }
    }
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String what, double measured, double asked, String unit) {
    System.out.printf(
        Locale.ROOT,
        "%-52s %8.2f %-3s (asked: at most %s)%s%n",
        what,
        measured,
        unit,
        asked + " " + unit,
        measured <= asked ? "" : " MISSED");
  }

  /** A device with an empty store on a disk. */
  private final class Bench implements AutoCloseable {

    private final SettableClock clock = new SettableClock(Instant.now());
    private final LocalStore store;
    private final GoogleSync sync;

    Bench() throws IOException {
      store = JdbiStore.open(Files.createTempDirectory("sync-benchmark"), clock);
      AccountId id = new AccountId(UUID.randomUUID());
      MemoryCredentials credentials = new MemoryCredentials();
      credentials.save(id, new Secrets(server.get(4), server.get(5)));
      Account.OAuthClient client =
          new Account.OAuthClient(
              server.get(3), URI.create(server.get(1)), URI.create(server.get(2)));
      store
          .localEdits()
          .addAccount(
              new Account(
                  id,
                  FakeServer.ME,
                  client,
                  URI.create(server.get(0)),
                  Account.State.ACTIVE,
                  clock.instant()));
      sync = GoogleSync.create(store, credentials, clock, this::passTime, new Random(5));
    }

    private void passTime(Duration wait) {
      if (wait.isPositive()) {
        clock.advance(wait);
      }
    }

    double firstSync() {
      long began = System.nanoTime();
      int pulled = run();
      double took = (System.nanoTime() - began) / 1e9;
      if (pulled != EVENTS) {
        throw new IllegalStateException("pulled " + pulled);
      }
      return took;
    }

    /**
     * What many runs leave behind once the database's page cache is as full as it gets, which is
     * bounded. One field of an event is changed before each.
     */
    void manyRuns() {
      List<CalendarEvent> events =
          store.calendars().all().stream()
              .flatMap(calendar -> store.events().ofCalendar(calendar.id()).stream())
              .toList();
      runs(events, 0, RUNS_THAT_FILL);
      double early = heldMegabytes();
      runs(events, RUNS_THAT_FILL, RUNS_THAT_FILL + RUNS);
      double late = heldMegabytes();
      System.out.printf(
          Locale.ROOT,
          "memory held after %,d and %,d runs: %.2f and %.2f MB%n",
          RUNS_THAT_FILL,
          RUNS_THAT_FILL + RUNS,
          early,
          late);
      print("more memory held after 1,000 more runs", late - early, 1, "MB");
    }

    private void runs(List<CalendarEvent> events, int from, int to) {
      for (int i = from; i < to; i++) {
        String place = "Room " + i;
        store.localEdits().editEvent(events.get(i).id(), content -> content.withLocation(place));
        run();
      }
    }

    /** The system tells the processor's time in steps of some milliseconds, so a batch is timed. */
    void quietRuns() {
      double[] millis = new double[QUIET_BATCHES];
      for (int batch = 0; batch < QUIET_BATCHES; batch++) {
        long before = system.getProcessCpuTime();
        for (int i = 0; i < QUIET_RUNS; i++) {
          run();
        }
        millis[batch] = (system.getProcessCpuTime() - before) / 1e6 / QUIET_RUNS;
      }
      print("processor's time of a run without a change", median(millis), 50, "ms");
    }

    private int run() {
      clock.advance(Duration.ofMinutes(1));
      SyncReport report = sync.engine().run(SyncTrigger.MANUAL);
      if (!report.succeeded()) {
        throw new IllegalStateException(report.toString());
      }
      return report.accounts().getFirst().pulled();
    }

    /**
     * After a pause in which the database lets go of parts of its file that were written anew. It
     * keeps those for 45 s, in which a day's runs fit here.
     */
    private double heldMegabytes() {
      try {
        Thread.sleep(RETENTION);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      run();
      run();
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    @Override
    public void close() {
      sync.engine().close();
      store.close();
    }
  }
}
