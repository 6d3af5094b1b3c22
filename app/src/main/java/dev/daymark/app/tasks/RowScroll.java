package dev.daymark.app.tasks;

import dev.daymark.app.ui.motion.EdgeSpeed;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** Scrolls a list of rows while a drag rests near its top or bottom. */
final class RowScroll extends AnimationTimer {
  private static final long DWELL_NANOS = 200_000_000L;

  private final Supplier<@Nullable ListView<?>> under;
  private final Supplier<Point2D> pointer;
  private final Runnable scrolled;
  private long since;

  /**
   * @param under the list that the pointer is over; null for none
   * @param pointer where it is in the scene
   * @param scrolled runs after rows moved under it
   */
  RowScroll(Supplier<@Nullable ListView<?>> under, Supplier<Point2D> pointer, Runnable scrolled) {
    this.under = under;
    this.pointer = pointer;
    this.scrolled = scrolled;
  }

  @Override
  public void start() {
    since = 0;
    super.start();
  }

  @Override
  public void handle(long now) {
    ListView<?> list = under.get();
    double speed =
        list == null
            ? 0
            : EdgeSpeed.at(list.sceneToLocal(pointer.get()).getY(), 0, list.getHeight());
    if (list == null || speed == 0) {
      since = 0;
    } else if (since == 0) {
      since = now;
    } else if (now - since >= DWELL_NANOS
        && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollPixels(speed);
      scrolled.run();
    }
  }
}
