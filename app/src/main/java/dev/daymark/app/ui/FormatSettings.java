package dev.daymark.app.ui;

import java.time.DayOfWeek;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;

/**
 * What a person may choose about dates and times; the start values come from the locale of the
 * operating system.
 */
public record FormatSettings(Locale locale, ClockStyle clock, DayOfWeek firstDayOfWeek) {

  /** The customs of a locale. */
  public static FormatSettings of(Locale locale) {
    String shortTime =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale);
    ClockStyle clock = shortTime.contains("H") ? ClockStyle.HOURS_24 : ClockStyle.HOURS_12;
    return new FormatSettings(locale, clock, WeekFields.of(locale).getFirstDayOfWeek());
  }

  public FormatSettings withClock(ClockStyle chosen) {
    return new FormatSettings(locale, chosen, firstDayOfWeek);
  }

  public FormatSettings withFirstDayOfWeek(DayOfWeek chosen) {
    return new FormatSettings(locale, clock, chosen);
  }

  /** ISO 8601 weeks when weeks start on Monday, else weeks as the locale counts them. */
  public WeekFields weekFields() {
    return firstDayOfWeek == DayOfWeek.MONDAY
        ? WeekFields.ISO
        : WeekFields.of(firstDayOfWeek, WeekFields.of(locale).getMinimalDaysInFirstWeek());
  }
}
