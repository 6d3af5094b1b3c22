package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.platform.Host;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretPlace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the command line finds around it, so that tests can put something else there.
 *
 * @param zone the person's own
 * @param browser is handed an address to open
 * @param opener opens the data in a directory
 * @param directory what relative paths are relative to; absolute
 * @param running the Daymark that runs already, if one does
 */
public record Surroundings(
    Host host,
    InstantSource clock,
    ZoneId zone,
    Locale locale,
    Consumer<URI> browser,
    Opener opener,
    Path directory,
    Running running) {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int GLANCE_MILLIS = 100;

  /** Those of a process of its own that knows of no other. */
  public Surroundings(
      Host host,
      InstantSource clock,
      ZoneId zone,
      Locale locale,
      Consumer<URI> browser,
      Opener opener) {
    this(host, clock, zone, locale, browser, opener, Path.of("").toAbsolutePath(), Running.NONE);
  }

  /** The file a person means by a path. */
  Path file(Path typed) {
    return directory.resolve(typed);
  }

  /** The person's day at this moment. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /**
   * Opens the data in a directory. If another process has them open, this waits a moment: a command
   * is soon done, and a Daymark that is just starting soon takes commands.
   *
   * @throws HandedOver if the Daymark that runs has carried the command line out
   * @throws DaymarkException as {@link CompositionRoot#open} does
   */
  public CompositionRoot open(Path dataDir) {
    return open(dataDir, locale);
  }

  /** The same in another language than the person's own. */
  public CompositionRoot open(Path dataDir, Locale language) {
    return open(() -> opener.open(dataDir, clock, zone, language));
  }

  /** The same with the place of secrets that the person has unlocked. */
  public CompositionRoot open(Path dataDir, SecretPlace unlocked) {
    return open(() -> opener.open(dataDir, clock, zone, locale, unlocked));
  }

  private CompositionRoot open(Supplier<CompositionRoot> attempt) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return attempt.get();
      } catch (DaymarkException e) {
        if (e.code() != ErrorCode.DATABASE_IN_USE) {
          throw e;
        }
        running.handOver().ifPresent(Surroundings::handedOver);
        if (System.nanoTime() > end || !paused()) {
          throw e;
        }
      }
    }
  }

  private static void handedOver(int exit) {
    throw new HandedOver(exit);
  }

  private static boolean paused() {
    try {
      TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Opens the data in a directory. */
  @FunctionalInterface
  public interface Opener {
    CompositionRoot open(Path dataDir, InstantSource clock, ZoneId zone, Locale locale);

    /** The same with another place for secrets than the usual one. */
    default CompositionRoot open(
        Path dataDir, InstantSource clock, ZoneId zone, Locale locale, SecretPlace secrets) {
      return CompositionRoot.open(dataDir, clock, zone, locale, secrets);
    }
  }
}
