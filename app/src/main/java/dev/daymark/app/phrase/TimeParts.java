package dev.daymark.app.phrase;

import dev.daymark.domain.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds when, how long and how often in a line. */
final class TimeParts {
  private static final int MOST_TIMES = 730;

  /** Where money is called so. */
  private static final Set<String> FRANCS = Set.of("CH", "LI");

  private static final List<String> DATE_SLOTS = List.of("date", "dotted", "numericdate");

  private final Language language;
  private final Tokens tokens;
  private final Claims claims;
  private final Slots slots;
  private final RepeatReader repeats;
  private final Offers offers;
  private final Neighbours beside;
  private final HourParts hours;
  private final DayParts parts;
  private final boolean francs;

  /**
   * @param now from when "in 20 minutes" counts
   */
  TimeParts(Language language, Customs customs, LocalDateTime now, Tokens tokens, Claims claims) {
    this.language = language;
    this.tokens = tokens;
    this.claims = claims;
    this.slots = new Slots(language, customs, false);
    this.repeats = new RepeatReader(language, customs.today(), slots);
    this.francs = FRANCS.contains(customs.locale().getCountry());
    this.offers = new Offers(tokens, claims);
    this.beside = new Neighbours(language, tokens, claims, slots, repeats);
    this.hours = new HourParts(language, customs, now, tokens, claims, slots, beside, offers);
    this.parts = new DayParts(language, customs, tokens, claims, slots, beside, offers);
  }

  /** Takes the longest part that begins at a token. */
  void readAt(int token) {
    offers.begin(token);
    if (isNeverATime() || claims.isTaken(token)) {
      return;
    }
    lengths();
    days();
    hours.offer();
    repeats.read(tokens, token).ifPresent(this::repeat);
    parts.offer();
    importance();
    offers.take();
  }

  /**
   * Such as {@code 24/7}; and what a calendar has no word for, several times a day, which is left
   * to the title rather than read by half.
   */
  private boolean isNeverATime() {
    return isFrancs()
        || skips("never", match -> true)
        || skips("severalTimes", TimeParts::isTimeAtTheEnd)
        || skips("every.hours", match -> !RepeatReader.isOfDays(match));
  }

  private boolean isFrancs() {
    boolean found = beside.isFrancs(offers.from(), francs);
    if (found) {
      claims.skip(offers.from(), offers.from() + Neighbours.FRANCS);
    }
    return found;
  }

  private static boolean isTimeAtTheEnd(Match match) {
    return !match.get(match.has("clock3") ? "clock3" : "clock2", Clock.class).bare();
  }

  private boolean skips(String phrase, Predicate<Match> suits) {
    int from = offers.from();
    for (Pattern pattern : language.patterns(phrase)) {
      Optional<Match> match = pattern.match(tokens, from, slots).filter(suits);
      if (match.isPresent() && tokens.endsAt(match.get().end())) {
        claims.skip(from, match.get().end());
        return true;
      }
    }
    return false;
  }

  private void said(String phrase, BiFunction<Match, Span, @Nullable Part> part) {
    for (Pattern pattern : language.patterns(phrase)) {
      pattern
          .match(tokens, offers.from(), slots)
          .filter(match -> part.apply(match, new Span(0, 1)) != null)
          .ifPresent(
              match ->
                  offers.add(match.end(), span -> Objects.requireNonNull(part.apply(match, span))));
    }
  }

  private void repeat(Pattern.Value found) {
    offers.add(found.end(), span -> new Part.Recurs((Repeat) found.value(), span));
  }

  private void lengths() {
    said("for", (match, span) -> new Part.Length(length(match), span));
    said("alert", (match, span) -> new Part.Alert(length(match), span));
    said("block", (match, span) -> new Part.Block(length(match), span));
    said("allDay", (match, span) -> new Part.AllDay(span));
    said("times", this::times);
    if (claims.endsBefore(offers.from(), Part.Time.class)) {
      said("length", (match, span) -> new Part.Length(length(match), span));
    }
  }

  private Part.@Nullable Times times(Match match, Span span) {
    int count = match.number("n");
    return count > MOST_TIMES ? null : new Part.Times(count, span);
  }

  private static Duration length(Match match) {
    return match.get("length", Duration.class);
  }

  private void days() {
    for (Pattern.Value day : slots.dates().read(tokens, offers.from())) {
      if (!day.weak() || isBesideADate(day.end())) {
        offers.add(day.end(), span -> new Part.Day((LocalDate) day.value(), null, span));
      }
    }
    dotted();
    said("by", (match, span) -> new Part.Day(date(match), null, span));
    said("until", (match, span) -> new Part.Until(date(match), span));
    said("days", this::several);
    said("untilMonth", this::untilMonth);
    said("forDay", (match, span) -> closed(match, new Part.Day(date(match), null, span)));
    said("weekBehind", (match, span) -> closed(match, later(match, 1, span)));
    said("fortnightBehind", (match, span) -> closed(match, later(match, 2, span)));
    said("listedDays", this::listed);
    said("listedDaysOfMonth", this::listedOfMonth);
    said("daysOfMonth", this::ofMonth);
    said("daysOfDate", TimeParts::upToDate);
  }

