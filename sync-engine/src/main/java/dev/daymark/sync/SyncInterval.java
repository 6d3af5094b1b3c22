package dev.daymark.sync;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How often a run begins by itself while nothing else asks for one. It is kept among the store's
 * settings under {@link #KEY} by its name, and the engine follows a change at once.
 */
public enum SyncInterval {
  /** Every five minutes while there is news, and seldomer in quiet times. */
  AUTOMATIC(5, 15),
  MINUTES_5(5, 5),
  MINUTES_15(15, 15),
  MINUTES_30(30, 30),
  HOUR(60, 60),
  /**
   * Never by itself: after changes made here, at a start, when a network returns with changes
   * waiting, and when the person asks.
   */
  ON_REQUEST(0, 0);

  /** Where it is kept. */
  public static final String KEY = "sync.interval";

  private final Duration shortest;
  private final Duration longest;

  SyncInterval(long shortest, long longest) {
    this.shortest = Duration.ofMinutes(shortest);
    this.longest = Duration.ofMinutes(longest);
  }

  /** What was kept; the automatic one for nothing, or for what this version does not know. */
  public static SyncInterval of(Optional<String> kept) {
    return Arrays.stream(values())
        .filter(it -> kept.isPresent() && kept.get().equals(it.name()))
        .findFirst()
        .orElse(AUTOMATIC);
  }

  /** Whether runs begin by themselves. */
  public boolean isRegular() {
    return this != ON_REQUEST;
  }

  /** From run to run while there is news. */
  public Duration shortest() {
    return shortest;
  }

  /** From run to run after long quiet times. */
  public Duration longest() {
    return longest;
  }
}
