package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import javafx.scene.input.MouseEvent;

/** By which part of a bar the pointer holds it. */
final class BarGrip {
  /** So wide is an end that is taken to stretch it, in px. */
  private static final double GRIP = 6;

  private BarGrip() {}

  /** Spans of whole days are stretched by their ends, all else is held as a whole. */
  static GridGestures.Grip of(BlockNode node, BlockNode.Shown shown, MouseEvent event) {
    boolean span =
        shown.lane()
            && shown.item() instanceof EventItem
            && shown.item().time() instanceof ItemTime.Days;
    if (!span || node.getWidth() < 4 * GRIP) {
      return GridGestures.Grip.WHOLE;
    }
    double x = node.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    if (x > node.getWidth() - GRIP && node.isEdge(false)) {
      return GridGestures.Grip.END;
    }
    return x < GRIP && node.isEdge(true) ? GridGestures.Grip.START : GridGestures.Grip.WHOLE;
  }
}
