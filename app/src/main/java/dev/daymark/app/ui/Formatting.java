package dev.daymark.app.ui;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * The one place where dates, times and durations become text. Ranges have an en dash with spaces;
 * 24-hour times have a leading zero, 12-hour times do not; the year is said only where it differs
 * from today's. Immutable, may be used from any thread.
 */
public final class Formatting {
  private final FormatSettings settings;
  private final Messages messages;
  private final DatePatterns dates;
  private final TimePatterns times;

  public Formatting(FormatSettings settings, Messages messages) {
    this.settings = settings;
    this.messages = messages;
    this.dates = new DatePatterns(settings.locale());
    this.times = new TimePatterns(settings);
  }

  /** British English with the clock of the locale; what most tests want. */
  public static Formatting of(Locale locale) {
    return new Formatting(FormatSettings.of(locale), new Messages(locale));
  }

  public FormatSettings settings() {
    return settings;
  }

  /** 09:30, or 9:30 AM. */
  public String time(LocalTime time) {
    return times.time(time);
  }

  /** The time on a clock's face, without AM or PM: 09:30, or 9:30. For where room is short. */
  public String timeBare(LocalTime time) {
    return times.face(time);
  }

  /** 09:30; on the 12-hour clock as short as the language has it, such as 9:30a and 10a. */
  public String timeNarrow(LocalTime time) {
    return times.narrow(time);
  }

  /** The label of an hour line: 09:00, or 9 AM. Hours are 0 to 24. */
  public String hour(int hour) {
    return times.hour(LocalTime.of(hour % 24, 0));
  }

  /** 09:30 – 11:00, or 9:30 – 11 AM; one suffix if both are equal. */
  public String timeRange(LocalTime start, LocalTime end) {
    return times.range(start, end);
  }

  /** A time with the short name of its zone, for the second pass of a repeated hour: 02:30 CET. */
  public String timeWithZone(ZonedDateTime time) {
    return messages.text("ui.time.zoned", time(time.toLocalTime()), zoneShort(time));
  }

  /** Fri 20 Nov, with the year if it is not today's. */
  public String day(LocalDate date, LocalDate today) {
    return dates.dayShort(date.getYear() != today.getYear()).format(date);
  }

  /** Friday 20 November, with the year if it is not today's. */
  public String dayLong(LocalDate date, LocalDate today) {
    return dates.dayLong(date.getYear() != today.getYear()).format(date);
  }

  /** Yesterday, Today, Tomorrow, else like {@link #day}. */
  public String relativeDay(LocalDate date, LocalDate today) {
    long distance = date.toEpochDay() - today.toEpochDay();
    if (distance == 0) {
      return messages.text("ui.date.today");
    }
    if (distance == 1) {
      return messages.text("ui.date.tomorrow");
    }
    return distance == -1 ? messages.text("ui.date.yesterday") : day(date, today);
  }

  /** yesterday, today, tomorrow as within a sentence, else like {@link #day}. */
  public String relativeDayWithin(LocalDate date, LocalDate today) {
    return relativeName(date, today)
        .map(name -> name.toLowerCase(settings.locale()))
        .orElseGet(() -> day(date, today));
  }

  /** Yesterday, Today or Tomorrow; empty for other days. */
  public Optional<String> relativeName(LocalDate date, LocalDate today) {
    long distance = date.toEpochDay() - today.toEpochDay();
    return Math.abs(distance) <= 1 ? Optional.of(relativeDay(date, today)) : Optional.empty();
  }

  /** Wednesday 18. */
  public String dayNumbered(LocalDate date) {
    return messages.text(
        "ui.date.dayNumbered", weekdayLong(date.getDayOfWeek()), date.getDayOfMonth());
  }

