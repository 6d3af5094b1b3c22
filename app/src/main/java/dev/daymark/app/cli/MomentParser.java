package dev.daymark.app.cli;

import dev.daymark.app.phrase.WhenReader;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates and times as people write them: {@code 2026-11-18}, {@code 2026-11-18 14:00}, {@code
 * 2026-11-18T14:00+01:00}, {@code today}, {@code tomorrow}, {@code friday}, {@code friday 14:00},
 * {@code 14:00}. A weekday is the next one, today included; a bare time is today's.
 *
 * @param today the day the person is on
 */
record MomentParser(LocalDate today) {

  // Years beyond have no four digits, which Google and every calendar file ask for.
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9998;

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("H:mm")
          .optionalStart()
          .appendPattern(":ss")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /**
   * Reads a date or time.
   *
   * @throws DaymarkException {@code INPUT_INVALID} with a sentence that names the forms
   */
  Moment parse(String text) {
    return parse(text, today);
  }

  /** Reads a date or time, a bare time being one of {@code dayOfBareTimes}. */
  Moment parse(String text, LocalDate dayOfBareTimes) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    return day(words)
        .<Moment>map(Moment.Day::new)
        .or(() -> time(words).map(time -> new Moment.WallClock(dayOfBareTimes.atTime(time))))
        .or(() -> dayAndTime(words))
        .or(() -> fixed(words))
        .orElseThrow(() -> unreadable(text));
  }

  /**
   * Reads a day.
   *
   * @throws DaymarkException {@code INPUT_INVALID} with a sentence that names the forms
   */
  LocalDate parseDay(String text) {
    return switch (parse(text)) {
      case Moment.Day(LocalDate day) -> day;
      case Moment.WallClock(LocalDateTime time) -> time.toLocalDate();
      case Moment.Fixed(OffsetDateTime time) -> time.toLocalDate();
    };
  }

  private Optional<Moment> dayAndTime(String words) {
    String[] parts = words.split("[ t](?=\\d{1,2}:\\d)", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    return day(parts[0].strip())
        .flatMap(day -> time(parts[1]).map(day::atTime))
        .map(Moment.WallClock::new);
  }

  private Optional<LocalDate> day(String words) {
    return isoDay(words)
        .or(() -> new WhenReader(Locale.getDefault(), today).date(words))
        .or(() -> weekday(words))
        .filter(day -> isNear(day.getYear()));
  }

  private static boolean isNear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private Optional<LocalDate> weekday(String words) {
    if (words.length() < 3) {
      return Optional.empty();
    }
    for (DayOfWeek weekday : DayOfWeek.values()) {
      if (weekday.name().toLowerCase(Locale.ROOT).startsWith(words)) {
        return Optional.of(today.with(TemporalAdjusters.nextOrSame(weekday)));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> isoDay(String words) {
    try {
      return Optional.of(LocalDate.parse(words));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String words) {
    try {
      return Optional.of(LocalTime.parse(words, TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Moment> fixed(String words) {
    try {
      String iso = words.toUpperCase(Locale.ROOT).replaceFirst("^(\\S+) ", "$1T");
      return Optional.of(OffsetDateTime.parse(iso))
          .filter(time -> isNear(time.getYear()))
          .map(Moment.Fixed::new);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static DaymarkException unreadable(String text) {
    return new DaymarkException(
        ErrorCode.INPUT_INVALID,
        "\""
            + text
            + "\" is not a date or time; write it like 2026-11-18, \"2026-11-18 14:00\", 14:00,"
            + " today, tomorrow or friday.");
  }
}
