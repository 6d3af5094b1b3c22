package dev.daymark.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a task is due: some time on a day, or at a moment. */
public sealed interface Due {

  /** The day it is due when looked at from {@code zone}. */
  LocalDate dayIn(ZoneId zone);

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
