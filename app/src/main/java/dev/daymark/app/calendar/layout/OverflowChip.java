package dev.daymark.app.calendar.layout;

import java.util.List;

/**
 * Blocks that found no place side by side, as a chip such as "+2" that opens the day.
 *
 * @param box where the chip stands, relative to the column
 * @param hidden what it stands for, by start
 */
public record OverflowChip<T>(Box box, List<T> hidden) {
  public OverflowChip {
    hidden = List.copyOf(hidden);
  }
}
