package dev.daymark.app.phrase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads recurrences: {@code every day}, {@code every 2 weeks on mon and wed}, {@code monthly}. */
final class RepeatReader {
  private static final List<DayOfWeek> WORKDAYS =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);
  private static final List<DayOfWeek> ALL_DAYS = List.of(DayOfWeek.values());
  private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private static final int HOURS_OF_DAY = 24;

  private final Language language;
  private final LocalDate today;
  private final Slots slots;
  private Optional<Pattern.Value> longest = Optional.empty();

  RepeatReader(Language language, LocalDate today, Slots slots) {
    this.language = language;
    this.today = today;
    this.slots = slots;
  }

  /**
   * The longest recurrence at a token. One that counts from the day a task is completed says so
   * behind it, or with a mark behind its first word: {@code every! 3 days}.
   */
  Optional<Pattern.Value> read(Tokens tokens, int from) {
    int mark = from + 1;
    boolean marked =
        mark + 1 < tokens.size()
            && tokens.get(mark).isSign('!')
            && !tokens.get(mark).spaced()
            && tokens.get(mark + 1).spaced();
    return marked
        ? plain(tokens.without(mark), from).map(found -> counted(found, found.end() + 1))
        : plain(tokens, from).map(found -> afterCompletion(tokens, found));
  }

  private Pattern.Value afterCompletion(Tokens tokens, Pattern.Value found) {
    return language.patterns("afterCompletion").stream()
        .flatMap(pattern -> pattern.match(tokens, found.end(), slots).stream())
        .map(Match::end)
        .max(Integer::compare)
        .map(end -> counted(found, end))
        .orElse(found);
  }

  private static Pattern.Value counted(Pattern.Value found, int end) {
    return new Pattern.Value(((Repeat) found.value()).countedFromCompletion(), end, false);
  }

  private Optional<Pattern.Value> plain(Tokens tokens, int from) {
    longest = Optional.empty();
    said("every.day", tokens, from, it -> every(1, ChronoUnit.DAYS));
    said("every.week", tokens, from, it -> every(1, ChronoUnit.WEEKS));
    said("every.month", tokens, from, it -> every(1, ChronoUnit.MONTHS));
    said("every.year", tokens, from, it -> every(1, ChronoUnit.YEARS));
    said("every.n", tokens, from, this::each);
    said("every.hours", tokens, from, this::everyHours);
    said("every.other", tokens, from, it -> every(2, unit(it)));
    said("every.workday", tokens, from, it -> weekly(1, WORKDAYS));
    said("every.workdayExcept", tokens, from, it -> weekly(1, without(WORKDAYS, days(it))));
    said("every.dayExcept", tokens, from, it -> weekly(1, without(ALL_DAYS, days(it))));
    said("every.weekend", tokens, from, it -> weekly(1, WEEKEND));
    said("every.weekdays", tokens, from, it -> weekly(1, days(it)));
    said("every.plural", tokens, from, it -> weekly(1, days(it, "pluralweekdays")));
    said("every.otherWeekday", tokens, from, it -> weekly(2, List.of(weekday(it))));
    said("every.nWeeksOn", tokens, from, it -> weekly(it.number("n"), days(it)));
    said("every.otherWeekOn", tokens, from, it -> weekly(2, days(it)));
    said("every.fortnight", tokens, from, it -> every(2, ChronoUnit.WEEKS));
    said("every.quarter", tokens, from, it -> every(3, ChronoUnit.MONTHS));
    said("every.halfYear", tokens, from, it -> every(6, ChronoUnit.MONTHS));
    said("every.monthDay", tokens, from, it -> monthly(List.of(it.dayOfMonth())));
    said("every.monthDays", tokens, from, it -> monthly(daysOfMonth(it)));
    said("every.monthNth", tokens, from, it -> nth(it.number("nth"), weekday(it)));
    said("every.monthLast", tokens, from, it -> last());
    said("every.monthLastWeekday", tokens, from, it -> nth(-1, weekday(it)));
    said("every.yearDate", tokens, from, this::yearly);
    return longest;
  }

  private void said(
      String phrase, Tokens tokens, int from, Function<Match, Optional<Repeat>> meaning) {
    for (Pattern pattern : language.patterns(phrase)) {
      Optional<Match> match = pattern.match(tokens, from, slots);
      int end = match.map(Match::end).orElse(0);
      if (match.isPresent() && end > longest.map(Pattern.Value::end).orElse(0)) {
        meaning
            .apply(match.get())
            .ifPresent(it -> longest = Optional.of(new Pattern.Value(it, end, false)));
      }
    }
  }

  private static ChronoUnit unit(Match match) {
    return match.get("unit", ChronoUnit.class);
  }

  private static DayOfWeek weekday(Match match) {
    return match.get("weekday", DayOfWeek.class);
  }

  /** The weekdays of a match, in the order of the week. */
  static List<DayOfWeek> days(Match match) {
    return days(match, "weekdays");
  }

  private static List<DayOfWeek> days(Match match, String slot) {
    return ((List<?>) match.get(slot, List.class)).stream().map(DayOfWeek.class::cast).toList();
  }

  private static List<Integer> daysOfMonth(Match match) {
    String slot = match.has("ordinals") ? "ordinals" : "days";
    return ((List<?>) match.get(slot, List.class)).stream().map(Integer.class::cast).toList();
  }

  private Optional<Repeat> each(Match match) {
    int n =
        match.has("n")
            ? match.number("n")
            : match.has("nth") ? match.number("nth") : match.dayOfMonth();
    return n < 1 ? Optional.empty() : every(n, unit(match));
  }

  /** Whether so many hours are whole days: every 48 hours. */
  static boolean isOfDays(Match match) {
    return match.has("n") && match.number("n") % HOURS_OF_DAY == 0;
  }

  private Optional<Repeat> everyHours(Match match) {
    return isOfDays(match)
        ? every(match.number("n") / HOURS_OF_DAY, ChronoUnit.DAYS)
        : Optional.empty();
  }

  private static List<DayOfWeek> without(List<DayOfWeek> days, List<DayOfWeek> but) {
    return days.stream().filter(day -> !but.contains(day)).toList();
  }

  private Optional<Repeat> every(int n, ChronoUnit unit) {
    String frequency =
        switch (unit) {
          case DAYS -> "DAILY";
          case WEEKS -> "WEEKLY";
          case MONTHS -> "MONTHLY";
          default -> "YEARLY";
        };
    return n > 999
        ? Optional.empty()
        : Optional.of(new Repeat("FREQ=" + frequency + interval(n), today));
  }

  private static String interval(int n) {
    return n == 1 ? "" : ";INTERVAL=" + n;
  }

  private Optional<Repeat> weekly(int n, List<DayOfWeek> days) {
    return days.isEmpty() ? Optional.empty() : Optional.of(each(n, days));
  }

  /** Every week on some days. */
  Repeat weekly(List<DayOfWeek> days) {
    return each(1, days);
  }

  private Repeat each(int n, List<DayOfWeek> days) {
    LocalDate first = today;
    while (!days.contains(first.getDayOfWeek())) {
      first = first.plusDays(1);
    }
    String names = days.stream().map(RepeatReader::code).collect(Collectors.joining(","));
    return new Repeat("FREQ=WEEKLY" + interval(n) + ";BYDAY=" + names, first);
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  /** Every month on the days of a match. */
  Optional<Repeat> monthly(Match match) {
    return monthly(daysOfMonth(match));
  }

  private Optional<Repeat> monthly(List<Integer> days) {
    String list = days.stream().map(String::valueOf).collect(Collectors.joining(","));
    return days.stream()
        .flatMap(day -> slots.dates().monthly(day).stream())
        .min(Comparator.naturalOrder())
        .map(first -> new Repeat("FREQ=MONTHLY;BYMONTHDAY=" + list, first));
  }

  private Optional<Repeat> last() {
    return Optional.of(
        new Repeat("FREQ=MONTHLY;BYMONTHDAY=-1", today.with(TemporalAdjusters.lastDayOfMonth())));
  }

  private Optional<Repeat> nth(int nth, DayOfWeek day) {
    return slots
        .dates()
        .nth(nth, day)
        .map(first -> new Repeat("FREQ=MONTHLY;BYDAY=" + nth + code(day), first));
  }

  private Optional<Repeat> yearly(Match match) {
    return slots
        .dates()
        .yearly(match.number("month"), match.dayOfMonth())
        .map(first -> new Repeat("FREQ=YEARLY", first));
  }
}
