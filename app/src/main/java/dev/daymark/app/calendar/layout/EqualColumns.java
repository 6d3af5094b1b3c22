package dev.daymark.app.calendar.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a wide column equally between slots that overlap; each block then stretches right until
 * it meets another.
 */
final class EqualColumns<T> {
  private final Frame frame;
  private final double gap;

  EqualColumns(Frame frame, double gap) {
    this.frame = frame;
    this.gap = gap;
  }

  List<Placement<T>> place(List<Slot<T>> cluster) {
    List<List<Slot<T>>> columns = new ArrayList<>();
    cluster.forEach(slot -> firstFree(columns, slot).add(slot));
    List<Placement<T>> placements = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      for (Slot<T> slot : columns.get(column)) {
        int span = span(columns, column, slot);
        placements.add(slot.in(frame.part(column, span, columns.size(), gap), 0));
      }
    }
    return placements;
  }

  private static <T> List<Slot<T>> firstFree(List<List<Slot<T>>> columns, Slot<T> slot) {
    for (List<Slot<T>> column : columns) {
      if (column.stream().noneMatch(slot::overlaps)) {
        return column;
      }
    }
    columns.add(new ArrayList<>());
    return columns.getLast();
  }

  private static <T> int span(List<List<Slot<T>>> columns, int column, Slot<T> slot) {
    int next = column + 1;
    while (next < columns.size() && columns.get(next).stream().noneMatch(slot::overlaps)) {
      next++;
    }
    return next - column;
  }
}
