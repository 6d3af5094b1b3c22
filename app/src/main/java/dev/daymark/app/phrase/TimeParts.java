package dev.daymark.app.phrase;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds when, how long and how often in a line. */
final class TimeParts {
  private static final int MOST_TIMES = 730;

  private final Language language;
  private final Customs customs;
  private final Tokens tokens;
  private final Claims claims;
  private final Slots slots;
  private final RepeatReader repeats;
  private @Nullable Candidate best;
  private int from;

  private record Candidate(Function<Span, Part> part, int end) {}

  TimeParts(Language language, Customs customs, Tokens tokens, Claims claims) {
    this.language = language;
    this.customs = customs;
    this.tokens = tokens;
    this.claims = claims;
    this.slots = new Slots(language, customs, false);
    this.repeats = new RepeatReader(language, customs.today(), slots);
  }

  /** Takes the longest part that begins at a token. */
  void readAt(int token) {
    from = token;
    best = null;
    if (isNeverATime() || claims.isTaken(token)) {
      return;
    }
    lengths();
    days();
    times();
    repeats.read(tokens, from).ifPresent(this::repeat);
    Candidate found = best;
    if (found != null && tokens.endsAt(found.end())) {
      claims.take(found.part().apply(tokens.span(from, found.end())), from, found.end());
    }
  }

  /** Such as {@code 24/7}. */
  private boolean isNeverATime() {
    for (Pattern pattern : language.patterns("never")) {
      Optional<Match> match = pattern.match(tokens, from, slots);
      if (match.isPresent() && tokens.endsAt(match.get().end())) {
        claims.skip(from, match.get().end());
        return true;
      }
    }
    return false;
  }

  private void offer(int end, Function<Span, Part> part) {
    boolean untaken = true;
    for (int at = from; at < end; at++) {
      untaken &= !claims.isTaken(at);
    }
    if (untaken
        && tokens.endsAt(end)
        && !claims.isOnlyWords(from, end)
        && (best == null || end > best.end())) {
      best = new Candidate(part, end);
    }
  }

  private void said(String phrase, BiFunction<Match, Span, @Nullable Part> part) {
    for (Pattern pattern : language.patterns(phrase)) {
      pattern
          .match(tokens, from, slots)
          .ifPresent(
              match -> {
                Part possible = part.apply(match, new Span(0, 1));
                if (possible != null) {
                  offer(
                      match.end(),
                      span -> java.util.Objects.requireNonNull(part.apply(match, span)));
                }
              });
    }
  }

  private void repeat(Pattern.Value found) {
    offer(found.end(), span -> new Part.Recurs((Repeat) found.value(), span));
  }

  private void lengths() {
    said("for", (match, span) -> new Part.Length(length(match), span));
    said("alert", (match, span) -> new Part.Alert(length(match), span));
    said("block", (match, span) -> new Part.Block(length(match), span));
    said("allDay", (match, span) -> new Part.AllDay(span));
    said("times", this::times);
  }

  private Part.@Nullable Times times(Match match, Span span) {
    int count = match.number("n");
    return count > MOST_TIMES ? null : new Part.Times(count, span);
  }

  private static Duration length(Match match) {
    return match.get("length", Duration.class);
  }

  private void days() {
    for (Pattern.Value day : slots.dates().read(tokens, from)) {
      if (!day.weak() || isBesideADate(day.end())) {
        offer(day.end(), span -> new Part.Day((LocalDate) day.value(), null, span));
      }
    }
    said("by", (match, span) -> new Part.Day(date(match, "date"), null, span));
    said("until", (match, span) -> new Part.Until(date(match, "date"), span));
    said("days", this::several);
    said("daysOfMonth", this::ofMonth);
  }

  private static LocalDate date(Match match, String slot) {
    return match.get(slot, LocalDate.class);
  }

  /** From one day to another; a weekday or day that lies before the first is of the next round. */
  private Part.@Nullable Day several(Match match, Span span) {
    LocalDate first = date(match, "date");
    LocalDate last = date(match, "date2");
    if (last.isBefore(first)) {
      last = last.plusWeeks(1).isAfter(first) ? last.plusWeeks(1) : last.plusYears(1);
    }
    return last.isAfter(first) ? new Part.Day(first, last, span) : null;
  }

  private Part.@Nullable Day ofMonth(Match match, Span span) {
    int month = match.number("month");
    Optional<LocalDate> first = dayOf(match, month, match.number("day"));
    Optional<LocalDate> last = dayOf(match, month, match.number("day2"));
    return first.isPresent() && last.isPresent() && last.get().isAfter(first.get())
        ? new Part.Day(first.get(), last.get(), span)
        : null;
  }

  private Optional<LocalDate> dayOf(Match match, int month, int day) {
    return slots
        .dates()
        .yearly(month, day)
        .map(found -> match.has("year") ? found.withYear(match.number("year")) : found);
  }

  /** An ordinary word such as "sun" is a day at the end, before a number or sign, or beside one. */
  private boolean isBesideADate(int end) {
    if (end >= tokens.size() || claims.isTaken(end)) {
      return true;
    }
    Token next = tokens.get(end);
    return next.kind() == Token.Kind.NUMBER
        || "#!~@".contains(next.text())
        || language.vocabulary().is("at", next.text())
        || claims.endsBefore(from, Part.Time.class);
  }

  private void times() {
    said("range", this::range);
    said("rangeWords", (match, span) -> endsInANumber(match) ? null : range(match, span));
    said("fromTo", this::range);
    said("at", this::at);
    said("exact", (match, span) -> clock(match).bare() ? null : time(match, span));
    said("dayPartAlone", this::dayPart);
    boolean afterDay = claims.endsBefore(from, Part.Day.class);
    if (afterDay) {
      said("exact", (match, span) -> match.end() == tokens.size() ? time(match, span) : null);
      said("dayPart", this::dayPart);
    }
  }

  private static Clock clock(Match match) {
    return match.get("clock", Clock.class);
  }

  private Part.@Nullable Time time(Match match, Span span) {
    boolean word = tokens.get(from).kind() == Token.Kind.WORD;
    return clock(match).bare() && word
        ? null
        : clock(match)
            .time(customs.twelveHours())
            .map(start -> new Part.Time(start, null, span))
            .orElse(null);
  }

  /** A number in words is a time only where the line ends. */
  private Part.@Nullable Time at(Match match, Span span) {
    boolean words = clock(match).bare() && tokens.get(match.end() - 1).number() < 0;
    return words && match.end() < tokens.size()
        ? null
        : clock(match)
            .time(customs.twelveHours())
            .map(start -> new Part.Time(start, null, span))
            .orElse(null);
  }

  /** "3 to 4 people" and "9:00 until 20 December" are no times, "3 to 4pm" is. */
  private static boolean endsInANumber(Match match) {
    return match.get("clock2", Clock.class).bare();
  }

  private Part.@Nullable Time range(Match match, Span span) {
    Clock end = match.get("clock2", Clock.class);
    Clock start = clock(match).before(end);
    boolean counted =
        start.bare()
            && end.bare()
            && from > 0
            && language.vocabulary().is("counted", tokens.get(from - 1).text());
    Optional<LocalTime> first = start.time(customs.twelveHours());
    Optional<LocalTime> last = end.time(customs.twelveHours());
    return counted || first.isEmpty() || last.isEmpty() || first.equals(last)
        ? null
        : new Part.Time(first.get(), last.get(), span);
  }

  private Part.Time dayPart(Match match, Span span) {
    return new Part.Time(
        LocalTime.ofSecondOfDay(match.get("daypart", Integer.class) * 60L), null, span);
  }
}
