package dev.daymark.app.search;

import dev.daymark.app.phrase.PeriodReader;
import dev.daymark.app.search.SearchReading.Unread;
import dev.daymark.app.search.SearchWords.Filter;
import dev.daymark.storage.SearchQuery;
import dev.daymark.storage.SearchQuery.State;
import dev.daymark.storage.SearchQuery.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person types: words, words in quotes that stand beside one another, and the filters
 * {@code in:work}, {@code with:ana}, {@code before:friday}, {@code after:last week}, {@code
 * is:open}, in the person's language or in English. A filter that says nothing which can be
 * understood narrows nothing and is told; what is no filter is a word like any other.
 */
public final class SearchInput {
  private static final Pattern PIECE =
      Pattern.compile("(\\p{L}+):(?:\"([^\"]*)\"?|(\\S*))|\"([^\"]*)\"?|\\S+");

  /** A day is written with so many words at most. */
  private static final int WORDS_OF_A_DAY = 6;

  private final SearchWords words;
  private final PeriodReader days;
  private final List<Piece> pieces;
  private final List<Term> terms = new ArrayList<>();
  private final List<String> in = new ArrayList<>();
  private final List<String> with = new ArrayList<>();
  private final Set<State> states = EnumSet.noneOf(State.class);
  private final List<Unread> unread = new ArrayList<>();
  private @Nullable LocalDate before;
  private @Nullable LocalDate after;

  /**
   * @param name of a filter, or what looks like one; null for none
   * @param quoted what stands in quotes; null for none
   * @param plain what stands behind the name; empty without one
   */
  private record Piece(String whole, @Nullable String name, @Nullable String quoted, String plain) {
    static Piece of(MatchResult found) {
      String quoted = found.group(2) == null ? found.group(4) : found.group(2);
      String plain = found.group(3) == null ? "" : found.group(3);
      return new Piece(found.group(), found.group(1), quoted, plain);
    }

    private boolean isPlainWord() {
      return name == null && quoted == null;
    }

    private String value() {
      return quoted == null ? plain : quoted;
    }
  }

  private SearchInput(String text, Locale locale, LocalDate today, DayOfWeek firstDay) {
    this.words = new SearchWords(locale);
    this.days = new PeriodReader(locale, today, firstDay);
    this.pieces = PIECE.matcher(text).results().map(Piece::of).toList();
  }

  /**
   * Reads a text.
   *
   * @param locale whose language is understood besides English
   * @param today from which days are told
   * @param firstDay on which weeks begin
   */
  public static SearchReading read(
      String text, Locale locale, LocalDate today, DayOfWeek firstDay) {
    return new SearchInput(text, locale, today, firstDay).read();
  }

  private SearchReading read() {
    List<String> filters = new ArrayList<>();
    for (int at = 0; at < pieces.size(); ) {
      int taken = take(at);
      if (isFilter(pieces.get(at))) {
        filters.add(words(at, taken));
      }
      at += taken;
    }
    return new SearchReading(
        new SearchQuery(terms, in, with, before, after, states), String.join(" ", filters), unread);
  }

  private boolean isFilter(Piece piece) {
    return piece.name() != null && words.filter(piece.name()).isPresent();
  }

  /** Takes a piece and, where they belong to it, some behind it; how many those were in all. */
  private int take(int at) {
    Piece piece = pieces.get(at);
    Optional<Filter> filter = piece.name() == null ? Optional.empty() : words.filter(piece.name());
    if (filter.isPresent()) {
      return filter(filter.get(), piece, at);
    }
    if (piece.name() == null && piece.quoted() != null) {
      if (!piece.value().isBlank()) {
        terms.add(new Term(piece.value(), piece.whole().endsWith("\"")));
      }
    } else {
      String word = piece.whole().replace('"', ' ').strip();
      if (!word.isEmpty()) {
        terms.add(Term.beginning(word));
      }
    }
    return 1;
  }

  /** A filter without its value narrows nothing yet. */
  private int filter(Filter filter, Piece piece, int at) {
    String value = piece.value();
    return switch (filter) {
      case IN -> name(in, value);
      case WITH -> name(with, value);
      case IS -> state(piece);
      case BEFORE, AFTER -> day(filter, piece, at);
    };
  }

  private static int name(List<String> names, String value) {
    if (!value.isBlank()) {
      names.add(value);
    }
    return 1;
  }

  private int state(Piece piece) {
    Optional<State> state = words.state(piece.value());
    state.ifPresent(states::add);
    if (state.isEmpty()) {
      tell(Filter.IS, piece);
    }
    return 1;
  }

  private void tell(Filter filter, Piece piece) {
    if (!piece.value().isBlank()) {
      unread.add(Unread.of(String.valueOf(piece.name()), filter));
    }
  }

  /** As many words as make a day belong to it. */
  private int day(Filter filter, Piece piece, int at) {
    int most = piece.quoted() == null ? wordsBehind(at) : 0;
    for (int more = most; more >= 0; more--) {
      Optional<LocalDate> day = days.firstDay(piece.value() + " " + words(at + 1, more));
      if (day.isPresent()) {
        before = filter == Filter.BEFORE ? day.get() : before;
        after = filter == Filter.AFTER ? day.get() : after;
        return 1 + more;
      }
    }
    tell(filter, piece);
    return 1;
  }

  private int wordsBehind(int at) {
    int count = 0;
    while (count < WORDS_OF_A_DAY
        && at + 1 + count < pieces.size()
        && pieces.get(at + 1 + count).isPlainWord()) {
      count++;
    }
    return count;
  }

  private String words(int from, int count) {
    return pieces.subList(from, from + count).stream()
        .map(Piece::whole)
        .collect(Collectors.joining(" "));
  }
}
