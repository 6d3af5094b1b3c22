package dev.daymark.storage.jdbi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is searched of one event or task. Times are seconds from 1970, whole days read as UTC.
 *
 * @param place its calendar or list
 * @param series the series an exception is of; null for anything else
 * @param text its words: title, then places, guests and categories, then notes
 * @param titleEnd where in the text the title ends
 * @param notesStart where in the text the notes begin
 * @param guests the words of the guests' names and addresses
 * @param first when it begins; {@link #NEVER} for a task without a date
 * @param last when it ends, a series with its last occurrence
 * @param wholeDays whether it floats with the person
 */
record SearchEntry(
    Kind kind,
    UUID id,
    UUID place,
    @Nullable UUID series,
    String text,
    int titleEnd,
    int notesStart,
    String guests,
    long first,
    long last,
    boolean wholeDays) {

  /** The time of a task without one. */
  static final long NEVER = Long.MIN_VALUE;

  /** What it is. */
  enum Kind {
    EVENT,
    OPEN_TASK,
    COMPLETED_TASK
  }

  boolean isTask() {
    return kind != Kind.EVENT;
  }

  boolean hasTime() {
    return first != NEVER;
  }
}
