package dev.daymark.app.ui;

import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Pattern;

/** Times of day in the chosen clock, with the locale's separator and day-period words. */
final class TimePatterns {
  private static final Pattern DAY_PERIOD =
      Pattern.compile("[\\s\\u00a0\\u202f]*a[\\s\\u00a0\\u202f]*");
  private static final Pattern MINUTES = Pattern.compile("[^hKa\\s]m+");

  private final boolean halfDays;
  private final DateTimeFormatter time;
  private final DateTimeFormatter fullHour;
  private final DateTimeFormatter bareTime;
  private final DateTimeFormatter bareHour;

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
