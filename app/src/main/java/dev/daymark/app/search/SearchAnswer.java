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
 * @param remarks what of the text could not be understood, in sentences
 * @param asks whether the text asks for anything; a filter without its value does not yet
 */
public record SearchAnswer(
    String asked,
    List<SearchLine> lines,
    int total,
    @Nullable String suggestion,
    List<String> remarks,
    boolean asks) {

  /** Nothing is asked. */
  public static final SearchAnswer NOTHING =
      new SearchAnswer("", List.of(), 0, null, List.of(), false);

  public SearchAnswer {
    lines = List.copyOf(lines);
    remarks = List.copyOf(remarks);
  }

  /** Whether it was asked for something that is not here, and all of the text was understood. */
  boolean isFruitless() {
    return asks && lines.isEmpty() && remarks.isEmpty();
  }
}
