package dev.daymark.app.ui;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;

/**
 * What a person may choose about dates and times, and which of them are shown; the start values
 * come from the locale of the operating system.
 */
public record FormatSettings(
    Locale locale,
    ClockStyle clock,
    DayOfWeek firstDayOfWeek,
    WorkingHours working,
    boolean weekNumbers,
    boolean showsDeclined) {

  /** The hours that are not shaded. */
  public record WorkingHours(LocalTime from, LocalTime to) {
    /** What most have. */
    public static final WorkingHours USUAL =
        new WorkingHours(LocalTime.of(8, 0), LocalTime.of(18, 0));

    public int fromMinute() {
      return from.toSecondOfDay() / 60;
    }

    public int toMinute() {
      return to.toSecondOfDay() / 60;
    }
  }

  /** With what is usual for the rest. */
  public FormatSettings(Locale locale, ClockStyle clock, DayOfWeek firstDayOfWeek) {
    this(locale, clock, firstDayOfWeek, WorkingHours.USUAL, true, true);
  }

  /** The customs of a locale; without a country, of where most live who speak its language. */
  public static FormatSettings of(Locale locale) {
    Locale place = LikelyRegion.in(locale);
    String shortTime =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            null, FormatStyle.SHORT, IsoChronology.INSTANCE, place);
    ClockStyle clock = shortTime.contains("H") ? ClockStyle.HOURS_24 : ClockStyle.HOURS_12;
    return new FormatSettings(locale, clock, WeekFields.of(place).getFirstDayOfWeek());
  }

  public FormatSettings withClock(ClockStyle chosen) {
    return new FormatSettings(locale, chosen, firstDayOfWeek, working, weekNumbers, showsDeclined);
  }

  public FormatSettings withFirstDayOfWeek(DayOfWeek chosen) {
    return new FormatSettings(locale, clock, chosen, working, weekNumbers, showsDeclined);
  }

  public FormatSettings withWorking(WorkingHours chosen) {
    return new FormatSettings(locale, clock, firstDayOfWeek, chosen, weekNumbers, showsDeclined);
  }

  /** Whether weeks bear their numbers. */
  public FormatSettings withWeekNumbers(boolean chosen) {
    return new FormatSettings(locale, clock, firstDayOfWeek, working, chosen, showsDeclined);
  }

  /** Whether declined events are shown, struck out. */
  public FormatSettings withDeclined(boolean chosen) {
    return new FormatSettings(locale, clock, firstDayOfWeek, working, weekNumbers, chosen);
  }

  /** ISO 8601 weeks when weeks start on Monday, else weeks as the locale counts them. */
  public WeekFields weekFields() {
    return firstDayOfWeek == DayOfWeek.MONDAY
        ? WeekFields.ISO
        : WeekFields.of(
            firstDayOfWeek, WeekFields.of(LikelyRegion.in(locale)).getMinimalDaysInFirstWeek());
  }
}
