package dev.daymark.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for. Every term and every filter has to hold; case and accents do not count.
 *
 * @param in the beginnings of calendars' and lists' names, one of which has to hold the item; empty
 *     for any
 * @param with the beginnings of guests' names or addresses, all of whom have to be invited
 * @param before only what begins before this day; null for any
 * @param after only what is on this day or later; null for any
 * @param states what all hold of an item
 */
public record SearchQuery(
    List<Term> terms,
    List<String> in,
    List<String> with,
    @Nullable LocalDate before,
    @Nullable LocalDate after,
    Set<State> states) {

  public SearchQuery {
    terms = List.copyOf(terms);
    in = List.copyOf(in);
    with = List.copyOf(with);
    states = Set.copyOf(states);
  }

  /** Every word of a text, without filters. */
  public static SearchQuery of(String words) {
    List<Term> terms =
        words.isBlank()
            ? List.of()
            : List.of(words.strip().split("\\s+")).stream().map(Term::beginning).toList();
    return new SearchQuery(terms, List.of(), List.of(), null, null, Set.of());
  }

  /** Whether nothing is asked. */
  public boolean isEmpty() {
    return terms.isEmpty()
        && in.isEmpty()
        && with.isEmpty()
        && before == null
        && after == null
        && states.isEmpty();
  }

  /**
   * Words that stand beside one another.
   *
   * @param whole whether the last word has to end where the term does
   */
  public record Term(String text, boolean whole) {

    /** A word of which only the beginning may have been typed yet. */
    public static Term beginning(String text) {
      return new Term(text, false);
    }
  }

  /** What can be asked of an item. */
  public enum State {
    /** A task that is completed. */
    DONE,
    /** A task that is not completed. */
    OPEN,
    /** A task that is not completed and was due. */
    OVERDUE,
    /** An event whose change was not sent yet. */
    WAITING
  }
}