  /** November. */
  public String monthName(LocalDate date) {
    return date.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, settings.locale());
  }

  /** 18 Nov. */
  public String monthDay(LocalDate date) {
    return dates.date(false, true).format(date);
  }

  /** 18 November 2026. */
  public String date(LocalDate date) {
    return dates.date(true, false).format(date);
  }

  /** 18 Nov 2026. */
  public String dateShort(LocalDate date) {
    return dates.date(true, true).format(date);
  }

  /** Fri 20 Nov 2026. */
  public String dayWithYear(LocalDate date) {
    return dates.dayShort(true).format(date);
  }

  /** Fri 20 Nov, 09:30. */
  public String dayAndTime(LocalDateTime time, LocalDate today) {
    String day = day(time.toLocalDate(), today);
    return messages.text("ui.date.dayAndTime", day, time(time.toLocalTime()));
  }

  /**
   * Fri 20 Nov, 09:30 – 11:00; over midnight both days are said. The day is relative where it can
   * be.
   */
  public String span(LocalDateTime start, LocalDateTime end, LocalDate today) {
    return span(start, end, relativeDay(start.toLocalDate(), today), today);
  }

  /** The same as within a sentence: tomorrow, 09:30 – 11:00. */
  public String spanWithin(LocalDateTime start, LocalDateTime end, LocalDate today) {
    return span(start, end, relativeDayWithin(start.toLocalDate(), today), today);
  }

  private String span(LocalDateTime start, LocalDateTime end, String startDay, LocalDate today) {
    if (start.toLocalDate().equals(end.toLocalDate())) {
      String range = timeRange(start.toLocalTime(), end.toLocalTime());
      return messages.text("ui.date.dayAndTime", startDay, range);
    }
    String endDay = relativeDayWithin(end.toLocalDate(), today);
    String first = messages.text("ui.date.dayAndTime", startDay, time(start.toLocalTime()));
    String last = messages.text("ui.date.dayAndTime", endDay, time(end.toLocalTime()));
    return messages.text("ui.date.range", first, last);
  }

  /** The title of days shown together, both ends included: 16 – 22 November 2026. */
  public String period(LocalDate first, LocalDate last) {
    return dates.range(first, last, false);
  }

  /** Like {@link #period} with a short month, for narrow windows: 16 – 22 Nov 2026. */
  public String periodShort(LocalDate first, LocalDate last) {
    return dates.range(first, last, true);
  }

  /** November 2026. */
  public String month(YearMonth month) {
    return dates.month().format(month.atDay(1));
  }

  /** Mon. */
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, settings.locale());
  }

  /** Monday. */
  public String weekdayLong(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, settings.locale());
  }

  /** M. */
  public String weekdayNarrow(DayOfWeek day) {
    return day.getDisplayName(TextStyle.NARROW_STANDALONE, settings.locale());
  }

  /** The number of the week that a date is in; see {@link FormatSettings#weekFields}. */
  public int weekNumber(LocalDate date) {
    return date.get(settings.weekFields().weekOfWeekBasedYear());
  }

  /** Week 47. */
  public String week(LocalDate date) {
    return messages.text("ui.date.week", String.valueOf(weekNumber(date)));
  }

  /** 45 min, 1 h 30 min, 2 h, 3 days. Negative durations count as their size; seconds are cut. */
  public String duration(Duration duration) {
    Duration size = duration.abs();
    if (size.toDays() > 0 && size.toHoursPart() == 0) {
      return messages.text("ui.duration.days", size.toDays());
    }
    if (size.toDays() > 0) {
      return messages.text("ui.duration.daysHours", size.toDays(), size.toHoursPart());
    }
    if (size.toHours() == 0) {
      return messages.text("ui.duration.minutes", size.toMinutesPart());
    }
    return size.toMinutesPart() == 0
        ? messages.text("ui.duration.hours", size.toHours())
        : messages.text("ui.duration.hoursMinutes", size.toHours(), size.toMinutesPart());
  }

  /** in 21 min, or for negative distances 21 min ago. */
  public String distance(Duration fromNow) {
    boolean past = fromNow.isNegative();
    Duration size = fromNow.abs();
    if (size.toDays() > 0 && size.toHoursPart() == 0) {
      return messages.text(past ? "ui.duration.daysAgo" : "ui.duration.inDays", size.toDays());
    }
    return messages.text(past ? "ui.duration.ago" : "ui.duration.in", duration(size));
  }

  /** CET; the offset where the zone has no short name. */
  public String zoneShort(ZonedDateTime at) {
    return DateTimeFormatter.ofPattern("zzz", settings.locale()).format(at);
  }

  /** GMT+1, GMT+5:30: how far a clock is from that of Greenwich. */
  public String zoneOffset(ZonedDateTime at) {
    return DateTimeFormatter.ofPattern("O", settings.locale()).format(at);
  }

  /** Stockholm: the place a zone is named after. */
  public String city(ZoneId zone) {
    return Cities.of(zone, messages.locale());
  }

  /** Stockholm, CET. */
  public String zone(ZonedDateTime at) {
    String city = city(at.getZone());
    String abbreviation = zoneShort(at);
    return city.equals(abbreviation) || city.equals("Z")
        ? abbreviation
        : messages.text("ui.zone.place", city, abbreviation);
  }
}
