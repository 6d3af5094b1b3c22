package dev.daymark.app.calendar.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Packs all-day items into as few rows as their order allows. */
public final class LanePacking {
  private final int days;
  private final int mostRows;

  /**
   * @param days how many days are visible
   * @param mostRows how many rows are shown; on days with more, the last one is a chip
   */
  public LanePacking(int days, int mostRows) {
    if (days < 1 || mostRows < 1) {
      throw new IllegalArgumentException(days + " days, " + mostRows + " rows");
    }
    this.days = days;
    this.mostRows = mostRows;
  }

  /** Packs the items that touch a visible day; the others are left out. */
  public <T> LaneLayout<T> pack(List<LaneItem<T>> items) {
    List<LaneLayout.Placed<T>> placed = rows(items);
    Set<LaneLayout.Placed<T>> hidden = hidden(placed);
    List<LaneLayout.Placed<T>> shown =
        placed.stream().filter(item -> !hidden.contains(item)).toList();
    List<LaneLayout.More<T>> more = chips(placed, hidden);
    int rows = shown.stream().mapToInt(item -> item.row() + 1).max().orElse(0);
    return new LaneLayout<>(more.isEmpty() ? rows : mostRows, shown, more);
  }

  private <T> List<LaneLayout.Placed<T>> rows(List<LaneItem<T>> items) {
    List<BitSet> taken = new ArrayList<>();
    List<LaneLayout.Placed<T>> placed = new ArrayList<>();
    items.stream()
        .filter(item -> item.lastDay() >= 0 && item.firstDay() < days)
        .sorted(order())
        .forEach(item -> placed.add(place(item, taken)));
    return placed;
  }

  private static <T> Comparator<LaneItem<T>> order() {
    return Comparator.<LaneItem<T>, LaneItem.Kind>comparing(LaneItem::kind)
        .thenComparingInt(LanePacking::spanStart)
        .thenComparingInt(LanePacking::spanLength);
  }

  private static <T> int spanStart(LaneItem<T> item) {
    return item.kind() == LaneItem.Kind.SPAN ? item.firstDay() : 0;
  }

  private static <T> int spanLength(LaneItem<T> item) {
    return item.kind() == LaneItem.Kind.SPAN ? item.firstDay() - item.lastDay() : 0;
  }

  private <T> LaneLayout.Placed<T> place(LaneItem<T> item, List<BitSet> taken) {
    int first = Math.max(0, item.firstDay());
    int last = Math.min(days - 1, item.lastDay());
    int row = 0;
    while (row < taken.size() && !taken.get(row).get(first, last + 1).isEmpty()) {
      row++;
    }
    if (row == taken.size()) {
      taken.add(new BitSet(days));
    }
    taken.get(row).set(first, last + 1);
    return new LaneLayout.Placed<>(
        item.id(), row, first, last, item.firstDay() < 0, item.lastDay() >= days);
  }

  /**
   * What lies below the last row, and what would lie under a chip; hiding the latter may need
   * another chip, so this goes on until nothing changes.
   */
  private <T> Set<LaneLayout.Placed<T>> hidden(List<LaneLayout.Placed<T>> placed) {
    Set<LaneLayout.Placed<T>> hidden = new HashSet<>();
    placed.stream().filter(item -> item.row() >= mostRows).forEach(hidden::add);
    boolean changed = !hidden.isEmpty();
    while (changed) {
      BitSet chipDays = days(hidden);
      changed =
          hidden.addAll(
              placed.stream()
                  .filter(item -> item.row() == mostRows - 1)
                  .filter(item -> touches(item, chipDays))
                  .toList());
    }
    return hidden;
  }

  private <T> BitSet days(Set<LaneLayout.Placed<T>> items) {
    BitSet found = new BitSet(days);
    items.forEach(item -> found.set(item.firstDay(), item.lastDay() + 1));
    return found;
  }

  private static <T> boolean touches(LaneLayout.Placed<T> item, BitSet days) {
    return !days.get(item.firstDay(), item.lastDay() + 1).isEmpty();
  }

  private <T> List<LaneLayout.More<T>> chips(
      List<LaneLayout.Placed<T>> placed, Set<LaneLayout.Placed<T>> hidden) {
    List<LaneLayout.More<T>> chips = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      int here = day;
      List<T> ids =
          placed.stream()
              .filter(hidden::contains)
              .filter(item -> item.firstDay() <= here && here <= item.lastDay())
              .map(LaneLayout.Placed::id)
              .toList();
      if (!ids.isEmpty()) {
        chips.add(new LaneLayout.More<>(day, mostRows - 1, ids));
      }
    }
    return chips;
  }
}
