package dev.daymark.app.phrase;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads days. A day without a year is the next such day. */
final class DateReader {
  private static final int LEAP = 8;
  private static final int RECENT_MONTHS = 3;

  private final Language language;
  private final Customs customs;
  private final Pattern.SlotReader slots;
  private final boolean recent;

  /**
   * @param recent whether a day without a year may also be one of the last three months
   */
  DateReader(Language language, Customs customs, Pattern.SlotReader slots, boolean recent) {
    this.language = language;
    this.customs = customs;
    this.slots = slots;
    this.recent = recent;
  }

  /** What days there can be at a token, the longest text first. */
  List<Pattern.Value> read(Tokens tokens, int from) {
    List<Pattern.Value> found = new ArrayList<>(plain(tokens, from));
    said("weekdayDate", tokens, from, found, DateReader::agreeing);
    said("weekdayDotted", tokens, from, found, DateReader::agreeing);
    said("weekdayDay", tokens, from, found, this::agreeingDay);
    said("weekAfter", tokens, from, found, this::weekAfter);
    said("after", tokens, from, found, this::after);
    found.sort(Comparator.comparingInt(Pattern.Value::end).reversed());
    return found;
  }

  /** The same without a weekday before a date. */
  List<Pattern.Value> plain(Tokens tokens, int from) {
    List<Pattern.Value> found = new ArrayList<>();
    LocalDate today = customs.today();
    said("today", tokens, from, found, it -> Optional.of(today));
    said("tomorrow", tokens, from, found, it -> Optional.of(today.plusDays(1)));
    said("dayAfterTomorrow", tokens, from, found, it -> Optional.of(today.plusDays(2)));
    said("yesterday", tokens, from, found, it -> Optional.of(today.minusDays(1)));
    said("weekday", tokens, from, found, it -> Optional.of(onOrAfter(weekday(it))));
    said("nextWeekday", tokens, from, found, it -> Optional.of(afterThisWeek(weekday(it))));
    said("weekdayAfterNext", tokens, from, found, this::afterNext);
    said("weekend", tokens, from, found, it -> Optional.of(onOrAfter(DayOfWeek.SATURDAY)));
    said("nextWeekend", tokens, from, found, it -> Optional.of(afterThisWeek(DayOfWeek.SATURDAY)));
    said("in", tokens, from, found, this::ahead);
    said("fortnight", tokens, from, found, it -> plus(2, ChronoUnit.WEEKS));
    said("unitAfterNext", tokens, from, found, it -> plus(2, it.get("unit", ChronoUnit.class)));
    said("week", tokens, from, found, it -> week(it.number("n")));
    said("nextUnit", tokens, from, found, this::next);
    said("endOfMonth", tokens, from, found, it -> Optional.of(lastOfMonth()));
    said("endOfNextMonth", tokens, from, found, it -> Optional.of(lastOf(today.plusMonths(1))));
    said("endOfNamedMonth", tokens, from, found, it -> endOf(it.number("month")));
    said("endOfYear", tokens, from, found, it -> date(today.getYear(), 12, 31));
    said("endOfWeek", tokens, from, found, it -> Optional.of(onOrAfter(DayOfWeek.FRIDAY)));
    said("nthOfMonth", tokens, from, found, it -> nth(it.number("nth"), weekday(it)));
    said("nthOfNamedMonth", tokens, from, found, this::nthOfNamedMonth);
    feasts(tokens, from, found);
    said("dayMonth", tokens, from, found, this::named);
    said("dayOnly", tokens, from, found, it -> alone(it, tokens));
    numeric(tokens, from).ifPresent(found::add);
    found.sort(Comparator.comparingInt(Pattern.Value::end).reversed());
    return found;
  }

  /** A feast at a token. */
  Optional<Pattern.Value> feast(Tokens tokens, int from) {
    List<Pattern.Value> found = new ArrayList<>();
    feasts(tokens, from, found);
    return found.stream().max(Comparator.comparingInt(Pattern.Value::end));
  }

