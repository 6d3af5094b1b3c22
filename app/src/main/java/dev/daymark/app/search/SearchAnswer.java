package dev.daymark.app.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown under the field.
 *
 * @param asked the text this answers; blank where nothing is asked
 * @param lines the best first
 * @param total how many there are, of which {@code lines} may hold only some
 * @param suggestion what else the person may have meant; null for nothing
 */
public record SearchAnswer(
    String asked, List<SearchLine> lines, int total, @Nullable String suggestion) {

  /** Nothing is asked. */
  public static final SearchAnswer NOTHING = new SearchAnswer("", List.of(), 0, null);

  public SearchAnswer {
    lines = List.copyOf(lines);
  }
}
