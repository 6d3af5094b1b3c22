package dev.daymark.app.backup;

import dev.daymark.domain.DaymarkException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a backup once a day while Daymark runs, unless the person does not want that. */
public final class BackupSchedule implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);

  /** After the start, when the window is long there. */
  private static final Duration FIRST = Duration.ofSeconds(90);

  private static final Duration EVERY = Duration.ofMinutes(30);

  private final Backups backups;
  private final Runnable protect;
  private final InstantSource clock;
  private final ZoneId zone;
  private @Nullable ScheduledExecutorService timer;

  /**
   * Does nothing by itself yet.
   *
   * @param protect encrypts what has to be and is not, each time this looks
   */
  public BackupSchedule(Backups backups, Runnable protect, InstantSource clock, ZoneId zone) {
    this.backups = backups;
    this.protect = protect;
    this.clock = clock;
    this.zone = zone;
  }

  /** Begins to look; returns at once. */
  public synchronized void start() {
    if (timer == null) {
      timer =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name("backups").daemon().factory());
      ScheduledFuture<?> _ =
          timer.scheduleWithFixedDelay(
              this::look, FIRST.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    attempt("a copy was not encrypted", protect);
    attempt("no backup was made", this::makeIfDue);
  }

  private static void attempt(String otherwise, Runnable work) {
    try {
      work.run();
    } catch (DaymarkException e) {
      LOG.warn("{}: {}", otherwise, e.code());
    } catch (RuntimeException e) {
      LOG.warn(otherwise, e);
    }
  }

  /** Makes a backup if there is none of today. */
  public void makeIfDue() {
    if (backups.policy().automatic() && !hasOneOfToday()) {
      backups.make(Reason.DAILY);
    }
  }

  private boolean hasOneOfToday() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return backups.list().stream()
        .filter(backup -> backup.manifest().reason() == Reason.DAILY)
        .anyMatch(backup -> dayOf(backup).equals(today));
  }

  private LocalDate dayOf(Backup backup) {
    return LocalDate.ofInstant(backup.manifest().madeAt(), zone);
  }

  /** Ends it, and waits for the one that is being made. */
  @Override
  public synchronized void close() {
    if (timer != null) {
      timer.close();
      timer = null;
    }
  }
}
