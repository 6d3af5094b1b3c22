package dev.daymark.app.calendar.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays the overlapping slots of a narrow column on one another, each level indented. Slots whose
 * titles would collide form a row and share the width; a row holds three, the rest become a chip.
 */
final class Cascade<T> {
  private static final int MOST_IN_ROW = 3;
  private static final int HIGHEST_LEVEL = 3;

  private final Frame frame;
  private final BlockMetrics metrics;
  private final TimeScale scale;
  private final List<OverflowChip<T>> chips = new ArrayList<>();

  Cascade(Frame frame, BlockMetrics metrics, TimeScale scale) {
    this.frame = frame;
    this.metrics = metrics;
    this.scale = scale;
  }

  List<Placement<T>> place(List<Slot<T>> cluster) {
    List<Placement<T>> placed = new ArrayList<>();
    List<Row<T>> below = new ArrayList<>();
    for (List<Slot<T>> slots : rows(cluster)) {
      int level = level(slots, below);
      below.add(Row.of(slots, level));
      placed.addAll(side(slots, level));
    }
    return placed;
  }

  /** The chips of the rows placed so far. */
  List<OverflowChip<T>> chips() {
    return chips;
  }

  /**
   * Rows of slots with colliding titles, those of declined events first so that they lie lowest.
   */
  private List<List<Slot<T>>> rows(List<Slot<T>> cluster) {
    List<List<Slot<T>>> rows = new ArrayList<>();
    for (Slot<T> slot : cluster) {
      rows.stream()
          .filter(row -> collide(row.getFirst(), slot))
          .findFirst()
          .ifPresentOrElse(row -> row.add(slot), () -> rows.add(new ArrayList<>(List.of(slot))));
    }
    rows.sort(Comparator.comparing(row -> !row.stream().allMatch(slot -> slot.item().lowest())));
    return rows;
  }

  private boolean collide(Slot<T> first, Slot<T> second) {
    boolean near = scale.y(Math.abs(second.start() - first.start())) < metrics.titleLine();
    return near && first.overlaps(second);
  }

  private int level(List<Slot<T>> slots, List<Row<T>> below) {
    Row<T> upper = Row.of(slots, 0);
    int level = 0;
    for (Row<T> row : below) {
      if (row.level >= level && row.meets(upper)) {
        level = row.level + 1;
      }
    }
    return Math.min(level, HIGHEST_LEVEL);
  }

  private List<Placement<T>> side(List<Slot<T>> slots, int level) {
    Frame room = frame.indented(metrics.indent() * level);
    if (slots.size() > MOST_IN_ROW) {
      chips.add(chip(slots, room));
      room = room.without(chipWidth(room) + metrics.gap());
    }
    int columns = Math.min(slots.size(), MOST_IN_ROW);
    List<Placement<T>> placed = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      Frame part = room.part(column, 1, columns, metrics.gap());
      placed.add(slots.get(column).in(part, level));
    }
    return placed;
  }

  private OverflowChip<T> chip(List<Slot<T>> slots, Frame room) {
    double width = chipWidth(room);
    double x = room.x() + room.width() - width;
    Box box = new Box(x, slots.getFirst().y(), width, metrics.leastHeight());
    List<T> hidden =
        slots.subList(MOST_IN_ROW, slots.size()).stream().map(slot -> slot.item().id()).toList();
    return new OverflowChip<>(box, hidden);
  }

  private double chipWidth(Frame room) {
    return Math.min(metrics.chip(), room.width() / 3);
  }

  /** Slots side by side, from the first start to the last end. */
  private record Row<T>(List<Slot<T>> slots, int level, double start, double end) {
    static <T> Row<T> of(List<Slot<T>> slots, int level) {
      double start = Double.MAX_VALUE;
      double end = 0;
      for (Slot<T> slot : slots) {
        start = Math.min(start, slot.start());
        end = Math.max(end, slot.end());
      }
      return new Row<>(slots, level, start, end);
    }

    boolean meets(Row<T> other) {
      if (other.start >= end || start >= other.end) {
        return false;
      }
      for (Slot<T> slot : slots) {
        for (Slot<T> upper : other.slots) {
          if (slot.overlaps(upper)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
