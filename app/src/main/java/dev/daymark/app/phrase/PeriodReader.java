package dev.daymark.app.phrase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a day where time past is asked for as well as time to come: what {@link WhenReader}
 * understands, "3 weeks ago", "last Friday", and a week, month or year, which mean their first day.
 * In the person's language, and in English.
 */
public final class PeriodReader {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  private final DayOfWeek firstDay;
  private final Customs customs;
  private final List<Language> languages;
  private final WhenReader days;

  /**
   * Reads as is the custom of a locale.
   *
   * @param firstDay on which weeks begin
   */
  public PeriodReader(Locale locale, LocalDate today, DayOfWeek firstDay) {
    this.firstDay = firstDay;
    this.customs = Customs.of(locale, today, false);
    this.languages =
        Stream.of(Language.of(locale), Language.of(Locale.ENGLISH)).distinct().toList();
    this.days = new WhenReader(locale, today);
  }

  /** The day that the whole text means, or the first of those it means; empty if it means none. */
  public Optional<LocalDate> firstDay(String text) {
    Tokens tokens = new Tokens(text.strip());
    if (tokens.size() == 0 || text.length() > Tokens.LONGEST) {
      return Optional.empty();
    }
    return year(tokens)
        .or(() -> languages.stream().flatMap(it -> new In(it, tokens).days()).findFirst())
        .or(() -> days.date(text));
  }

  /** 2026, 2026-11. */
  private static Optional<LocalDate> year(Tokens tokens) {
    int year = tokens.get(0).number();
    boolean is = year >= FIRST_YEAR && year <= LAST_YEAR;
    if (is && tokens.size() == 1) {
      return Optional.of(LocalDate.of(year, 1, 1));
    }
    boolean month = is && tokens.size() == 3 && tokens.get(1).isSign('-');
    return month && tokens.get(2).number() >= 1 && tokens.get(2).number() <= 12
        ? Optional.of(LocalDate.of(year, tokens.get(2).number(), 1))
        : Optional.empty();
  }

  /** One text in one language. */
  private final class In {
    private final Language language;
    private final Tokens tokens;
    private final Slots slots;

    private In(Language language, Tokens tokens) {
      this.language = language;
      this.tokens = tokens;
      this.slots = new Slots(language, customs, true);
    }

    private Stream<LocalDate> days() {
      return Stream.of(
              said("lastUnit", it -> begin(unit(it), -1)),
              said("thisUnit", it -> begin(unit(it), 0)),
              said("comingUnit", it -> begin(unit(it), 1)),
              said("ago", it -> customs.today().minus(it.number("n"), unit(it))),
              said("lastWeekday", it -> before(it.get("weekday", DayOfWeek.class))),
              said("monthOfYear", this::month))
          .flatMap(found -> found);
    }

    private Stream<LocalDate> said(String meaning, Function<Match, LocalDate> day) {
      return language.patterns(meaning).stream()
          .flatMap(pattern -> pattern.match(tokens, 0, slots).stream())
          .filter(match -> match.end() == tokens.size())
          .map(day);
    }

    private LocalDate month(Match match) {
      int year = match.has("year") ? match.number("year") : customs.today().getYear();
      return LocalDate.of(year, match.number("month"), 1);
    }
  }

  private static ChronoUnit unit(Match match) {
    return match.get("unit", ChronoUnit.class);
  }

  private LocalDate before(DayOfWeek day) {
    return customs.today().with(TemporalAdjusters.previous(day));
  }

  /** The first day of the period that is so many away from today's. */
  private LocalDate begin(ChronoUnit unit, int away) {
    LocalDate within = customs.today().plus(away, unit);
    return switch (unit) {
      case WEEKS -> within.with(TemporalAdjusters.previousOrSame(firstDay));
      case MONTHS -> within.withDayOfMonth(1);
      case YEARS -> within.withDayOfYear(1);
      default -> within;
    };
  }
}
