package dev.daymark.app.ui;

import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day in the chosen clock, with the locale's separator and day-period words. */
final class TimePatterns {
  private static final Pattern DAY_PERIOD =
      Pattern.compile("[\\s\\u00a0\\u202f]*a[\\s\\u00a0\\u202f]*");
  private static final Pattern LATIN_LETTER = Pattern.compile("[a-zA-Z]");
  private static final Pattern MINUTES = Pattern.compile("[^hKa\\s]m+");

  private final boolean halfDays;
  private final DateTimeFormatter time;
  private final DateTimeFormatter fullHour;
  private final DateTimeFormatter bareTime;
  private final DateTimeFormatter bareHour;
  private final DateTimeFormatter narrowTime;
  private final DateTimeFormatter narrowHour;

  TimePatterns(FormatSettings settings) {
    this.halfDays = settings.clock() == ClockStyle.HOURS_12;
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            halfDays ? "hm" : "Hm", IsoChronology.INSTANCE, settings.locale());
    String timePattern = halfDays ? pattern : pattern.replaceFirst("H+", "HH");
    String bare = DAY_PERIOD.matcher(timePattern).replaceFirst("");
    this.time = DateTimeFormatter.ofPattern(timePattern, settings.locale());
    this.bareTime = DateTimeFormatter.ofPattern(bare, settings.locale());
    this.fullHour = DateTimeFormatter.ofPattern(withoutMinutes(timePattern), settings.locale());
    this.bareHour = DateTimeFormatter.ofPattern(withoutMinutes(bare) + "''", settings.locale());
    String oneDigit = timePattern.replaceFirst("h+", "h");
    this.narrowTime = narrow(oneDigit, settings.locale());
    this.narrowHour = narrow(withoutMinutes(oneDigit), settings.locale());
  }

  /** With the narrowest words for the halves of the day; a single Latin letter needs no space. */
  private static DateTimeFormatter narrow(String pattern, Locale locale) {
    Matcher period = DAY_PERIOD.matcher(pattern);
    if (!period.find()) {
      return DateTimeFormatter.ofPattern(pattern, locale);
    }
    DateTimeFormatterBuilder built = new DateTimeFormatterBuilder();
    appendPattern(built, pattern.substring(0, period.start()));
    String around = isLetter(locale) ? "a" : period.group();
    int at = around.indexOf('a');
    built
        .appendLiteral(around.substring(0, at))
        .appendText(ChronoField.AMPM_OF_DAY, TextStyle.NARROW)
        .appendLiteral(around.substring(at + 1));
    appendPattern(built, pattern.substring(period.end()));
    return built.toFormatter(locale);
  }

  private static boolean isLetter(Locale locale) {
    String noon =
        new DateTimeFormatterBuilder()
            .appendText(ChronoField.AMPM_OF_DAY, TextStyle.NARROW)
            .toFormatter(locale)
            .format(LocalTime.NOON);
    return LATIN_LETTER.matcher(noon).matches();
  }

  private static void appendPattern(DateTimeFormatterBuilder built, String pattern) {
    if (!pattern.isEmpty()) {
      built.appendPattern(pattern);
    }
  }

  private static String withoutMinutes(String pattern) {
    return MINUTES.matcher(pattern).replaceFirst("");
  }

  String time(LocalTime value) {
    return time.format(value);
  }

  String face(LocalTime value) {
    return bareTime.format(value);
  }

  String narrow(LocalTime value) {
    if (!halfDays) {
      return time.format(value);
    }
    return value.getMinute() == 0 ? narrowHour.format(value) : narrowTime.format(value);
  }

  String hour(LocalTime value) {
    return halfDays ? fullHour.format(value) : time.format(value);
  }

  String range(LocalTime start, LocalTime end) {
    if (!halfDays) {
      return time.format(start) + " – " + time.format(end);
    }
    boolean samePeriod = start.getHour() / 12 == end.getHour() / 12;
    return samePeriod && suffixLast()
        ? bare(start) + " – " + shortest(end)
        : shortest(start) + " – " + (samePeriod ? bare(end) : shortest(end));
  }

  private boolean suffixLast() {
    return !fullHour.format(LocalTime.NOON).startsWith(amPmOfNoon());
  }

  private String amPmOfNoon() {
    return DateTimeFormatter.ofPattern("a", fullHour.getLocale()).format(LocalTime.NOON);
  }

  private String shortest(LocalTime value) {
    return value.getMinute() == 0 ? fullHour.format(value) : time.format(value);
  }

  private String bare(LocalTime value) {
    return value.getMinute() == 0
        ? bareHour.format(value).replace("'", "")
        : bareTime.format(value);
  }
}
