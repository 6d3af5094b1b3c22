package dev.daymark.app.tasks;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in plain words.
 *
 * @param day null if the words name none
 * @param length how many words it took
 */
record DateWords(@Nullable LocalDate day, int length) {

  private static final DateWords NONE = new DateWords(null, 0);
  private static final int LONGEST = 3;
  private static final Pattern IN_SOME_TIME = Pattern.compile("in (\\d{1,3}) (day|week)s?");
  private static final Pattern DAY_SLASH_MONTH = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
  private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2}) ([a-z]{3,9})");

  /** The longest date that the last words make, but never all of them. */
  static DateWords atEndOf(List<String> words, LocalDate today) {
    for (int length = Math.min(LONGEST, words.size() - 1); length > 0; length--) {
      List<String> last = words.subList(words.size() - length, words.size());
      Optional<LocalDate> day = parse(String.join(" ", last).toLowerCase(Locale.ROOT), today);
      if (day.isPresent()) {
        return new DateWords(day.get(), length);
      }
    }
    return NONE;
  }

  /** Reads lower-case words that are a date and nothing else. */
  static Optional<LocalDate> parse(String text, LocalDate today) {
    return switch (text) {
      case "today" -> Optional.of(today);
      case "tomorrow" -> Optional.of(today.plusDays(1));
      case "next week" -> Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
      default ->
          weekday(text)
              .map(day -> today.with(TemporalAdjusters.next(day)))
              .or(() -> inSomeTime(text, today))
              .or(() -> dayOfMonth(text, today))
              .or(() -> iso(text));
    };
  }

  private static Optional<DayOfWeek> weekday(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      if (text.length() >= 3 && name.startsWith(text)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> inSomeTime(String text, LocalDate today) {
    Matcher match = IN_SOME_TIME.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(match.group(1));
    return Optional.of(
        match.group(2).equals("day") ? today.plusDays(count) : today.plusWeeks(count));
  }

  private static Optional<LocalDate> dayOfMonth(String text, LocalDate today) {
    Matcher slash = DAY_SLASH_MONTH.matcher(text);
    if (slash.matches()) {
      return onOrAfter(today, Integer.parseInt(slash.group(2)), Integer.parseInt(slash.group(1)));
    }
    Matcher named = DAY_AND_MONTH.matcher(text);
    return named.matches()
        ? month(named.group(2))
            .flatMap(month -> onOrAfter(today, month.getValue(), Integer.parseInt(named.group(1))))
        : Optional.empty();
  }

  private static Optional<Month> month(String text) {
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(text)) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> onOrAfter(LocalDate today, int month, int dayOfMonth) {
    try {
      MonthDay wanted = MonthDay.of(month, dayOfMonth);
      LocalDate thisYear = wanted.atYear(today.getYear());
      return Optional.of(thisYear.isBefore(today) ? wanted.atYear(today.getYear() + 1) : thisYear);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> iso(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
