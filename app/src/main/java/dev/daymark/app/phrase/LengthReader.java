package dev.daymark.app.phrase;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Reads lengths: {@code 45m}, {@code 1h30}, {@code 1.5 hours}, {@code half an hour}. */
final class LengthReader {
  private static final List<Integer> SAID = List.of(15, 30, 45, 90);
  private static final long LONGEST = Duration.ofDays(366).toMinutes();
  private static final int HOUR = 60;

  private final Language language;
  private final Pattern.SlotReader slots;

  LengthReader(Language language, Pattern.SlotReader slots) {
    this.language = language;
    this.slots = slots;
  }

  /** What lengths there can be, the longest first. */
  List<Pattern.Value> read(Tokens tokens, int from) {
    List<Pattern.Value> found = new ArrayList<>();
    for (int minutes : SAID) {
      language.patterns("length." + minutes).stream()
          .flatMap(pattern -> pattern.match(tokens, from, slots).stream())
          .forEach(match -> found.add(value(minutes, match.end())));
    }
    counted(tokens, from, found);
    found.sort(Comparator.comparingInt(Pattern.Value::end).reversed());
    return found;
  }

  private static Pattern.Value value(long minutes, int end) {
    return new Pattern.Value(Duration.ofMinutes(minutes), end, false);
  }

  private void counted(Tokens tokens, int from, List<Pattern.Value> found) {
    long sum = 0;
    int smallest = Integer.MAX_VALUE;
    int at = from;
    while (at < tokens.size()) {
      Count count = count(tokens, at);
      if (count == null || count.unit() >= smallest) {
        break;
      }
      sum += count.minutes();
      smallest = count.unit();
      at = count.end();
      if (at < tokens.size() && language.vocabulary().is("and", tokens.get(at).text())) {
        Count next = at + 1 < tokens.size() ? count(tokens, at + 1) : null;
        at += next != null && next.unit() < smallest ? 1 : 0;
      }
    }
    if (smallest == HOUR && at < tokens.size() && isRest(tokens.get(at))) {
      sum += tokens.get(at).number();
      at++;
    }
    if (sum > 0 && sum <= LONGEST) {
      found.add(value(sum, at));
    }
  }

  /** The minutes of {@code 1h30}. */
  private static boolean isRest(Token token) {
    return !token.spaced() && token.text().length() == 2 && token.number() >= 0;
  }

  private record Count(long minutes, int unit, int end) {}

  private @org.jspecify.annotations.Nullable Count count(Tokens tokens, int from) {
    Token first = tokens.get(from);
    OptionalInt word = language.vocabulary().number("number", first.text());
    if (first.number() < 0 && word.isEmpty()) {
      return null;
    }
    BigDecimal number = BigDecimal.valueOf(word.orElse(first.number()));
    int at = from + 1;
    if (isFraction(tokens, at)) {
      number = new BigDecimal(first.number() + "." + tokens.get(at + 1).text());
      at += 2;
    }
    OptionalInt unit =
        at < tokens.size()
            ? language.vocabulary().number("minutes", tokens.get(at).text())
            : OptionalInt.empty();
    return unit.isEmpty()
        ? null
        : new Count(
            number.multiply(BigDecimal.valueOf(unit.getAsInt())).longValue(),
            unit.getAsInt(),
            at + 1);
  }

  private static boolean isFraction(Tokens tokens, int at) {
    return at + 1 < tokens.size()
        && (tokens.get(at).isSign('.') || tokens.get(at).isSign(','))
        && !tokens.get(at).spaced()
        && !tokens.get(at + 1).spaced()
        && tokens.get(at + 1).number() >= 0;
  }
}
