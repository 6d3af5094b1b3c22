package dev.daymark.domain.recurrence;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The stretch of time outside which a series has no occurrence. Whole days are read as UTC, so a
 * reader in another zone widens it by a day.
 *
 * @param first the start of the first occurrence
 * @param last no occurrence ends later; {@link #FOREVER} for a series without an end
 */
public record Extent(Instant first, Instant last) {

  /** The end of a series that has none. */
  public static final Instant FOREVER =
      Instant.from(java.time.LocalDate.of(9999, 12, 31).atStartOfDay(ZoneOffset.UTC));

  /** Whether the series has no end. */
  public boolean isInfinite() {
    return last.equals(FOREVER);
  }
}