  /** Feasts that are on the same day each year. */
  private void feasts(Tokens tokens, int from, List<Pattern.Value> found) {
    for (int date : language.numbered("feast")) {
      said("feast." + date, tokens, from, found, it -> yearly(date / 100, date % 100));
    }
  }

  /** "Fri 20 Nov" is a date, "Thu 20 Nov" is a date behind a word. */
  private static Optional<LocalDate> agreeing(Match match) {
    LocalDate date = match.get(match.has("dotted") ? "dotted" : "plaindate", LocalDate.class);
    return Optional.of(date).filter(it -> it.getDayOfWeek() == weekday(match));
  }

  private void said(
      String phrase,
      Tokens tokens,
      int from,
      List<Pattern.Value> found,
      Function<Match, Optional<LocalDate>> meaning) {
    for (Pattern pattern : language.patterns(phrase)) {
      Optional<Match> match = pattern.match(tokens, from, slots);
      if (match.isPresent()) {
        meaning
            .apply(match.get())
            .ifPresent(
                day -> found.add(new Pattern.Value(day, match.get().end(), match.get().plain())));
      }
    }
  }

  private static DayOfWeek weekday(Match match) {
    return match.get("weekday", DayOfWeek.class);
  }

  private LocalDate onOrAfter(DayOfWeek day) {
    return customs.today().with(TemporalAdjusters.nextOrSame(day));
  }

  /** "Next Friday" is that of the week after this, or the next one if this week has none left. */
  private LocalDate afterThisWeek(DayOfWeek day) {
    LocalDate nearest = onOrAfter(day);
    LocalDate nextWeek = customs.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return nearest.isBefore(nextWeek) ? nearest.plusWeeks(1) : nearest;
  }

  /** "Tuesday after next" is a week behind "next Tuesday". */
  private Optional<LocalDate> afterNext(Match match) {
    return Optional.of(afterThisWeek(weekday(match)).plusWeeks(1));
  }

  private Optional<LocalDate> ahead(Match match) {
    return plus(match.number("n"), match.get("unit", ChronoUnit.class));
  }

  private Optional<LocalDate> next(Match match) {
    return plus(1, match.get("unit", ChronoUnit.class));
  }

  private Optional<LocalDate> plus(int count, ChronoUnit unit) {
    LocalDate day = customs.today().plus(count, unit);
    return day.getYear() < 2200 ? Optional.of(day) : Optional.empty();
  }

  private LocalDate lastOfMonth() {
    return lastOf(customs.today());
  }

  private static LocalDate lastOf(LocalDate month) {
    return month.with(TemporalAdjusters.lastDayOfMonth());
  }

  /** The last day of a month, of this year or the next if no year is named. */
  Optional<LocalDate> endOf(Match match) {
    int month = match.number("month");
    return match.has("year")
        ? date(match.number("year"), month, 1).map(DateReader::lastOf)
        : endOf(month);
  }

  private Optional<LocalDate> endOf(int month) {
    LocalDate first = customs.today().withDayOfMonth(1);
    while (first.getMonthValue() != month) {
      first = first.plusMonths(1);
    }
    return Optional.of(lastOf(first));
  }

