package dev.daymark.domain.reminder;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Until when everything that fell due was dealt with, on both clocks: the world's, and the wall's
 * where the person was.
 *
 * @param zone where the person was
 */
public record Watermark(Instant at, ZoneId zone) {

  /**
   * Whether a deadline was still ahead then, on the clock of where the person was or of where they
   * are now: after a flight to the west the same hour comes again.
   */
  public boolean isBefore(Deadline deadline, ZoneId here) {
    return deadline.in(zone).isAfter(at) || deadline.in(here).isAfter(at);
  }
}
