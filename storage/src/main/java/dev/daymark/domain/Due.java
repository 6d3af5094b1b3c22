package dev.daymark.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When a task is due: some time on a day, or at a moment. */
public sealed interface Due {

  /** The day it is due when looked at from {@code zone}. */
  LocalDate dayIn(ZoneId zone);

  /**
   * When a task is due that is put off to another day: at the same time of day in {@code zone}, if
   * it had one.
   *
   * @param before when it was due; null for never
   */
  static Due moved(@Nullable Due before, LocalDate day, ZoneId zone) {
    return before instanceof At(ZonedDateTime at)
        ? new At(at.withZoneSameInstant(zone).with(day))
        : new OnDay(day);
  }

  /** Due on a day that floats with the person. */
  record OnDay(LocalDate day) implements Due {

    @Override
    public LocalDate dayIn(ZoneId zone) {
      return day;
    }
  }

  /** Due at a moment. */
  record At(ZonedDateTime time) implements Due {

    @Override
    public LocalDate dayIn(ZoneId zone) {
      return time.withZoneSameInstant(zone).toLocalDate();
    }
  }
}