  /** "Tuesday week". */
  private static Part.Day later(Match match, int weeks, Span span) {
    return new Part.Day(date(match, "plaindate").plusWeeks(weeks), null, span);
  }

  /** {@code 1.12} without its last dot, where it counts and measures nothing. */
  private void dotted() {
    int from = offers.from();
    slots
        .dates()
        .dotted(tokens, from)
        .filter(day -> from > 0 && beside.isClosed(day.end()) && !beside.isCounted(from))
        .ifPresent(
            day ->
                offers.add(day.end(), span -> new Part.Day((LocalDate) day.value(), null, span)));
  }

  private static LocalDate date(Match match) {
    return date(match, DATE_SLOTS.stream().filter(match::has).findFirst().orElseThrow());
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

  /** "Mon and wed" is no one day, so it is every week. */
  private Part.@Nullable Recurs listed(Match match, Span span) {
    List<DayOfWeek> days = RepeatReader.days(match);
    boolean alone =
        days.size() > 2
            || (offers.from() == 0 && !language.vocabulary().isWeak(tokens.get(0).text()))
            || beside.isClosed(match.end())
            || tokens.get(match.end()).kind() == Token.Kind.NUMBER;
    return days.size() > 1 && alone ? new Part.Recurs(repeats.weekly(days), span) : null;
  }

  private Part.@Nullable Recurs listedOfMonth(Match match, Span span) {
    return repeats
        .monthly(match)
        .map(repeat -> closed(match, new Part.Recurs(repeat, span)))
        .orElse(null);
  }

  private Part.@Nullable Until untilMonth(Match match, Span span) {
    return slots
        .dates()
        .endOf(match)
        .map(last -> closed(match, new Part.Until(last, span)))
        .orElse(null);
  }

  /** The part, if no word follows that could belong to the same phrase. */
  private <P extends Part> @Nullable P closed(Match match, P part) {
    return beside.isClosed(match.end()) ? part : null;
  }

  private void importance() {
    for (Priority priority : MarkParts.PRIORITIES) {
      int level = MarkParts.PRIORITIES.indexOf(priority) + 1;
      said(
          "importance." + level,
          (match, span) -> closed(match, new Part.Importance(priority, span)));
    }
  }

  /** What has a time is on the feast that is named anywhere beside it. */
  void readFeastOfTime() {
    for (int at = 0; at < tokens.size(); at++) {
      boolean free = tokens.startsAt(at) && !claims.isTaken(at);
      boolean open = claims.has(Part.Time.class) && !claims.has(Part.Day.class);
      if (free && open) {
        int from = at;
        slots
            .dates()
            .feast(tokens, at)
            .filter(day -> tokens.endsAt(day.end()))
            .ifPresent(
                day ->
                    claims.take(
                        new Part.Day((LocalDate) day.value(), null, tokens.span(from, day.end())),
                        from,
                        day.end()));
      }
    }
  }

  /** A length that the line begins with is that of its time: "30 min call at 9". */
  void readLengthInFront() {
    boolean free = tokens.size() > 0 && !claims.isTaken(0) && !claims.has(Part.Length.class);
    if (free && claims.hasStart()) {
      new LengthReader(language, slots)
          .read(tokens, 0).stream()
              .filter(it -> it.end() < tokens.size() && tokens.get(it.end()).spaced())
              .filter(it -> ((Duration) it.value()).toDays() == 0)
              .findFirst()
              .ifPresent(
                  it -> {
                    Span span = tokens.span(0, it.end());
                    claims.take(new Part.Length((Duration) it.value(), span), 0, it.end());
                  });
    }
  }

  private Part.@Nullable Day ofMonth(Match match, Span span) {
    int month = match.number("month");
    Optional<LocalDate> first = dayOf(match, month, match.number("day"));
    Optional<LocalDate> last = dayOf(match, month, match.number("day2"));
    return first.isPresent() && last.isPresent() && last.get().isAfter(first.get())
        ? new Part.Day(first.get(), last.get(), span)
        : null;
  }

  /** {@code 10.-14.12.}: the first day is of the month of the last. */
  private static Part.@Nullable Day upToDate(Match match, Span span) {
    LocalDate last = match.get("numericdate", LocalDate.class);
    int first = match.number("day");
    return first < last.getDayOfMonth()
        ? new Part.Day(last.withDayOfMonth(first), last, span)
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
        || language.vocabulary().is("beside", next.text())
        || claims.endsBefore(offers.from(), Part.Time.class);
  }
}
