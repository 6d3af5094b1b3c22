package dev.daymark.app.phrase;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads times of day: {@code 13:30}, {@code 1pm}, {@code 14 Uhr}, {@code half past three}. */
final class ClockReader {
  private static final int NOON = 12;
  private static final int FIRST_OF_EVENING = 5;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  private final Language language;
  private final Pattern.SlotReader slots;

  ClockReader(Language language, Pattern.SlotReader slots) {
    this.language = language;
    this.slots = slots;
  }

  /** What clocks there can be, the longest first. */
  List<Pattern.Value> read(Tokens tokens, int from) {
    List<Pattern.Value> found = new ArrayList<>();
    language.numbered("past").forEach(minutes -> past(minutes, tokens, from, found));
    digits(tokens, from, found);
    OptionalInt minute = language.vocabulary().number("time", tokens.get(from).text());
    minute.ifPresent(
        at -> found.add(value(new Clock(at / 60, at % 60, null, Clock.Form.TIME), from + 1)));
    found.sort(Comparator.comparingInt(Pattern.Value::end).reversed());
    return found;
  }

  private static Pattern.Value value(Clock clock, int end) {
    return new Pattern.Value(clock, end, false);
  }

  /** So many minutes past an hour, or before it. */
  private void past(int minutes, Tokens tokens, int from, List<Pattern.Value> found) {
    for (Pattern pattern : language.patterns("past." + minutes)) {
      Optional<Match> match = pattern.match(tokens, from, slots);
      if (match.isPresent()) {
        LocalTime time = LocalTime.of(match.get().number("hour") % 24, 0).plusMinutes(minutes);
        Clock clock = new Clock(time.getHour(), time.getMinute(), null, Clock.Form.SPOKEN);
        named(clock, match.get().end(), tokens, found);
        found.add(value(clock.hour() == 0 ? afterNoon(clock) : clock, match.get().end()));
      }
    }
  }

  /** "Half to one" is half past noon. */
  private static Clock afterNoon(Clock clock) {
    return new Clock(NOON, clock.minute(), null, clock.form());
  }

  private void digits(Tokens tokens, int from, List<Pattern.Value> found) {
    Token token = tokens.get(from);
    int hour = token.text().length() <= 2 ? token.number() : -1;
    if (isFourDigits(token)) {
      fourDigits(token, from, tokens, found);
      return;
    }
    if (hour < 0) {
      language
          .vocabulary()
          .number("number", token.text())
          .ifPresent(
              word ->
                  withHalf(new Clock(word, 0, null, Clock.Form.NUMBER), from + 1, tokens, found));
      return;
    }
    int end = from + 1;
    int minute = 0;
    boolean bare = true;
    if (isMinute(tokens, from)) {
      minute = tokens.get(from + 2).number();
      end = from + 3;
      bare = false;
    }
    if (end < tokens.size() && language.vocabulary().is("oclock", tokens.get(end).text())) {
      end++;
      bare = false;
      if (isMinuteBehindHour(tokens, end)) {
        minute = tokens.get(end).number();
        end++;
      }
    } else if (bare && isAbout(tokens, end)) {
      end++;
    }
    boolean minutes = isMinute(tokens, from);
    withHalf(new Clock(hour, minute, null, form(token, bare, minutes)), end, tokens, found);
  }

  private static Clock.Form form(Token token, boolean bare, boolean minutes) {
    boolean early = token.text().length() > 1 && token.text().charAt(0) == '0';
    if (bare) {
      return early ? Clock.Form.EARLY_NUMBER : Clock.Form.NUMBER;
    }
    return early ? Clock.Form.EARLY_TIME : minutes ? Clock.Form.MINUTES : Clock.Form.TIME;
  }

  /** {@code 8h15}, {@code 8 Uhr 15}, but not {@code 8 Uhr 15 Leute}. */
  private boolean isMinuteBehindHour(Tokens tokens, int at) {
    if (at >= tokens.size() || !isMinuteNumber(tokens.get(at))) {
      return false;
    }
    Vocabulary words = language.vocabulary();
    boolean closed =
        at + 1 >= tokens.size()
            || words.is("behind", tokens.get(at + 1).text())
            || words.is("with", tokens.get(at + 1).text());
    return !tokens.get(at).spaced() || (tokens.get(at - 1).text().length() > 1 && closed);
  }

  /** The end of {@code 8ish}. */
  private boolean isAbout(Tokens tokens, int at) {
    return at < tokens.size()
        && !tokens.get(at).spaced()
        && language.vocabulary().is("about", tokens.get(at).text());
  }

  /** {@code 0715} and {@code 1430}; what may be a year is none. */
  private static boolean isFourDigits(Token token) {
    boolean year = token.number() >= FIRST_YEAR && token.number() <= LAST_YEAR;
    return token.text().length() == 4 && token.number() >= 0 && !year;
  }

  /** A number as any other, unless something else says that it is a time. */
  private void fourDigits(Token token, int from, Tokens tokens, List<Pattern.Value> found) {
    boolean named =
        from + 1 < tokens.size() && language.vocabulary().is("oclock", tokens.get(from + 1).text());
    Clock clock =
        new Clock(token.number() / 100, token.number() % 100, null, form(token, !named, false));
    withHalf(clock, named ? from + 2 : from + 1, tokens, found);
  }

  private static boolean isMinute(Tokens tokens, int from) {
    if (from + 2 >= tokens.size()) {
      return false;
    }
    Token sign = tokens.get(from + 1);
    boolean joint = sign.isSign(':') || sign.isSign('.');
    Token minute = tokens.get(from + 2);
    boolean longer =
        from + 4 < tokens.size()
            && !tokens.get(from + 3).spaced()
            && (tokens.get(from + 3).isSign('.') || tokens.get(from + 3).isSign(':'))
            && tokens.get(from + 4).kind() == Token.Kind.NUMBER
            && !tokens.get(from + 4).spaced();
    return joint && !sign.spaced() && !minute.spaced() && isMinuteNumber(minute) && !longer;
  }

  private static boolean isMinuteNumber(Token token) {
    return token.kind() == Token.Kind.NUMBER && token.text().length() == 2;
  }

  /** Adds the clock, and before it the same with the half of the day that is named behind it. */
  private void withHalf(Clock clock, int end, Tokens tokens, List<Pattern.Value> found) {
    named(clock, end, tokens, found);
    if (clock.time(false).isPresent()) {
      found.add(value(clock, end));
    }
  }

  /** Adds the clock in the half of the day that is named behind it. */
  private void named(Clock clock, int end, Tokens tokens, List<Pattern.Value> found) {
    boolean afterMidnight = clock.hour() == NOON || clock.hour() < FIRST_OF_EVENING;
    half("am", Clock.Half.AM, clock, end, tokens, found);
    half("pm", Clock.Half.PM, clock, end, tokens, found);
    half("night", afterMidnight ? Clock.Half.AM : Clock.Half.PM, clock, end, tokens, found);
  }

  private void half(
      String phrase,
      Clock.Half half,
      Clock clock,
      int end,
      Tokens tokens,
      List<Pattern.Value> found) {
    Clock named = new Clock(clock.hour(), clock.minute(), half, Clock.Form.TIME);
    if (named.time(false).isPresent()) {
      language.patterns(phrase).stream()
          .flatMap(pattern -> pattern.match(tokens, end, slots).stream())
          .forEach(match -> found.add(value(named, match.end())));
    }
  }
}
