package dev.daymark.app.updates;

import java.io.IOException;

/** Where it is told which release is the newest. */
@FunctionalInterface
public interface ReleaseFeed {

  /**
   * Asks for the newest release. Blocks on the network, for seconds at most.
   *
   * @throws IOException if there is no answer, or none that can be understood
   */
  Release latest() throws IOException;
}
