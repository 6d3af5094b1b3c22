package dev.daymark.app.phrase;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times as people type them into a field: what {@link WhenReader} understands, and
 * the beginnings and short forms that only make sense where nothing else is typed: "fri", "20 nov",
 * "2026-11-20", "20/11", "tomorrow", "+3d", "next month", and "14", "14:30", "1430", "2pm". What is
 * not said stays as it was.
 */
public final class WhenParser {
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*([ap])?\\.?m?\\.?");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:(?<d1>\\d{1,2})\\.? )?(?<month>\\p{L}{3,})\\.?(?: (?<d2>\\d{1,2}))?"
              + "(?:,? (?<year>\\d{4}))?");
  private static final Pattern IN =
      Pattern.compile("(?:\\+|in )(?<n>\\d{1,4}) ?(?<unit>d|w|m|y|days?|weeks?|months?|years?)");
  private static final Pattern AHEAD = Pattern.compile("\\+(\\d{1,4})");

  private final Locale locale;
  private final LocalDate today;
  private final WhenReader reader;

  public WhenParser(Locale locale, LocalDate today) {
    this.locale = locale;
    this.today = today;
    this.reader = new WhenReader(locale, today);
  }

  /** A time of day; empty if the text is none. */
  public Optional<LocalTime> time(String text) {
    return digits(text).or(() -> reader.time(text));
  }

  private static Optional<LocalTime> digits(String text) {
    Matcher matcher = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    String half = matcher.group(3);
    if (half != null && (hour < 1 || hour > 12)) {
      return Optional.empty();
    }
    if (half != null) {
      hour = hour % 12 + (half.equals("p") ? 12 : 0);
    }
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  /** Minutes after the start, typed as "+90"; empty if the text is something else. */
  public Optional<Integer> minutesAhead(String text) {
    Matcher matcher = AHEAD.matcher(text.strip());
    return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
  }

  /**
   * A day with or without a time of day.
   *
   * @param time null if none was typed
   */
  public record Moment(LocalDate day, @Nullable LocalTime time) {}

  /** A date, or a date and a time behind it: "fri 14:30". Empty if the text is neither. */
  public Optional<Moment> moment(String text) {
    Optional<LocalDate> whole = date(text);
    if (whole.isPresent()) {
      return whole.map(day -> new Moment(day, null));
    }
    String typed = text.strip();
    int space = typed.lastIndexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    String before = typed.substring(0, space).strip();
    return date(before.endsWith(",") ? before.substring(0, before.length() - 1) : before)
        .flatMap(day -> time(typed.substring(space + 1)).map(time -> new Moment(day, time)));
  }

  /** "+3d", "in 2 weeks", "next week", "next fri", which is the Friday of the week after this. */
  private Optional<LocalDate> ahead(String typed) {
    Matcher matcher = IN.matcher(typed);
    if (matcher.matches()) {
      return Optional.of(plus(number(matcher.group("n")), matcher.group("unit").charAt(0)));
    }
    if (!typed.startsWith("next ")) {
      return Optional.empty();
    }
    String what = typed.substring(5).strip();
    return switch (what) {
      case "week", "month", "year" -> Optional.of(plus(1, what.charAt(0)));
      default -> weekday(what).map(day -> isThisWeek(day) ? day.plusWeeks(1) : day);
    };
  }

  private boolean isThisWeek(LocalDate day) {
    return day.isBefore(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
  }

  private LocalDate plus(int count, char unit) {
    return switch (unit) {
      case 'd' -> today.plusDays(count);
      case 'w' -> today.plusWeeks(count);
      case 'm' -> today.plusMonths(count);
      default -> today.plusYears(count);
    };
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** A date; weekdays and dates without a year are the next such day. Empty if it is none. */
  public Optional<LocalDate> date(String text) {
    String typed = text.strip().toLowerCase(locale);
    try {
      return reader
          .date(text)
          .or(() -> ahead(typed))
          .or(() -> weekday(typed))
          .or(() -> named(typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> weekday(String typed) {
    if (typed.length() < 2) {
      return Optional.empty();
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      String full = day.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale);
      String english = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(locale);
      if (full.startsWith(typed) || english.startsWith(typed)) {
        return Optional.of(today.with(TemporalAdjusters.nextOrSame(day)));
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> named(String typed) {
    String bare = withoutWeekday(typed);
    Matcher matcher = NAMED.matcher(bare);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String day = matcher.group("d1") == null ? matcher.group("d2") : matcher.group("d1");
    Optional<Month> month = month(matcher.group("month"));
    if (day == null || month.isEmpty()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(day);
    String year = matcher.group("year");
    return Optional.of(
        year == null
            ? next(month.get().getValue(), number)
            : LocalDate.of(Integer.parseInt(year), month.get(), number));
  }

  /** "Fri 20 Nov" without its first word, if that is a weekday. */
  private String withoutWeekday(String typed) {
    int space = typed.indexOf(' ');
    boolean weekday = space > 1 && weekday(typed.substring(0, space).replace(",", "")).isPresent();
    return weekday ? typed.substring(space + 1) : typed;
  }

  private Optional<Month> month(String name) {
    for (Month month : Month.values()) {
      if (month.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale).startsWith(name)
          || month
              .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              .toLowerCase(locale)
              .startsWith(name)) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  private LocalDate next(int month, int day) {
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isBefore(today.minusMonths(3)) ? thisYear.plusYears(1) : thisYear;
  }
}
