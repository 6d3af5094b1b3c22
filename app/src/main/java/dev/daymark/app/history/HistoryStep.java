package dev.daymark.app.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one change did to an item.
 *
 * @param who made it, in words
 * @param fields may be empty where the whole item came or went
 */
public record HistoryStep(Instant at, String who, String what, List<FieldChange> fields) {

  public HistoryStep {
    fields = List.copyOf(fields);
  }

  /**
   * One field that got another value.
   *
   * @param restore gives the item the value it had before; null where it has that value
   */
  public record FieldChange(
      String field, String before, String after, @Nullable Runnable restore) {}
}
