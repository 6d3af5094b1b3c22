package dev.daymark.app.search;

import dev.daymark.storage.SearchQuery;
import dev.daymark.storage.SearchQuery.State;
import dev.daymark.storage.SearchQuery.Term;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person types: words, words in quotes that stand beside one another, and the filters
 * {@code in:work}, {@code with:ana}, {@code before:2026-12-24}, {@code after:today}, {@code
 * is:open}. A filter that makes no sense is a word like any other, so nothing typed is ever wrong.
 */
public final class SearchInput {

  private static final Pattern PART =
      Pattern.compile("(?:([A-Za-z]+):)?(?:\"([^\"]*)\"?|(\\S+))", Pattern.UNICODE_CHARACTER_CLASS);

  /** Filters whose value is not typed yet. */
  private static final Set<String> UNFINISHED = Set.of("in:", "with:", "is:", "before:", "after:");

  private final LocalDate today;
  private final List<Term> terms = new ArrayList<>();
  private final List<String> in = new ArrayList<>();
  private final List<String> with = new ArrayList<>();
  private final Set<State> states = EnumSet.noneOf(State.class);
  private @Nullable LocalDate before;
  private @Nullable LocalDate after;

  private SearchInput(LocalDate today) {
    this.today = today;
  }

  /**
   * Reads a text.
   *
   * @param today what {@code today}, {@code tomorrow} and {@code yesterday} are told from
   */
  public static SearchQuery read(String text, LocalDate today) {
    SearchInput input = new SearchInput(today);
    Matcher part = PART.matcher(text);
    while (part.find()) {
      input.take(part.group(), part.group(1), part.group(2), part.group(3));
    }
    return new SearchQuery(
        input.terms, input.in, input.with, input.before, input.after, input.states);
  }

  private void take(
      String whole, @Nullable String key, @Nullable String quoted, @Nullable String plain) {
    String value = quoted != null ? quoted : plain == null ? "" : plain;
    if (UNFINISHED.contains(value.toLowerCase(Locale.ROOT))) {
      return;
    }
    if (key != null && filter(key.toLowerCase(Locale.ROOT), value)) {
      return;
    }
    boolean phrase = quoted != null && key == null;
    if (!value.isBlank()) {
      terms.add(phrase ? new Term(value, whole.endsWith("\"")) : Term.beginning(unquoted(whole)));
    }
  }

  private static String unquoted(String text) {
    return text.replace('"', ' ').strip();
  }

  /** Whether it is a filter that makes sense; {@code in:} without a name filters nothing yet. */
  private boolean filter(String key, String value) {
    return switch (key) {
      case "in" -> value.isBlank() || in.add(value);
      case "with" -> value.isBlank() || with.add(value);
      case "is" -> state(value);
      case "before" -> {
        LocalDate day = day(value);
        before = day == null ? before : day;
        yield day != null;
      }
      case "after" -> {
        LocalDate day = day(value);
        after = day == null ? after : day;
        yield day != null;
      }
      default -> false;
    };
  }

  private boolean state(String value) {
    for (State state : State.values()) {
      if (state.name().equalsIgnoreCase(value)) {
        states.add(state);
        return true;
      }
    }
    return false;
  }

  /** A day, or the first of a month or year. */
  private @Nullable LocalDate day(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "today" -> today;
      case "tomorrow" -> today.plusDays(1);
      case "yesterday" -> today.minusDays(1);
      default -> written(value);
    };
  }

  private static @Nullable LocalDate written(String value) {
    try {
      return switch (value.length()) {
        case 4 -> Year.parse(value).atDay(1);
        case 7 -> YearMonth.parse(value).atDay(1);
        default -> LocalDate.parse(value);
      };
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
