package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.platform.Host;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What the command line finds around it, so that tests can put something else there.
 *
 * @param zone the person's own
 * @param browser is handed an address to open
 * @param opener opens the data in a directory
 */
public record Surroundings(
    Host host,
    InstantSource clock,
    ZoneId zone,
    Locale locale,
    Consumer<URI> browser,
    Opener opener) {

  /** The person's day at this moment. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** Opens the data in a directory. */
  @FunctionalInterface
  public interface Opener {
    CompositionRoot open(Path dataDir, InstantSource clock, ZoneId zone, Locale locale);
  }
}
