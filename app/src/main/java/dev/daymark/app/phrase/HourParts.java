package dev.daymark.app.phrase;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds times of day in a line: hours, parts of the day, deadlines, and how long from now. */
final class HourParts {
  private static final int HALF_DAY = 12;
  private static final int LAST_HOUR_OF_LENGTHS = 6;
  private static final int FIRST_AFTERNOON_HOUR = 13;
  private static final int FIRST_LIKELY_HOUR = 7;
  private static final Duration LONGEST_OF_NUMBERS = Duration.ofHours(14);
  private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final Language language;
  private final Customs customs;
  private final LocalDateTime now;
  private final Tokens tokens;
  private final Claims claims;
  private final Slots slots;
  private final Neighbours beside;
  private final Offers offers;
  private final Addresses addresses;
  private final Clock.Usual usual;

  HourParts(
      Language language,
      Customs customs,
      LocalDateTime now,
      Tokens tokens,
      Claims claims,
      Slots slots,
      Neighbours beside,
      Offers offers) {
    this.language = language;
    this.customs = customs;
    this.now = now;
    this.tokens = tokens;
    this.claims = claims;
    this.slots = slots;
    this.beside = beside;
    this.offers = offers;
    this.addresses = new Addresses(language, tokens);
    this.usual = usual();
  }

  /**
   * Dinner is in the evening, lunch about noon, and an alarm clock rings in the morning; beside
   * 2026-12-03 a time is as it is written.
   */
  private Clock.Usual usual() {
    for (int at = 0; at < tokens.size(); at++) {
      NumericDate date = NumericDate.at(tokens, at);
      if (date != null && date.sign() == '-') {
        return Clock.Usual.DAY;
      }
    }
    for (int at = 0; at < tokens.size(); at++) {
      if (language.vocabulary().is("ofEvening", tokens.get(at).text())) {
        return Clock.Usual.EVENING;
      }
      if (language.vocabulary().is("ofNoon", tokens.get(at).text())) {
        return Clock.Usual.NOON;
      }
      if (language.vocabulary().is("ofMorning", tokens.get(at).text())) {
        return Clock.Usual.MORNING;
      }
    }
    return Clock.Usual.DAY;
  }

  private Optional<LocalTime> said(Clock clock) {
    return clock.said(customs.twelveHours(), usual);
  }

  /** Offers what begins where offers begin. */
  void offer() {
    boolean due = isDueBefore();
    said("range", this::range);
    said("rangeWords", this::rangeInWords);
    said("fromTo", this::range);
    said("deadline", this::deadline);
    said("at", due ? this::deadline : this::at);
    said("exact", due ? this::exactDeadline : this::exact);
    said("oclock", (match, span) -> beside.isClosed(match.end()) ? time(match, span) : null);
    said("endOfDay", (match, span) -> new Part.Deadline(END_OF_WORK, span));
    said("dayPartAlone", (match, span) -> part(match.dayPart(), span));
    fromNow();
    if (beside.isBehindADay(offers.from())) {
      said(
          "exact",
          (match, span) -> match.end() == tokens.size() ? bareTime(match, span, due) : null);
    }
  }

  private void said(String phrase, BiFunction<Match, Span, @Nullable Part> part) {
    int from = offers.from();
    for (Pattern pattern : language.patterns(phrase)) {
      pattern
          .match(tokens, from, slots)
          .filter(match -> part.apply(match, new Span(0, 1)) != null)
          .ifPresent(
              match ->
                  offers.add(match.end(), span -> Objects.requireNonNull(part.apply(match, span))));
    }
  }

  private static Clock clock(Match match, String slot) {
    return match.get(slot, Clock.class);
  }

  private static Part part(LocalTime start, Span span) {
    return new Part.Time(start, null, span);
  }

  private @Nullable Part exact(Match match, Span span) {
    return isExact(match) ? time(match, span) : null;
  }

  private @Nullable Part exactDeadline(Match match, Span span) {
    return isExact(match) ? deadline(match, span) : null;
  }

  /** Neither a bare number, nor a price, a version, a date, or a length such as {@code 2h}. */
  private boolean isExact(Match match) {
    int from = offers.from();
    boolean dotted = from + 1 < tokens.size() && tokens.get(from + 1).isSign('.');
    boolean number =
        dotted
            && (beside.isCounted(from)
                || beside.isMeasured(match.end())
                || beside.isPaid(from, match.end())
                || slots.dates().isDotted(tokens, from));
    boolean length =
        match.end() == from + 2
            && language.vocabulary().is("hours", tokens.get(from + 1).text())
            && tokens.get(from).number() <= LAST_HOUR_OF_LENGTHS;
    return !clock(match, "clock").bare() && !number && !length;
  }

  private @Nullable Part bareTime(Match match, Span span, boolean due) {
    return due ? deadline(match, span) : time(match, span);
  }

  private @Nullable Part time(Match match, Span span) {
    Clock clock = clock(match, "clock");
    boolean word = tokens.get(offers.from()).kind() == Token.Kind.WORD;
    return clock.bare() && word ? null : said(clock).map(start -> part(start, span)).orElse(null);
  }

