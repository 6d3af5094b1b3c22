package dev.daymark.app.phrase;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a moment to come where nothing else is typed: a day, a time of day, both in either order,
 * or how long from now; in the person's language, and in English. A day alone means its morning,
 * and a time alone that has gone by today means tomorrow's. A time in the hour that comes twice
 * when the clock is put back means the first pass, and the second once the first has gone by.
 */
public final class MomentReader {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final List<String> TIMES =
      List.of("at", "exact", "dayPartAlone", "thisPart", "dayPart");

  private final ZonedDateTime now;
  private final Customs customs;
  private final List<Language> languages;

  /**
   * Reads as is the custom of a locale.
   *
   * @param now in the person's zone, which is also that of what is read
   */
  public MomentReader(Locale locale, ZonedDateTime now) {
    this.now = now;
    this.customs = Customs.of(locale, now.toLocalDate(), false);
    this.languages =
        Stream.of(Language.of(locale), Language.of(Locale.ENGLISH)).distinct().toList();
  }

  /** The moment that the whole text means, which may have passed; empty if it means none. */
  public Optional<ZonedDateTime> read(String text) {
    Tokens tokens = new Tokens(text.strip());
    return tokens.size() == 0 || text.length() > Tokens.LONGEST
        ? Optional.empty()
        : languages.stream().flatMap(language -> new In(language, tokens).moments()).findFirst();
  }

  /** One text in one language. */
  private final class In {
    private final Language language;
    private final Slots slots;
    private final Tokens tokens;

    private In(Language language, Tokens tokens) {
      this.language = language;
      this.slots = new Slots(language, customs, false);
      this.tokens = tokens;
    }

    private Stream<ZonedDateTime> moments() {
      int end = tokens.size();
      return Stream.of(
              time(0, end).map(this::next),
              date(0, end).map(day -> at(day, MORNING)),
              both(end),
              length(end).map(now::plus))
          .flatMap(found -> found);
    }

    private Stream<ZonedDateTime> both(int end) {
      return Stream.iterate(1, at -> at < end, at -> at + 1)
          .flatMap(
              at -> {
                int rest = tokens.get(at).isSign(',') && at + 1 < end ? at + 1 : at;
                return Stream.concat(
                    date(0, at).flatMap(day -> time(rest, end).map(time -> at(day, time))),
                    time(0, at).flatMap(time -> date(rest, end).map(day -> at(day, time))));
              });
    }

    private Stream<LocalTime> time(int from, int end) {
      return TIMES.stream()
          .flatMap(said -> language.patterns(said).stream())
          .flatMap(pattern -> pattern.match(tokens, from, slots).stream())
          .filter(match -> match.end() == end)
          .flatMap(match -> time(match).stream());
    }

    private Optional<LocalTime> time(Match match) {
      return match.has("clock")
          ? match.get("clock", Clock.class).time(customs.twelveHours())
          : Optional.of(match.dayPart());
    }

    private Stream<LocalDate> date(int from, int end) {
      return slots.dates().read(tokens, from).stream()
          .filter(value -> value.end() == end)
          .map(value -> (LocalDate) value.value());
    }

    private Stream<Duration> length(int end) {
      return language.patterns("fromNow").stream()
          .flatMap(pattern -> pattern.match(tokens, 0, slots).stream())
          .filter(match -> match.end() == end)
          .map(match -> match.get("length", Duration.class));
    }

    private ZonedDateTime next(LocalTime time) {
      ZonedDateTime today = at(now.toLocalDate(), time);
      return today.isAfter(now) ? today : at(now.toLocalDate().plusDays(1), time);
    }

    private ZonedDateTime at(LocalDate day, LocalTime time) {
      ZonedDateTime first = day.atTime(time).atZone(now.getZone()).withEarlierOffsetAtOverlap();
      return first.isAfter(now) ? first : first.withLaterOffsetAtOverlap();
    }
  }
}
