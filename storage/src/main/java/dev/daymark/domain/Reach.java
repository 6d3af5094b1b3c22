package dev.daymark.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How far back the events of an account are kept on this device; older ones stay remote. */
public enum Reach {
  EVERYTHING(0),
  YEARS_5(5),
  YEARS_2(2),
  YEAR_1(1);

  private final int years;

  Reach(int years) {
    this.years = years;
  }

  /** How many years; 0 for all there are. */
  public int years() {
    return years;
  }

  /**
   * Where it begins for what is listed now: the beginning of a day in UTC.
   *
   * @return null for everything
   */
  public @Nullable Instant from(Instant now) {
    return years == 0
        ? null
        : now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).minusYears(years).toInstant();
  }

  /** Whether older events are kept with this than with the other. */
  public boolean isWiderThan(Reach other) {
    return other.years != 0 && (years == 0 || years > other.years);
  }
}
