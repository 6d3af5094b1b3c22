package dev.daymark.domain.recurrence;

import dev.daymark.domain.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A DATE or DATE-TIME value of RFC 5545, sections 3.3.4 and 3.3.5. */
sealed interface DateValue {

  DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  /**
   * Reads one value.
   *
   * @throws java.time.DateTimeException if it is neither form
   */
  static DateValue parse(String text) {
    if (text.length() == 8) {
      return new Day(LocalDate.parse(text, DAY));
    }
    if (text.endsWith("Z")) {
      LocalDateTime clock = LocalDateTime.parse(text.substring(0, text.length() - 1), CLOCK);
      return new Moment(clock.toInstant(ZoneOffset.UTC));
    }
    return new Clock(LocalDateTime.parse(text, CLOCK));
  }

  /** The day it falls on in a series whose times are read in {@code zone}. */
  LocalDate day(ZoneId zone);

  /** The moment it names, where a clock time is read in {@code zone}, a day as its midnight. */
  Instant moment(ZoneId zone);

  /** The value as it is written. */
  String text();

  /** The value by as much later as {@code to} is later than {@code from}, both of one form. */
  DateValue shifted(EventTime from, EventTime to);

  record Day(LocalDate date) implements DateValue {
    @Override
    public LocalDate day(ZoneId zone) {
      return date;
    }

    @Override
    public Instant moment(ZoneId zone) {
      return date.atStartOfDay(zone).toInstant();
    }

    @Override
    public String text() {
      return DAY.format(date);
    }

    @Override
    public DateValue shifted(EventTime from, EventTime to) {
      return new Day(date.plusDays(WallClock.daysBetween(from, to)));
    }
  }

  record Clock(LocalDateTime time) implements DateValue {
    @Override
    public LocalDate day(ZoneId zone) {
      return time.toLocalDate();
    }

    @Override
    public Instant moment(ZoneId zone) {
      return time.atZone(zone).toInstant();
    }

    @Override
    public String text() {
      return CLOCK.format(time);
    }

    @Override
    public DateValue shifted(EventTime from, EventTime to) {
      return new Clock(time.plusSeconds(WallClock.of(to) - WallClock.of(from)));
    }
  }

  record Moment(Instant at) implements DateValue {
    @Override
    public LocalDate day(ZoneId zone) {
      return at.atZone(zone).toLocalDate();
    }

    @Override
    public Instant moment(ZoneId zone) {
      return at;
    }

    @Override
    public String text() {
      return CLOCK.format(at.atOffset(ZoneOffset.UTC)) + "Z";
    }

    @Override
    public DateValue shifted(EventTime from, EventTime to) {
      @Nullable ZoneId zone = WallClock.zone(from);
      @Nullable ZoneId other = WallClock.zone(to);
      if (zone == null || other == null) {
        return new Moment(at.plusSeconds(WallClock.of(to) - WallClock.of(from)));
      }
      ZonedDateTime wall = at.atZone(zone);
      long seconds = WallClock.of(to) - WallClock.of(from);
      return new Moment(wall.toLocalDateTime().plusSeconds(seconds).atZone(other).toInstant());
    }
  }
}
