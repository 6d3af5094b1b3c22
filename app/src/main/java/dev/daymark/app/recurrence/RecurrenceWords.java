package dev.daymark.app.recurrence;

import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskContent;
import java.text.ListFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says a recurrence in words: "Every two weeks on Wednesday", "Until 27 January 2027". Rules beyond
 * the common ones are described as such, with their text kept.
 *
 * <p>Source: RFC 5545 section 3.3.10.
 */
public final class RecurrenceWords {
  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR");
  private static final List<String> UNITS = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private final Messages messages;
  private final Formatting formatting;

  public RecurrenceWords(Messages messages, Formatting formatting) {
    this.messages = messages;
    this.formatting = formatting;
  }

  /**
   * What is said.
   *
   * @param sentence how it repeats
   * @param end until when, how often, or which dates are left out; empty for forever
   */
  public record Words(String sentence, String end) {}

  /**
   * Says a recurrence.
   *
   * @param first the day of the first occurrence, which a rule without days repeats
   * @param zone of the series, in whose days it ends
   */
  public Words say(Recurrence recurrence, LocalDate first, ZoneId zone) {
    if (!recurrence.isPresent()) {
      return new Words(messages.text("recurrence.never"), "");
    }
    List<RuleParts> rules =
        recurrence.lines().stream()
            .filter(line -> line.toUpperCase(Locale.ROOT).startsWith("RRULE"))
            .map(RuleParts::parse)
            .toList();
    if (rules.size() != 1) {
      return new Words(messages.text("recurrence.dates"), "");
    }
    RuleParts rule = rules.getFirst();
    String sentence = sentence(rule, first).orElseGet(() -> messages.text("recurrence.other"));
    return new Words(sentence, end(rule, zone));
  }

  /**
   * Says how a task recurs: from the day it is due, or from the day it is completed.
   *
   * @param first the day it is due, or today
   */
  public Words say(TaskContent task, LocalDate first, ZoneId zone) {
    return task.afterCompletion()
        ? sayAfterCompletion(task.recurrence(), first, zone)
        : say(task.recurrence(), first, zone);
  }

  /** Says a recurrence that counts from the day a task is completed: "3 days after completion". */
  public Words sayAfterCompletion(Recurrence recurrence, LocalDate first, ZoneId zone) {
    Words said = say(recurrence, first, zone);
    RuleParts rule = RuleParts.parse(recurrence.lines().getFirst());
    String sentence =
        rule.onlyHas() && UNITS.contains(rule.frequency())
            ? messages.text("recurrence.after." + rule.frequency(), rule.interval())
            : messages.text("recurrence.after.days", said.sentence());
    return new Words(sentence, said.end());
  }

  private Optional<String> sentence(RuleParts rule, LocalDate first) {
    int interval = rule.interval();
    return switch (rule.frequency()) {
      case "DAILY" ->
          rule.onlyHas()
              ? Optional.of(messages.text("recurrence.daily", interval))
              : Optional.empty();
      case "WEEKLY" -> rule.onlyHas("BYDAY") ? weekly(rule, first, interval) : Optional.empty();
      case "MONTHLY" ->
          rule.onlyHas("BYMONTHDAY", "BYDAY", "BYSETPOS")
              ? monthlyDay(rule, first)
                  .map(day -> messages.text("recurrence.monthly", interval, day))
              : Optional.empty();
      case "YEARLY" ->
          rule.onlyHas()
              ? Optional.of(messages.text("recurrence.yearly", interval, dayAndMonth(first)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private String dayAndMonth(LocalDate day) {
    return DateTimeFormatter.ofLocalizedPattern("MMMMd")
        .withLocale(formatting.settings().locale())
        .format(day);
  }

  private Optional<String> weekly(RuleParts rule, LocalDate first, int interval) {
    List<String> days = rule.list("BYDAY");
    if (days.isEmpty()) {
      days = List.of(DAYS.get(first.getDayOfWeek().getValue() - 1));
    }
    if (interval == 1 && days.size() == 5 && days.containsAll(WEEKDAYS)) {
      return Optional.of(messages.text("recurrence.weekdays"));
    }
    if (!DAYS.containsAll(days)) {
      return Optional.empty();
    }
    List<String> names =
        DAYS.stream()
            .filter(days::contains)
            .map(day -> messages.text("recurrence.weekday", dayName(day)))
            .toList();
    return Optional.of(messages.text("recurrence.weekly", interval, joined(names)));
  }

  private String dayName(String day) {
    return formatting.weekdayLong(DayOfWeek.of(DAYS.indexOf(day) + 1));
  }

  private Optional<String> monthlyDay(RuleParts rule, LocalDate first) {
    List<String> byDay = rule.list("BYDAY");
    List<String> byMonthDay = rule.list("BYMONTHDAY");
    if (byDay.isEmpty() && byMonthDay.size() <= 1) {
      int day = byMonthDay.isEmpty() ? first.getDayOfMonth() : Integer.parseInt(byMonthDay.get(0));
      return day == -1
          ? Optional.of(messages.text("recurrence.lastDay"))
          : Optional.of(day)
              .filter(number -> number > 0)
              .map(number -> messages.text("recurrence.dayOfMonth", number));
    }
    if (!byMonthDay.isEmpty()) {
      return byDay.isEmpty() ? daysOfMonth(byMonthDay) : Optional.empty();
    }
    String position = rule.value("BYSETPOS");
    if (byDay.size() == 5 && byDay.containsAll(WEEKDAYS)) {
      return ordinal(position).map(which -> messages.text("recurrence.nthWeekday", which));
    }
    return byDay.size() == 1 ? nthDay(byDay.getFirst(), position) : Optional.empty();
  }

  private Optional<String> daysOfMonth(List<String> days) {
    return days.stream().allMatch(day -> day.matches("[1-9]\\d?"))
        ? Optional.of(
            joined(
                days.stream()
                    .map(day -> messages.text("recurrence.dayOfMonth", Integer.parseInt(day)))
                    .toList()))
        : Optional.empty();
  }

  private String joined(List<String> words) {
    return ListFormat.getInstance(
            messages.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(words);
  }

  private Optional<String> nthDay(String byDay, String position) {
    int split = byDay.length() - 2;
    String day = byDay.substring(split);
    String number = split == 0 ? position : byDay.substring(0, split);
    return DAYS.contains(day)
        ? ordinal(number).map(which -> messages.text("recurrence.nthDay", which, dayName(day)))
        : Optional.empty();
  }

  private Optional<String> ordinal(String number) {
    return switch (number) {
      case "1", "+1", "2", "+2", "3", "+3", "4", "+4", "5", "+5", "-1" ->
          Optional.of(messages.text("recurrence.ordinal." + number.replace("+", "")));
      default -> Optional.empty();
    };
  }

  private String end(RuleParts rule, ZoneId zone) {
    String count = rule.value("COUNT");
    if (!count.isEmpty()) {
      return messages.text("recurrence.count", Integer.parseInt(count));
    }
    return rule.until(zone)
        .map(day -> messages.text("recurrence.until", formatting.date(day)))
        .orElse("");
  }
}
