package dev.daymark.app.ui;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Date formats of one locale, derived from the patterns of the Unicode CLDR that the JDK carries.
 */
final class DatePatterns {
  private static final Pattern YEAR = Pattern.compile("(?:,|\\s|'[^']*')*y+(?:年|\\.)?");
  private static final Pattern DAY = Pattern.compile("d+(?:\\.|日)?");
  private static final Pattern MONTH_NAME = Pattern.compile("MMMM");

  private final Locale locale;
  private final String fullWithYear;
  private final String longWithYear;

  DatePatterns(Locale locale) {
    this.locale = locale;
    this.fullWithYear = tidy(localized(FormatStyle.FULL));
    this.longWithYear = localized(FormatStyle.LONG);
  }

  private String localized(FormatStyle style) {
    return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
        style, null, IsoChronology.INSTANCE, locale);
  }

  /** "Friday, 20 November" is written without a comma in English where the day comes first. */
  private String tidy(String pattern) {
    boolean english = locale.getLanguage().equals("en");
    return english ? pattern.replaceFirst("^(E+), d", "$1 d") : pattern;
  }

  /** Wednesday 18 November [2026]. */
  DateTimeFormatter dayLong(boolean year) {
    return formatter(year ? fullWithYear : YEAR.matcher(fullWithYear).replaceFirst(""));
  }

  /** Wed 18 Nov [2026]. */
  DateTimeFormatter dayShort(boolean year) {
    String pattern = fullWithYear.replace("EEEE", "EEE").replace("cccc", "ccc");
    pattern = abbreviated(pattern);
    return formatter(year ? pattern : YEAR.matcher(pattern).replaceFirst(""));
  }

  /** 18 November [2026], or 18 Nov [2026]. */
  DateTimeFormatter date(boolean year, boolean shortMonth) {
    return formatter(datePattern(year, shortMonth));
  }

  private String datePattern(boolean year, boolean shortMonth) {
    String pattern = year ? longWithYear : YEAR.matcher(longWithYear).replaceFirst("");
    return shortMonth ? abbreviated(pattern) : pattern;
  }

  /** With a short month; in Spanish "18 nov 2026", where the whole is "18 de noviembre de 2026". */
  private String abbreviated(String pattern) {
    String named = locale.getLanguage().equals("es") ? pattern.replace(" 'de' ", " ") : pattern;
    return MONTH_NAME.matcher(named).replaceFirst("MMM");
  }

  /** November 2026. */
  DateTimeFormatter month() {
    return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale);
  }

  /** Two days as a range that says month and year once where it can: 16 – 22 November 2026. */
  String range(LocalDate first, LocalDate last, boolean shortMonth) {
    DateTimeFormatter full = date(true, shortMonth);
    if (first.equals(last)) {
      return full.format(first);
    }
    if (first.getYear() != last.getYear()) {
      return full.format(first) + " – " + full.format(last);
    }
    if (first.getMonth() != last.getMonth()) {
      return monthsOfOneYear(first, last, shortMonth);
    }
    return daysOfOneMonth(first, last, datePattern(true, shortMonth));
  }

  private String monthsOfOneYear(LocalDate first, LocalDate last, boolean shortMonth) {
    DateTimeFormatter full = date(true, shortMonth);
    DateTimeFormatter yearless = date(false, shortMonth);
    boolean yearFirst = datePattern(true, shortMonth).startsWith("y");
    return yearFirst
        ? full.format(first) + " – " + yearless.format(last)
        : yearless.format(first) + " – " + full.format(last);
  }

  private String daysOfOneMonth(LocalDate first, LocalDate last, String pattern) {
    Matcher day = DAY.matcher(pattern);
    if (!day.find()) {
      return formatter(pattern).format(first) + " – " + formatter(pattern).format(last);
    }
    DateTimeFormatter head = formatter(pattern.substring(0, day.end()));
    String tail = pattern.substring(day.start());
    return head.format(first) + " – " + formatter(tail).format(last);
  }

  private DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern.strip(), locale);
  }
}
