package dev.daymark.domain.reminder;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Until when everything that fell due was dealt with, on both clocks: the world's, and the wall's
 * where the person was.
 *
 * @param zone where the person was
 */
public record Watermark(Instant at, ZoneId zone) {

  /** Whether a deadline was still ahead then. */
  public boolean isBefore(Deadline deadline) {
    return switch (deadline) {
      case Deadline.At(Instant due) -> due.isAfter(at);
      case Deadline.OnClock(LocalDateTime due) -> due.isAfter(LocalDateTime.ofInstant(at, zone));
    };
  }
}
