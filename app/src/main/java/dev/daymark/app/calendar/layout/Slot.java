package dev.daymark.app.calendar.layout;

import java.util.Comparator;

/**
 * An item with the stretch of the day that it takes up for layout, which is at least as long as its
 * shortest block is high.
 */
record Slot<T>(TimedItem<T> item, double start, double end, double y, double height) {

  /** By start, longer first; equal ones keep the order in which they came. */
  static <T> Comparator<Slot<T>> byStart() {
    return Comparator.<Slot<T>>comparingDouble(Slot::start)
        .thenComparing(Comparator.<Slot<T>>comparingDouble(Slot::end).reversed())
        .thenComparingDouble(slot -> slot.item().startMinute())
        .thenComparingDouble(slot -> -slot.item().endMinute());
  }

  boolean overlaps(Slot<T> other) {
    return start < other.end && other.start < end;
  }

  Placement<T> in(Frame frame, int level) {
    return new Placement<>(this, new Box(frame.x(), y, frame.width(), height), level);
  }
}
