package dev.daymark.app.calendar.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places the blocks of one day's column so that each can be read and reached. Wide columns are
 * divided equally; in narrow ones later blocks lie on earlier ones like cards, unless two titles
 * would collide, which then share the width. The same input gives the same result.
 */
public final class OverlapLayout {
  private static final double LEAST_MINUTES = 25;
  private static final double DAY_MINUTES = 1440;

  private final double columnWidth;
  private final TimeScale scale;
  private final BlockMetrics metrics;

  /**
   * @param columnWidth px of the day's column
   */
  public OverlapLayout(double columnWidth, TimeScale scale, BlockMetrics metrics) {
    this.columnWidth = columnWidth;
    this.scale = scale;
    this.metrics = metrics;
  }

  /** Places the items of one day, which may come in any order. */
  public <T> DayLayout<T> place(List<TimedItem<T>> items) {
    List<Slot<T>> slots = items.stream().map(this::slot).sorted(Slot.byStart()).toList();
    List<Placement<T>> placements = new ArrayList<>();
    List<OverflowChip<T>> chips = new ArrayList<>();
    for (List<Slot<T>> cluster : clusters(slots)) {
      if (columnWidth >= metrics.wideColumn()) {
        placements.addAll(new EqualColumns<T>(frame(), metrics.gap()).place(cluster));
      } else {
        Cascade<T> cascade = new Cascade<>(frame(), metrics, scale);
        placements.addAll(cascade.place(cluster));
        chips.addAll(cascade.chips());
      }
    }
    return new DayLayout<>(inDrawingOrder(placements), chips);
  }

  private Frame frame() {
    double width = Math.max(1, columnWidth - metrics.left() - metrics.right());
    return new Frame(metrics.left(), width);
  }

  private <T> Slot<T> slot(TimedItem<T> item) {
    double leastForHeight = metrics.leastHeight() / scale.hourHeight() * 60;
    double least = Math.max(LEAST_MINUTES, leastForHeight);
    double start = Math.min(item.startMinute(), DAY_MINUTES - least);
    double end = Math.max(item.endMinute(), start + least);
    double y = Math.round(scale.y(item.startMinute())) + metrics.top();
    double bottom = Math.round(scale.y(item.endMinute())) - metrics.top();
    double height = Math.max(metrics.leastHeight(), bottom - y);
    y = Math.max(0, Math.min(y, scale.dayHeight() - height));
    return new Slot<>(item, start, end, y, height);
  }

  /** Groups of slots that touch one another, directly or through others. */
  private static <T> List<List<Slot<T>>> clusters(List<Slot<T>> slots) {
    List<List<Slot<T>>> clusters = new ArrayList<>();
    double end = -1;
    for (Slot<T> slot : slots) {
      if (clusters.isEmpty() || slot.start() >= end) {
        clusters.add(new ArrayList<>());
      }
      clusters.getLast().add(slot);
      end = Math.max(end, slot.end());
    }
    return clusters;
  }

  private static <T> List<PlacedBlock<T>> inDrawingOrder(List<Placement<T>> placements) {
    List<Placement<T>> ordered =
        placements.stream()
            .sorted(
                Comparator.<Placement<T>, Boolean>comparing(
                        placed -> !placed.slot().item().lowest())
                    .thenComparingInt(Placement::level)
                    .thenComparing(Placement::slot, Slot.byStart()))
            .toList();
    List<Box> boxes = ordered.stream().map(Placement::box).toList();
    VisibleHeads heads = new VisibleHeads(boxes);
    List<PlacedBlock<T>> blocks = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Placement<T> placed = ordered.get(i);
      blocks.add(
          new PlacedBlock<>(
              placed.slot().item().id(), placed.box(), placed.level(), i, heads.of(i)));
    }
    return blocks;
  }
}