  /** The first such weekday of this month or a later one, from today on. */
  Optional<LocalDate> nth(int nth, DayOfWeek day) {
    LocalDate month = customs.today().withDayOfMonth(1);
    for (int ahead = 0; ahead <= 12; ahead++) {
      LocalDate in = month.plusMonths(ahead);
      LocalDate found = in.with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
      if (found.getMonth() == in.getMonth() && !found.isBefore(customs.today())) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** "The first Thursday in December". */
  private Optional<LocalDate> nthOfNamedMonth(Match match) {
    LocalDate last = endOf(match).orElseThrow();
    LocalDate found =
        last.with(TemporalAdjusters.dayOfWeekInMonth(match.number("nth"), weekday(match)));
    LocalDate ahead =
        found.isBefore(customs.today()) && !match.has("year")
            ? last.plusYears(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(match.number("nth"), weekday(match)))
            : found;
    return Optional.of(ahead).filter(it -> it.getMonth() == last.getMonth());
  }

  /** The Monday of an ISO week, of this year or the next. */
  private Optional<LocalDate> week(int number) {
    LocalDate monday = customs.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (int ahead = 0; ahead <= 53; ahead++) {
      LocalDate at = monday.plusWeeks(ahead);
      if (at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == number) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** A number of a day, but not of one in a month that has no such day: "the 31st of February". */
  private Optional<LocalDate> alone(Match match, Tokens tokens) {
    boolean month =
        isMonth(tokens, match.end()) || (isMonth(tokens, match.end() + 1) && isOf(tokens, match));
    return month ? Optional.empty() : monthly(match.dayOfMonth());
  }

  private boolean isMonth(Tokens tokens, int at) {
    return at < tokens.size()
        && language.vocabulary().number("month", tokens.get(at).text()).isPresent();
  }

  private boolean isOf(Tokens tokens, Match match) {
    return language.vocabulary().is("of", tokens.get(match.end()).text());
  }

  /** "Friday 20th" is a date, "Thursday 20th" is a day behind a word. */
  private Optional<LocalDate> agreeingDay(Match match) {
    return monthly(match.dayOfMonth()).filter(it -> it.getDayOfWeek() == weekday(match));
  }

  /** "A week from Friday". */
  private Optional<LocalDate> after(Match match) {
    LocalDate from = match.get("plaindate", LocalDate.class);
    return Optional.of(from.plus(match.number("n"), match.get("unit", ChronoUnit.class)))
        .filter(it -> it.getYear() < 2200);
  }

  /** "A week on Friday"; without a day it is a week from today. */
  private Optional<LocalDate> weekAfter(Match match) {
    LocalDate from =
        match.has("plaindate") ? match.get("plaindate", LocalDate.class) : customs.today();
    return Optional.of(from.plusWeeks(1));
  }

  private Optional<LocalDate> named(Match match) {
    int month = match.number("month");
    int day = match.dayOfMonth();
    return match.has("year") ? date(match.number("year"), month, day) : yearly(month, day);
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** The next such day, or the one just gone by where that is meant. */
  Optional<LocalDate> yearly(int month, int day) {
    LocalDate earliest = recent ? customs.today().minusMonths(RECENT_MONTHS) : customs.today();
    for (int year = earliest.getYear(); year <= earliest.getYear() + LEAP; year++) {
      Optional<LocalDate> found = date(year, month, day).filter(it -> !it.isBefore(earliest));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The next month's day of this number. */
  Optional<LocalDate> monthly(int day) {
    LocalDate month = customs.today().withDayOfMonth(1);
    for (int ahead = 0; ahead <= 12; ahead++) {
      LocalDate at = month.plusMonths(ahead);
      Optional<LocalDate> found =
          date(at.getYear(), at.getMonthValue(), day).filter(it -> !it.isBefore(customs.today()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** {@code 2026-11-20}, {@code 20/11}, {@code 20/11/2026}, {@code 20.11.}, {@code 20.11.26}. */
  Optional<Pattern.Value> numeric(Tokens tokens, int from) {
    NumericDate typed = NumericDate.at(tokens, from);
    if (typed == null) {
      return Optional.empty();
    }
    return numeric(typed);
  }

  /** {@code 1.12} without the last dot, in a language that writes dates so. */
  Optional<Pattern.Value> dotted(Tokens tokens, int from) {
    return isDotted(tokens, from) ? numeric(NumericDate.dotted(tokens, from)) : Optional.empty();
  }

  /** Whether two numbers with a dot between them are a date rather than a time. */
  boolean isDotted(Tokens tokens, int from) {
    return !language.patterns("dotted").isEmpty() && NumericDate.isDotted(tokens, from);
  }

  private Optional<Pattern.Value> numeric(NumericDate typed) {
    boolean swap = typed.sign() == '/' && customs.monthFirst();
    int month = swap ? typed.first() : typed.second();
    int day = swap ? typed.second() : typed.first();
    Optional<LocalDate> date =
        typed.year() < 0 ? yearly(month, day) : date(typed.year(), month, day);
    return date.map(it -> new Pattern.Value(it, typed.end(), false));
  }
}
