package dev.daymark.app.calendar.layout;

import java.util.List;

/** The blocks of one day's column in drawing order, and the chips for those without a place. */
public record DayLayout<T>(List<PlacedBlock<T>> blocks, List<OverflowChip<T>> chips) {
  public DayLayout {
    blocks = List.copyOf(blocks);
    chips = List.copyOf(chips);
  }
}
