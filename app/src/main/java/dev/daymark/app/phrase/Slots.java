package dev.daymark.app.phrase;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Reads the slots of patterns. */
final class Slots implements Pattern.SlotReader {
  private static final List<ChronoUnit> UNITS =
      List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS);
  private static final int MOST_NTH = 5;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  private final Vocabulary words;
  private final ClockReader clocks;
  private final LengthReader lengths;
  private final DateReader dates;

  Slots(Language language, Customs customs, boolean recent) {
    this.words = language.vocabulary();
    this.clocks = new ClockReader(language, this);
    this.lengths = new LengthReader(language, this);
    this.dates = new DateReader(language, customs, this, recent);
  }

  DateReader dates() {
    return dates;
  }

  @Override
  public List<Pattern.Value> read(String kind, Tokens tokens, int from) {
    return switch (kind) {
      case "n" -> number(tokens.get(from), from);
      case "unit" -> word("unit", tokens, from, it -> UNITS.get(it - 1));
      case "weekday" -> word("weekday", tokens, from, DayOfWeek::of);
      case "pluralweekdays" -> weekdays(tokens, from, List.of("weekdays"));
      case "weekdays" -> weekdays(tokens, from, List.of("weekday", "weekdays"));
      case "month" -> word("month", tokens, from, it -> it);
      case "nth" -> nth(tokens, from);
      case "day" -> day(tokens, from, false);
      case "ordinal" -> day(tokens, from, true);
      case "days" -> days(tokens, from, false);
      case "ordinals" -> days(tokens, from, true);
      case "year" -> year(tokens.get(from), from);
      case "hour" -> hour(tokens.get(from), from);
      case "clock" -> clocks.read(tokens, from);
      case "daypart" -> word("daypart", tokens, from, it -> it);
      case "tonight" -> word("tonight", tokens, from, it -> it);
      case "everypart" -> everyPart(tokens, from);
      case "length" -> lengths.read(tokens, from);
      case "date" -> dates.read(tokens, from);
      case "plaindate" -> dates.plain(tokens, from);
      case "numericdate" -> dates.numeric(tokens, from).stream().toList();
      case "dotted" -> dates.dotted(tokens, from).stream().toList();
      default -> throw new IllegalArgumentException("no such slot: " + kind);
    };
  }

  /** A word with a number; a dot behind an abbreviation belongs to it. */
  private List<Pattern.Value> word(
      String kind, Tokens tokens, int from, IntFunction<Object> meaning) {
    String word = tokens.get(from).text();
    OptionalInt number = words.number(kind, word);
    if (number.isEmpty()) {
      return List.of();
    }
    Object value = meaning.apply(number.getAsInt());
    boolean dot =
        from + 1 < tokens.size()
            && tokens.get(from + 1).isSign('.')
            && !tokens.get(from + 1).spaced();
    Pattern.Value bare = new Pattern.Value(value, from + 1, words.isWeak(word));
    return dot ? List.of(new Pattern.Value(value, from + 2, false), bare) : List.of(bare);
  }

  private List<Pattern.Value> number(Token token, int from) {
    if (token.number() > 0) {
      return List.of(new Pattern.Value(token.number(), from + 1, false));
    }
    OptionalInt word = words.number("number", token.text());
    return word.isPresent()
        ? List.of(new Pattern.Value(word.getAsInt(), from + 1, false))
        : List.of();
  }

  private List<Pattern.Value> hour(Token token, int from) {
    return words.is("indefinite", token.text())
        ? List.of()
        : number(token, from).stream().filter(it -> (Integer) it.value() <= 24).toList();
  }

  /**
   * {@code mon}, {@code mon and wed}, {@code mon, wed and fri}, {@code mon-fri}, and three or more
   * without anything between: {@code mon wed fri}.
   */
  private List<Pattern.Value> weekdays(Tokens tokens, int from, List<String> kinds) {
    NavigableSet<DayOfWeek> days = new TreeSet<>();
    int at = from;
    int end = from;
    boolean range = false;
    boolean row = isRow(tokens, from, kinds);
    while (at < tokens.size()) {
      OptionalInt number = weekday(tokens, at, kinds);
      if (number.isEmpty()) {
        break;
      }
      add(days, DayOfWeek.of(number.getAsInt()), range);
      at++;
      end = at;
      range = at < tokens.size() && words.is("to", tokens.get(at).text());
      boolean joined = range || (at < tokens.size() && joins(tokens.get(at)));
      if (!joined && !row) {
        break;
      }
      at += joined ? 1 : 0;
    }
    return days.isEmpty() ? List.of() : List.of(new Pattern.Value(List.copyOf(days), end, false));
  }

  private OptionalInt weekday(Tokens tokens, int at, List<String> kinds) {
    return at >= tokens.size()
        ? OptionalInt.empty()
        : kinds.stream()
            .map(kind -> words.number(kind, tokens.get(at).text()))
            .filter(OptionalInt::isPresent)
            .findFirst()
            .orElse(OptionalInt.empty());
  }

  private boolean isRow(Tokens tokens, int from, List<String> kinds) {
    return weekday(tokens, from, kinds).isPresent()
        && weekday(tokens, from + 1, kinds).isPresent()
        && weekday(tokens, from + 2, kinds).isPresent();
  }

  private boolean joins(Token token) {
    return token.isSign(',') || words.is("and", token.text());
  }

  private static void add(NavigableSet<DayOfWeek> days, DayOfWeek day, boolean range) {
    if (range && !days.isEmpty()) {
      for (DayOfWeek at = days.last(); at != day; at = at.plus(1)) {
        days.add(at);
      }
    }
    days.add(day);
  }

  /** A day of a month: {@code 20}, {@code 20th}, {@code 20.}, {@code first}. */
  private List<Pattern.Value> day(Tokens tokens, int from, boolean marked) {
    Token token = tokens.get(from);
    OptionalInt named = words.number("ordinal", token.text());
    if (named.isPresent()) {
      return List.of(new Pattern.Value(named.getAsInt(), from + 1, false));
    }
    int number = token.number();
    if (number < 1 || number > 31) {
      return List.of();
    }
    List<Pattern.Value> found = new ArrayList<>();
    if (from + 1 < tokens.size() && !tokens.get(from + 1).spaced()) {
      Token next = tokens.get(from + 1);
      if (next.isSign('.') || words.is("ordinal", next.text())) {
        found.add(new Pattern.Value(number, from + 2, false));
      }
    }
    if (!marked) {
      found.add(new Pattern.Value(number, from + 1, false));
    }
    return found;
  }

  /** {@code the 1st and 15th}: two days of a month or more. */
  private List<Pattern.Value> days(Tokens tokens, int from, boolean marked) {
    NavigableSet<Integer> numbers = new TreeSet<>();
    int at = from;
    int end = from;
    while (at < tokens.size()) {
      List<Pattern.Value> day = day(tokens, at, marked);
      if (day.isEmpty()) {
        break;
      }
      numbers.add((Integer) day.getFirst().value());
      end = day.getFirst().end();
      at = end;
      if (at >= tokens.size() || !joins(tokens.get(at))) {
        break;
      }
      at++;
      at += at < tokens.size() && words.is("article", tokens.get(at).text()) ? 1 : 0;
    }
    return numbers.size() < 2
        ? List.of()
        : List.of(new Pattern.Value(List.copyOf(numbers), end, false));
  }

  /** {@code second}, and {@code 2nd}. */
  private List<Pattern.Value> nth(Tokens tokens, int from) {
    List<Pattern.Value> named = word("nth", tokens, from, it -> it);
    return named.isEmpty()
        ? day(tokens, from, true).stream().filter(it -> (Integer) it.value() <= MOST_NTH).toList()
        : named;
  }

  /** Some words are a part of the day only behind "every". */
  private List<Pattern.Value> everyPart(Tokens tokens, int from) {
    List<Pattern.Value> own = word("everypart", tokens, from, it -> it);
    return own.isEmpty() ? word("daypart", tokens, from, it -> it) : own;
  }

  private static List<Pattern.Value> year(Token token, int from) {
    boolean is = token.number() >= FIRST_YEAR && token.number() <= LAST_YEAR;
    return is ? List.of(new Pattern.Value(token.number(), from + 1, false)) : List.of();
  }
}
