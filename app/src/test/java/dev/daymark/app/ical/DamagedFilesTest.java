package dev.daymark.app.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Files that something happened to are imported: none hangs, none ends the import with an error,
 * and of none a part stays that the report does not tell. {@code -Dical.damaged=1000000} makes so
 * many; {@code -Dical.seed=N} begins with another, and a failure names the one that fails.
 */
class DamagedFilesTest {

  private static final int A_STORE = 200;
  private static final long FILES = Long.getLong("ical.damaged", 1_000);
  private static final long SEED = Long.getLong("ical.seed", 1);
  private static final long TOLD = Long.getLong("ical.told", 10_000);

  /** Of the processor's time, which a busy machine does not make longer; a file takes some ms. */
  private static final Duration HANGS = Duration.ofSeconds(10);

  /** Of the clock's, for what waits and never goes on. */
  private static final Duration WAITS = Duration.ofMinutes(15);

  @Test
  void noDamageHangsCrashesOrHalfWrites() throws Exception {
    DamagedImports.Tally tally = new DamagedImports.Tally();
    for (long done = 0; done < FILES; done += A_STORE) {
      long last = Math.min(FILES, done + A_STORE);
      tally.add(watched(new Store(SEED + done, SEED + last)));
      if (last % TOLD == 0 || last == FILES) {
        System.out.println(tally + ", seeds from " + SEED);
      }
    }
    assertThat(tally.added()).isGreaterThan(FILES);
  }

  /** Two tasks had UIDs that differed in a sign that no file may hold, and were written alike. */
  @Test
  void tasksThatAFileCouldNotTellApartAreOne() throws Exception {
    assertThat(watched(new Store(334_601, 334_801)).added()).isPositive();
  }

  /** Files for one store, in a thread of their own. */
  private static final class Store {
    private final long end;
    private final Thread thread;
    private final FutureTask<DamagedImports.Tally> work;
    private volatile long seed;
    private volatile long began;

    Store(long first, long end) {
      this.seed = first;
      this.end = end;
      this.work = new FutureTask<>(this::run);
      this.thread = new Thread(work, "damaged files");
      this.thread.setDaemon(true);
    }

    private DamagedImports.Tally run() throws Exception {
      long number = seed / A_STORE;
      try (FileFixture fixture = new FileFixture()) {
        DamagedImports imports = new DamagedImports(fixture);
        while (seed < end) {
          began = System.nanoTime();
          imports.bringIn(DamagedFiles.of(seed));
          seed++;
        }
        imports.end(number);
        return imports.tally();
      }
    }
  }

  private static DamagedImports.Tally watched(Store store) throws Exception {
    store.began = System.nanoTime();
    store.thread.start();
    long seed = -1;
    long from = 0;
    while (true) {
      try {
        return store.work.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(store.thread.threadId());
        if (seed != store.seed) {
          seed = store.seed;
          from = used;
        }
        boolean waits = System.nanoTime() - store.began > WAITS.toNanos();
        if (used - from > HANGS.toNanos() || waits) {
          AssertionError hung = new AssertionError("the file of seed " + seed + " hangs");
          hung.setStackTrace(store.thread.getStackTrace());
          throw hung;
        }
      } catch (ExecutionException e) {
        String range = store.seed == store.end ? "the store up to seed " : "seed ";
        throw new AssertionError(range + store.seed, e.getCause());
      }
    }
  }
}
