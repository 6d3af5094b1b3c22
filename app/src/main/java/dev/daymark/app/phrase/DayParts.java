package dev.daymark.app.phrase;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds parts of the day in a line: "tomorrow evening", "tonight at 8", "every morning". */
final class DayParts {
  private final Language language;
  private final Customs customs;
  private final Tokens tokens;
  private final Claims claims;
  private final Slots slots;
  private final Neighbours beside;
  private final Offers offers;

  DayParts(
      Language language,
      Customs customs,
      Tokens tokens,
      Claims claims,
      Slots slots,
      Neighbours beside,
      Offers offers) {
    this.language = language;
    this.customs = customs;
    this.tokens = tokens;
    this.claims = claims;
    this.slots = slots;
    this.beside = beside;
    this.offers = offers;
  }

  /** Offers what begins where offers begin. */
  void offer() {
    parts("thisPart", 0);
    parts("every.part", 1);
    everyClock();
    if (beside.isBehindADay(offers.from())) {
      dayPart();
    }
  }

  /** "Every 9 am" is every day. */
  private void everyClock() {
    for (Pattern pattern : language.patterns("every.clock")) {
      Optional<Match> match = pattern.match(tokens, offers.from(), slots);
      if (match.isPresent() && !match.get().get("clock", Clock.class).bare()) {
        offers.add(offers.from() + 1, span -> new Part.Recurs(Repeat.daily(customs.today()), span));
      }
    }
  }

  /** A part of the day behind a day: "tomorrow evening", "tomorrow evening at 7". */
  private void dayPart() {
    int from = offers.from();
    for (Pattern pattern : language.patterns("dayPart")) {
      Optional<Match> match = pattern.match(tokens, from, slots);
      if (match.isPresent()) {
        LocalTime part = match.get().dayPart();
        int end = match.get().end();
        if (claims.has(Part.Time.class)) {
          offers.add(
              end,
              List.of(),
              () -> {
                claims.putTimeInto(part);
                claims.widen(from, end);
              });
        } else {
          offers.add(end, span -> at(part, span));
          within(part, end, List.of(), from);
        }
      }
    }
  }

  /**
   * Offers a day or a recurrence that names a part of the day.
   *
   * @param repeats 1 if it comes every day, else 0
   */
  private void parts(String phrase, int repeats) {
    int from = offers.from();
    for (Pattern pattern : language.patterns(phrase)) {
      Optional<Match> match = pattern.match(tokens, from, slots);
      if (match.isPresent()) {
        LocalTime part = match.get().dayPart();
        int end = match.get().end();
        int named = repeats == 1 ? end - 1 : end;
        Offers.Piece day =
            repeats == 1
                ? new Offers.Piece(
                    from, named, span -> new Part.Recurs(Repeat.daily(customs.today()), span))
                : new Offers.Piece(from, named, day(customs.today()));
        if (claims.has(Part.Time.class)) {
          offers.add(
              end,
              List.of(new Offers.Piece(from, end, day.part())),
              () -> claims.putTimeInto(part));
        } else {
          int time = repeats == 1 ? named : from;
          offers.add(end, List.of(day, new Offers.Piece(time, end, span -> at(part, span))));
          within(part, end, List.of(day), named);
        }
      }
    }
  }

  /** Offers a time behind a part of the day. */
  private void within(LocalTime part, int behind, List<Offers.Piece> day, int from) {
    boolean twelve = customs.twelveHours();
    for (Pattern pattern : language.patterns("behindPart")) {
      Optional<Match> match = pattern.match(tokens, behind, slots);
      int end = match.map(Match::end).orElse(0);
      Optional<Clock> clock = match.map(it -> it.get("clock", Clock.class));
      boolean said = clock.isPresent() && (isAt(behind, end) || beside.isClosed(end));
      Optional<LocalTime> start = clock.filter(it -> said).flatMap(it -> it.within(part, twelve));
      Optional<LocalTime> last =
          match
              .filter(it -> it.has("clock2"))
              .flatMap(it -> it.get("clock2", Clock.class).within(part, twelve));
      boolean whole = match.isPresent() && match.get().has("clock2") == last.isPresent();
      if (start.isPresent() && whole) {
        List<Offers.Piece> pieces = new ArrayList<>(day);
        pieces.add(
            new Offers.Piece(
                from, end, span -> new Part.Time(start.get(), last.orElse(null), span)));
        offers.add(end, pieces);
      }
    }
  }

  /** Whether a time stands there that is no mere number, or a word such as "at" before it. */
  private boolean isAt(int from, int end) {
    boolean digits = tokens.get(end - 1).kind() == Token.Kind.NUMBER;
    return (digits && matches("at", from).anyMatch(match -> match.end() == end))
        || matches("exact", from).anyMatch(match -> !match.get("clock", Clock.class).bare());
  }

  private Stream<Match> matches(String phrase, int from) {
    return language.patterns(phrase).stream()
        .flatMap(pattern -> pattern.match(tokens, from, slots).stream());
  }

  private static Function<Span, Part> day(LocalDate day) {
    return span -> new Part.Day(day, null, span);
  }

  private static Part at(LocalTime part, Span span) {
    return new Part.Time(part, null, span);
  }
}
