package dev.daymark.app.recurrence;

import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A rule as it is put together: every so many units, on which days, until when.
 *
 * @param interval 1 or more
 * @param days of a weekly rule; empty means the day of the first occurrence
 * @param monthly the part of a monthly rule that says which day, such as {@code BYDAY=3WE}; empty
 *     for the day of the first occurrence
 */
record RuleDraft(int interval, Unit unit, Set<DayOfWeek> days, String monthly, End end) {

  /** What is counted. */
  enum Unit {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
  }

  /** When it ends. */
  sealed interface End {
    /** It goes on. */
    record Never() implements End {}

    /** With this day at the latest. */
    record OnDate(LocalDate last) implements End {}

    /** After so many occurrences. */
    record After(int count) implements End {}
  }

  RuleDraft {
    days = Set.copyOf(days);
  }

  /** A week later, for ever: where one begins. */
  static RuleDraft weekly(LocalDate first) {
    return new RuleDraft(1, Unit.WEEKLY, Set.of(first.getDayOfWeek()), "", new End.Never());
  }

  /**
   * What a series repeats by; empty where it cannot be put together from these parts.
   *
   * @param zone of the series, in whose days it ends
   */
  static Optional<RuleDraft> of(Recurrence recurrence, LocalDate first, ZoneId zone) {
    List<RuleParts> rules =
        recurrence.lines().stream().filter(RuleDraft::isRule).map(RuleParts::parse).toList();
    if (rules.size() != 1) {
      return Optional.empty();
    }
    RuleParts rule = rules.getFirst();
    return unit(rule)
        .filter(unit -> unit == Unit.MONTHLY || !rule.value("BYDAY").matches(".*\\d.*"))
        .map(
            unit ->
                new RuleDraft(
                    rule.interval(), unit, days(rule, first), monthly(rule), end(rule, zone)));
  }

  private static boolean isRule(String line) {
    return line.toUpperCase(Locale.ROOT).startsWith("RRULE");
  }

  private static Optional<Unit> unit(RuleParts rule) {
    return switch (rule.frequency()) {
      case "DAILY" -> rule.onlyHas() ? Optional.of(Unit.DAILY) : Optional.empty();
      case "WEEKLY" -> rule.onlyHas("BYDAY") ? Optional.of(Unit.WEEKLY) : Optional.empty();
      case "MONTHLY" ->
          rule.onlyHas("BYMONTHDAY", "BYDAY", "BYSETPOS")
              ? Optional.of(Unit.MONTHLY)
              : Optional.empty();
      case "YEARLY" -> rule.onlyHas() ? Optional.of(Unit.YEARLY) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Set<DayOfWeek> days(RuleParts rule, LocalDate first) {
    Set<DayOfWeek> days = new TreeSet<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (rule.list("BYDAY").contains(code(day))) {
        days.add(day);
      }
    }
    return days.isEmpty() ? Set.of(first.getDayOfWeek()) : days;
  }

  private static String monthly(RuleParts rule) {
    if (!rule.frequency().equals("MONTHLY")) {
      return "";
    }
    return List.of("BYMONTHDAY", "BYDAY", "BYSETPOS").stream()
        .filter(name -> !rule.value(name).isEmpty())
        .map(name -> name + "=" + rule.value(name))
        .collect(Collectors.joining(";"));
  }

  private static End end(RuleParts rule, ZoneId zone) {
    String count = rule.value("COUNT");
    return count.isEmpty()
        ? rule.until(zone).<End>map(End.OnDate::new).orElseGet(End.Never::new)
        : new End.After(Integer.parseInt(count));
  }

  /**
   * The rule for a series, with the lines kept that leave out or add single dates.
   *
   * @param time of the first occurrence: a rule of whole days ends with a date, another in UTC
   * @param before what the series repeated by
   */
  Recurrence toRecurrence(EventTime time, Recurrence before) {
    List<String> parts = new ArrayList<>(List.of("FREQ=" + unit));
    if (interval > 1) {
      parts.add("INTERVAL=" + interval);
    }
    if (unit == Unit.WEEKLY && !days.isEmpty()) {
      String listed =
          new TreeSet<>(days).stream().map(RuleDraft::code).collect(Collectors.joining(","));
      parts.add("BYDAY=" + listed);
    }
    if (unit == Unit.MONTHLY && !monthly.isEmpty()) {
      parts.add(monthly);
    }
    switch (end) {
      case End.Never never -> {}
      case End.OnDate(LocalDate last) -> parts.add("UNTIL=" + until(last, time));
      case End.After(int count) -> parts.add("COUNT=" + count);
    }
    List<String> lines = new ArrayList<>(List.of("RRULE:" + String.join(";", parts)));
    before.lines().stream().filter(line -> !isRule(line)).forEach(lines::add);
    return new Recurrence(lines);
  }

  private static String until(LocalDate last, EventTime time) {
    return switch (time) {
      case EventTime.AllDay allDay -> DateTimeFormatter.BASIC_ISO_DATE.format(last);
      case EventTime.Timed timed ->
          DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
              .format(
                  last.atTime(LocalTime.of(23, 59, 59))
                      .atZone(timed.start().getZone())
                      .withZoneSameInstant(ZoneOffset.UTC));
    };
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }
}
