package dev.daymark.app.calendar;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.motion.Pace;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

/**
 * Lets a block be seen to go from where it was dragged to where it is: to its place after a drop,
 * and back after a drag that was given up.
 */
final class Flight {
  private static final double FRONT = -20_000;

  private final Region view;
  private final Supplier<Optional<BlockNode>> dragged;
  private final Function<ItemKey, Optional<BlockNode>> resting;

  /**
   * @param dragged the block under the pointer, while there is one
   * @param resting the block of an item that nobody drags
   */
  Flight(
      Region view,
      Supplier<Optional<BlockNode>> dragged,
      Function<ItemKey, Optional<BlockNode>> resting) {
    this.view = view;
    this.dragged = dragged;
    this.resting = resting;
  }

  /** Where in the view what is dragged is now; empty if nothing is. */
  Optional<Bounds> start() {
    return dragged.get().map(this::placeOf);
  }

  /**
   * Shows how an item goes from there to where it is, and becomes as large as it is there.
   *
   * @param from what {@link #start} said before the drag ended; empty for no flight
   */
  void fly(Optional<Bounds> from, ItemKey key, Pace pace) {
    if (from.isEmpty() || Motion.of(view).isReduced()) {
      return;
    }
    view.layout();
    resting.apply(key).ifPresent(block -> fly(from.get(), block, pace));
  }

  private void fly(Bounds from, BlockNode block, Pace pace) {
    Motion.of(view).end(block);
    Bounds to = placeOf(block);
    double x = from.getMinX() - to.getMinX();
    double y = from.getMinY() - to.getMinY();
    double wider = from.getWidth() - to.getWidth();
    double higher = from.getHeight() - to.getHeight();
    if (Math.abs(x) + Math.abs(y) + Math.abs(wider) + Math.abs(higher) < 1) {
      return;
    }
    double order = block.getViewOrder();
    block.setViewOrder(FRONT);
    Motion.of(view)
        .move(
            block,
            pace,
            share -> {
              block.setTranslateX(x * (1 - share));
              block.setTranslateY(y * (1 - share));
              block.stretch(wider * (1 - share), higher * (1 - share));
            },
            () -> {
              if (block.getViewOrder() == FRONT) {
                block.setViewOrder(order);
              }
            });
  }

  private Bounds placeOf(BlockNode block) {
    Point2D at = view.sceneToLocal(block.localToScene(Point2D.ZERO));
    return new BoundingBox(at.getX(), at.getY(), block.getWidth(), block.getHeight());
  }
}
