package dev.daymark.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param hits the best first
 * @param total how many there are, of which {@code hits} may hold only some
 * @param suggestion where nothing was found, the words with those nobody wrote replaced by similar
 *     ones that somebody did; null if there are none
 */
public record SearchResult(List<SearchHit> hits, int total, @Nullable String suggestion) {

  /** Nothing, and nothing similar. */
  public static final SearchResult NOTHING = new SearchResult(List.of(), 0, null);

  public SearchResult {
    hits = List.copyOf(hits);
  }
}
