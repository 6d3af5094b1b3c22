package dev.daymark.app.calendar.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lane of a single wide day: items stand in several columns, filled from top to bottom, at
 * least two in each.
 */
public final class DayLane {
  private static final int LEAST_ROWS = 2;

  private final int columns;
  private final int mostRows;

  /**
   * @param columns how many items fit side by side
   * @param mostRows how many rows are shown; the last place is a chip if there are more items
   */
  public DayLane(int columns, int mostRows) {
    if (columns < 1 || mostRows < 1) {
      throw new IllegalArgumentException(columns + " columns, " + mostRows + " rows");
    }
    this.columns = columns;
    this.mostRows = mostRows;
  }

  /** Places the items; "days" of the result are columns. */
  public <T> LaneLayout<T> pack(List<LaneItem<T>> items) {
    List<LaneItem<T>> ordered =
        items.stream()
            .filter(item -> item.firstDay() <= 0 && item.lastDay() >= 0)
            .sorted(Comparator.comparing(LaneItem::kind))
            .toList();
    int size = ordered.size();
    int needed = (size + columns - 1) / columns;
    int rows = Math.clamp(needed, Math.min(LEAST_ROWS, Math.max(1, size)), mostRows);
    boolean tooMany = size > rows * columns;
    int shown = tooMany ? rows * columns - 1 : size;
    List<LaneLayout.Placed<T>> placed = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      LaneItem<T> item = ordered.get(i);
      placed.add(
          new LaneLayout.Placed<>(
              item.id(), i % rows, i / rows, i / rows, item.firstDay() < 0, item.lastDay() > 0));
    }
    List<T> hidden = ordered.subList(shown, size).stream().map(LaneItem::id).toList();
    List<LaneLayout.More<T>> more =
        tooMany ? List.of(new LaneLayout.More<>(columns - 1, rows - 1, hidden)) : List.of();
    return new LaneLayout<>(Math.min(rows, Math.max(1, size)), placed, more);
  }
}
