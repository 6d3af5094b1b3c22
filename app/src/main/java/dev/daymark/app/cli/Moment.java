package dev.daymark.app.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A date or time as a person wrote it, before a zone is settled. */
sealed interface Moment {

  /** The day meant, looked at from {@code zone}. */
  LocalDate dayIn(ZoneId zone);

  /** The moment meant on the clock of {@code zone}; a bare day is its midnight. */
  ZonedDateTime in(ZoneId zone);

  /** A day. */
  record Day(LocalDate day) implements Moment {
    @Override
    public LocalDate dayIn(ZoneId zone) {
      return day;
    }

    @Override
    public ZonedDateTime in(ZoneId zone) {
      return day.atStartOfDay(zone);
    }
  }

  /** A time on the wall. */
  record WallClock(LocalDateTime time) implements Moment {
    @Override
    public LocalDate dayIn(ZoneId zone) {
      return time.toLocalDate();
    }

    @Override
    public ZonedDateTime in(ZoneId zone) {
      return time.atZone(zone);
    }
  }

  /** A time with its offset from UTC. */
  record Fixed(OffsetDateTime time) implements Moment {
    @Override
    public LocalDate dayIn(ZoneId zone) {
      return in(zone).toLocalDate();
    }

    @Override
    public ZonedDateTime in(ZoneId zone) {
      return time.atZoneSameInstant(zone);
    }
  }
}
