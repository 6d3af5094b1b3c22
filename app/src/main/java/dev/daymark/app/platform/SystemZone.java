package dev.daymark.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The zone the machine is set to, as it is now: the virtual machine itself looks only once. Where
 * it cannot be told, the one it had at the start. Reads one link; thread-safe.
 */
public final class SystemZone implements Supplier<ZoneId> {

  private static final Path LINK = Path.of("/etc/localtime");
  private static final String FOLDER = "zoneinfo/";

  private final ZoneId atStart;
  private final Path link;

  SystemZone(ZoneId atStart, Path link) {
    this.atStart = atStart;
    this.link = link;
  }

  /** Follows the machine if {@code zone} is the machine's own; another stays as it is. */
  public static Supplier<ZoneId> following(ZoneId zone, Host host) {
    boolean follows =
        host.family() != Host.Family.WINDOWS
            && host.variable("TZ").isEmpty()
            && new SystemZone(zone, LINK).read().equals(zone);
    return follows ? new SystemZone(zone, LINK) : () -> zone;
  }

  @Override
  public ZoneId get() {
    return read();
  }

  private ZoneId read() {
    try {
      String target = Files.readSymbolicLink(link).toString();
      int name = target.lastIndexOf(FOLDER);
      return name < 0 ? atStart : ZoneId.of(target.substring(name + FOLDER.length()));
    } catch (IOException | UnsupportedOperationException | DateTimeException e) {
      return atStart;
    }
  }
}
