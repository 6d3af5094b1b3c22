package dev.daymark.domain.recurrence;

import dev.daymark.domain.EventTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Moves the days that a rule names: "every Tuesday" of a series moved by a day is Wednesday. */
final class RuleShift {

  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private RuleShift() {}

  static String shift(String rule, SeriesShift shift) {
    RuleParts parts = new RuleParts(rule);
    String until = parts.get("UNTIL");
    if (until != null) {
      parts.put("UNTIL", shift.shifted(DateValue.parse(until)).text());
    }
    LocalDate from = day(shift.from());
    LocalDate to = day(shift.to());
    if (!from.equals(to)) {
      days(parts, from, to);
    }
    return parts.toString();
  }

  private static LocalDate day(EventTime time) {
    return LocalDate.ofEpochDay(Math.floorDiv(WallClock.of(time), 86_400L));
  }

  private static void days(RuleParts parts, LocalDate from, LocalDate to) {
    String byDay = parts.get("BYDAY");
    if (parts.is("FREQ", "WEEKLY") && byDay != null) {
      parts.put("BYDAY", rotated(byDay, to.toEpochDay() - from.toEpochDay()));
      return;
    }
    if (parts.is("FREQ", "MONTHLY") || parts.is("FREQ", "YEARLY")) {
      if (parts.is("BYMONTHDAY", String.valueOf(from.getDayOfMonth()))) {
        parts.put("BYMONTHDAY", String.valueOf(to.getDayOfMonth()));
      }
      if (parts.is("BYMONTH", String.valueOf(from.getMonthValue()))) {
        parts.put("BYMONTH", String.valueOf(to.getMonthValue()));
      }
      if (byDay != null && byDay.indexOf(',') < 0) {
        parts.put("BYDAY", ordinal(byDay, parts, to));
      }
    }
  }

  private static String rotated(String byDay, long days) {
    return Arrays.stream(byDay.split(",", -1))
        .map(day -> rotatedDay(day.trim(), days))
        .collect(Collectors.joining(","));
  }

  private static String rotatedDay(String day, long days) {
    int index = WEEKDAYS.indexOf(day.substring(Math.max(0, day.length() - 2)));
    return index < 0 ? day : WEEKDAYS.get(Math.floorMod(index + days, 7));
  }

  /** "The second Tuesday" as the place the new day has in its month. */
  private static String ordinal(String byDay, RuleParts parts, LocalDate to) {
    String weekday = name(to.getDayOfWeek());
    int place = (to.getDayOfMonth() - 1) / 7 + 1;
    boolean last = to.getDayOfMonth() + 7 > to.lengthOfMonth();
    String number = byDay.substring(0, Math.max(0, byDay.length() - 2));
    if (number.isEmpty()) {
      String position = parts.get("BYSETPOS");
      if (position != null) {
        parts.put("BYSETPOS", position(position, place, last));
      }
      return weekday;
    }
    return position(number, place, last) + weekday;
  }

  private static String position(String before, int place, boolean last) {
    return "-1".equals(before) && last ? "-1" : String.valueOf(place);
  }

  private static String name(DayOfWeek day) {
    return WEEKDAYS.get(day.getValue() - 1);
  }
}
