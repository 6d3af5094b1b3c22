package dev.daymark.app.reminders.plan;

import dev.daymark.domain.Due;
import org.jspecify.annotations.Nullable;

/**
 * What else a person may want to know at a glance.
 *
 * @param going how many guests besides the person have said that they come
 * @param due until when a task is to be done; null for no such day, or where that is what is
 *     reminded of
 * @param partsDone how many parts of a task are completed
 * @param parts how many parts a task has
 * @param colour {@code #RRGGBB} of the calendar or the list; null for none
 */
public record PromptFacts(
    int going, @Nullable Due due, int partsDone, int parts, @Nullable String colour) {

  /** Nothing worth telling. */
  static final PromptFacts NONE = new PromptFacts(0, null, 0, 0, null);
}
