package dev.daymark.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * The start an occurrence has by its series' rule, whatever an exception made of it: with the
 * series it names the occurrence for good.
 *
 * <p>Source: RFC 5545 section 3.8.4.4 (RECURRENCE-ID); Google Calendar API, {@code
 * originalStartTime}.
 */
public sealed interface OriginalStart {

  /** The day it falls on when looked at from {@code zone}. */
  LocalDate dayIn(ZoneId zone);

  /** The moment, where a whole day is read as midnight in {@code zone}. */
  Instant instantIn(ZoneId zone);

  /** {@code 20261118} or {@code 20261118T094500Z}, the form Google puts behind a series' id. */
  String key();

  /**
   * Reads what {@link #key()} writes.
   *
   * @throws DateTimeParseException if the text is neither form
   */
  static OriginalStart parseKey(String key) {
    return key.length() == 8
        ? new OnDay(LocalDate.parse(key, DateTimeFormatter.BASIC_ISO_DATE))
        : new AtInstant(Instant.from(AtInstant.KEY.parse(key)));
  }

  /** An occurrence of an all-day series. */
  record OnDay(LocalDate day) implements OriginalStart {

    @Override
    public LocalDate dayIn(ZoneId zone) {
      return day;
    }

    @Override
    public Instant instantIn(ZoneId zone) {
      return day.atStartOfDay(zone).toInstant();
    }

    @Override
    public String key() {
      return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
  }

  /** An occurrence of a timed series. */
  record AtInstant(Instant at) implements OriginalStart {

    static final DateTimeFormatter KEY =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public AtInstant {
      at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public LocalDate dayIn(ZoneId zone) {
      return at.atZone(zone).toLocalDate();
    }

    @Override
    public Instant instantIn(ZoneId zone) {
      return at;
    }

    @Override
    public String key() {
      return KEY.format(at);
    }
  }
}