  /**
   * A number in words is a time only where the line ends, and one in digits if it counts nothing
   * and no street follows.
   */
  private boolean isTime(Match match) {
    if (!clock(match, "clock").bare()) {
      return true;
    }
    int last = match.end() - 1;
    boolean words = tokens.get(last).number() < 0;
    return words
        ? match.end() == tokens.size()
        : beside.countsNothing(offers.from(), match.end()) && addresses.endAt(last) == 0;
  }

  private @Nullable Part at(Match match, Span span) {
    return isTime(match)
        ? said(clock(match, "clock")).map(start -> part(start, span)).orElse(null)
        : null;
  }

  private @Nullable Part deadline(Match match, Span span) {
    return isTime(match)
        ? said(clock(match, "clock")).map(at -> new Part.Deadline(untilEnd(at), span)).orElse(null)
        : null;
  }

  /** What is due at midnight may be done until the day is over. */
  private static LocalTime untilEnd(LocalTime due) {
    return due.equals(LocalTime.MIDNIGHT) ? LAST_MINUTE : due;
  }

  /** Whether the day before it is the last one: "by Friday 5pm". */
  private boolean isDueBefore() {
    int from = offers.from();
    return !claims.has(Part.Recurs.class)
        && (claims.endsBefore(from, Part.Until.class)
            || (claims.endsBefore(from, Part.Day.class)
                && language
                    .vocabulary()
                    .is("due", tokens.get(claims.beginOf(from).orElse(from)).text())));
  }

  private @Nullable Part range(Match match, Span span) {
    int from = offers.from();
    Clock end = clock(match, "clock2");
    Clock start = clock(match, "clock").before(end);
    boolean begins = tokens.get(from).kind() == Token.Kind.NUMBER;
    boolean oneWord = begins && tokens.get(match.end() - 1).kind() == Token.Kind.WORD;
    boolean bare = start.bare() && end.bare();
    boolean house = bare && isHouse(from, match.end() - 1);
    if (bare
        && (oneWord || house || beside.isCounted(from) || !isLikely(start, end, match.end()))) {
      return null;
    }
    Optional<LocalTime> first = said(start);
    Optional<LocalTime> last = first.flatMap(at -> end(start, end, at));
    return first.isEmpty()
            || last.isEmpty()
            || first.equals(last)
            || (bare && isTooLong(first.get(), last.get()))
        ? null
        : new Part.Time(first.get(), last.get(), span);
  }

  /** {@code 12-14 High St}. */
  private boolean isHouse(int from, int last) {
    return from < last && addresses.endOfNumber(last) > 0;
  }

  /** Two numbers that lie so far apart are a score or something else: 3-2. */
  private static boolean isTooLong(LocalTime first, LocalTime last) {
    Duration length = Duration.between(first, last);
    return (length.isNegative() ? length.plusDays(1) : length).compareTo(LONGEST_OF_NUMBERS) > 0;
  }

  /** "10 to 11" is a time beside a day; else it may be anything. */
  private @Nullable Part rangeInWords(Match match, Span span) {
    boolean told =
        !clock(match, "clock2").bare()
            || (clock(match, "clock").bare()
                && (beside.isBehindADay(offers.from()) || beside.isBeforeADay(match.end())));
    return told ? range(match, span) : null;
  }

  private static boolean isMorning(Clock clock) {
    return clock.half() == null && clock.hour() >= 1 && clock.hour() <= HALF_DAY;
  }

  private boolean isLikely(Clock start, Clock end, int behind) {
    boolean hours =
        start.hour() >= FIRST_LIKELY_HOUR
            && end.hour() >= FIRST_AFTERNOON_HOUR
            && end.hour() > start.hour();
    boolean few = offers.from() == 0 && start.hour() < FIRST_LIKELY_HOUR;
    return hours || (few ? beside.isClosed(behind) : beside.countsNothing(offers.from(), behind));
  }

  /** When it ends: who says nine to five means the afternoon. */
  private static Optional<LocalTime> end(Clock start, Clock end, LocalTime first) {
    boolean later = start.hour() >= 1 && start.hour() <= HALF_DAY && isMorning(end);
    return end.time(false)
        .map(
            at -> {
              LocalTime afternoon = at.plusHours(HALF_DAY);
              return later && at.isBefore(first) && afternoon.isAfter(first) ? afternoon : at;
            });
  }

  /** "In 20 minutes"; days are counted elsewhere. */
  private void fromNow() {
    int from = offers.from();
    for (Pattern pattern : language.patterns("inLength")) {
      Optional<Match> match = pattern.match(tokens, from, slots);
      Optional<Duration> length = match.map(it -> it.get("length", Duration.class));
      if (length.isPresent() && length.get().toDays() == 0) {
        LocalDateTime at = now.plus(length.get());
        int end = match.orElseThrow().end();
        offers.add(
            end,
            List.of(
                new Offers.Piece(from, end, day(at.toLocalDate())),
                new Offers.Piece(from, end, span -> part(at.toLocalTime(), span))));
      }
    }
  }

  private static Function<Span, Part> day(LocalDate day) {
    return span -> new Part.Day(day, null, span);
  }
}
