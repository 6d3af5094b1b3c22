package dev.daymark.app.csv;

import dev.daymark.app.phrase.WhenReader;
import dev.daymark.domain.Due;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of a table. Whether 3/4 is in March or in April is told by the other dates of its
 * column, and where they leave it open, by the reader's own custom.
 */
final class CsvDates {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ,]+(.+))?");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4}|\\d{2})(?:[T ,]+(.+))?");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

  private static final Pattern MIDNIGHT =
      Pattern.compile("[^T ]+[T ]00:00:00(?:\\.0+)?(?:Z|[+-]00:?00)?");

  private final ZoneId zone;
  private final WhenReader words;
  private final boolean dayFirst;
  private final boolean told;
  private final boolean midnights;

  /**
   * @param column all cells that hold dates
   * @param due those that tell when something is due, where no other column tells whether they are
   *     days; where each of them is a midnight to the second, they all are
   */
  CsvDates(List<String> column, List<String> due, ZoneId zone, Locale locale) {
    this.midnights = !due.isEmpty() && due.stream().allMatch(it -> MIDNIGHT.matcher(it).matches());
    this.zone = zone;
    this.words = new WhenReader(locale, LocalDate.EPOCH);
    boolean day = column.stream().anyMatch(cell -> slashed(cell, 1) > 12);
    boolean month = column.stream().anyMatch(cell -> slashed(cell, 3) > 12);
    this.told = day != month;
    this.dayFirst = told ? day : isDayFirst(locale);
  }

  /** One of the numbers of a date such as 3/4/2026; 0 if it is written otherwise. */
  private static int slashed(String cell, int group) {
    Matcher numbers = NUMBERS.matcher(cell);
    return numbers.matches() && numbers.group(2).equals("/") ? number(numbers, group) : 0;
  }

  private static boolean isDayFirst(Locale locale) {
    String custom =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    return custom.indexOf('d') < custom.indexOf('M');
  }

  /** Whether a date could as well be another, and nothing in its column tells. */
  boolean isOpen(String cell) {
    return !told && slashed(cell, 1) != slashed(cell, 3);
  }

  /**
   * When something is due; empty if that cannot be read.
   *
   * @param at the zone that the row is written in
   * @param wholeDay whether the row says that only its day counts
   */
  Optional<Due> due(String cell, ZoneId at, boolean wholeDay) {
    try {
      if (midnights && MIDNIGHT.matcher(cell).matches()) {
        return written(cell.substring(0, cell.indexOf("00:00:00") - 1), at);
      }
      Optional<Due> moment = offset(cell).map(it -> new Due.At(it.atZone(at)));
      Optional<Due> due = moment.or(() -> written(cell, at));
      return wholeDay ? due.map(it -> new Due.OnDay(it.dayIn(at))) : due;
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A moment; of a day alone, its noon. */
  Optional<Instant> moment(String cell) {
    return due(cell, zone, false)
        .map(
            due ->
                switch (due) {
                  case Due.At(ZonedDateTime at) -> at.toInstant();
                  case Due.OnDay(LocalDate day) -> day.atTime(12, 0).atZone(zone).toInstant();
                });
  }

  private static Optional<Instant> offset(String cell) {
    try {
      String iso = cell.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
      return Optional.of(OffsetDateTime.parse(iso).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Due> written(String cell, ZoneId at) {
    Matcher iso = ISO.matcher(cell);
    if (iso.matches()) {
      return at(number(iso, 1), number(iso, 2), number(iso, 3), iso.group(4), at);
    }
    Matcher numbers = NUMBERS.matcher(cell);
    if (numbers.matches()) {
      boolean day = dayFirst || !numbers.group(2).equals("/");
      int year = number(numbers, 4);
      return at(
          year < 100 ? 2000 + year : year,
          number(numbers, day ? 3 : 1),
          number(numbers, day ? 1 : 3),
          numbers.group(5),
          at);
    }
    // Without its year a date would be one of the years to come or one gone by; who knows.
    return YEAR.matcher(cell).find() ? words.date(cell).map(Due.OnDay::new) : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private Optional<Due> at(int year, int month, int day, @Nullable String time, ZoneId at) {
    LocalDate on = LocalDate.of(year, month, day);
    if (time == null || time.isBlank()) {
      return Optional.of(new Due.OnDay(on));
    }
    return clock(time.strip()).map(it -> new Due.At(ZonedDateTime.of(on, it, at)));
  }

  private Optional<LocalTime> clock(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException e) {
      return words.time(text.replaceFirst("^(\\d{1,2}:\\d{2}):\\d{2}", "$1"));
    }
  }
}
