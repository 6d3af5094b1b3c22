package dev.daymark.app.calendar.layout;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How much of each block is not covered by blocks that are drawn later, from its top down. */
final class VisibleHeads {
  private final List<Box> boxes;
  private final int[] byTop;
  private final double[] tops;
  private final double highest;

  /**
   * @param boxes in the order in which they are drawn
   */
  VisibleHeads(List<Box> boxes) {
    this.boxes = boxes;
    this.byTop =
        IntStream.range(0, boxes.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> boxes.get(i).y()))
            .mapToInt(Integer::intValue)
            .toArray();
    this.tops = IntStream.of(byTop).mapToDouble(i -> boxes.get(i).y()).toArray();
    this.highest = boxes.stream().mapToDouble(Box::height).max().orElse(0);
  }

  /** Px of a block's head; only boxes near it are looked at. */
  double of(int index) {
    Box box = boxes.get(index);
    double head = box.height();
    for (int at = firstFrom(box.y() - highest);
        at < tops.length && tops[at] < box.y() + head;
        at++) {
      if (byTop[at] > index && boxes.get(byTop[at]).overlaps(box)) {
        head = Math.min(head, Math.max(0, tops[at] - box.y()));
      }
    }
    return head;
  }

  private int firstFrom(double top) {
    int low = 0;
    int high = tops.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tops[middle] < top) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
