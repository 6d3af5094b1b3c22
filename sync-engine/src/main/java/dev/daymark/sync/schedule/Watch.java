package dev.daymark.sync.schedule;

import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to the machine that makes a run worth while. Used on the engine's thread. */
public record Watch(WakeDetector sleep, ConnectivityMonitor network) {

  /** Looks at this machine. */
  public static Watch overThisMachine(InstantSource clock) {
    return new Watch(new WakeDetector(clock, System::nanoTime), LocalAddresses.ofThisMachine());
  }

  /**
   * What happened since the last call; the first if more than one thing did.
   *
   * @param meant how long the wait since then was meant to take at most; null after a run
   */
  Optional<SyncTrigger> look(@Nullable Duration meant) {
    boolean woken = sleep.hasWoken(meant);
    boolean returned = network.hasReturned();
    if (woken) {
      return Optional.of(SyncTrigger.WAKE);
    }
    return returned ? Optional.of(SyncTrigger.NETWORK_RETURN) : Optional.empty();
  }
}
