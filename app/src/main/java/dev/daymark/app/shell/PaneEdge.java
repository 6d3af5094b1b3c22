package dev.daymark.app.shell;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Lets the inner edge of a pane at the side be dragged to make it wider or narrower; a double-click
 * there gives it its usual width.
 */
final class PaneEdge {
  /** How near to the edge the mouse takes hold of it, in px. */
  private static final double GRIP = 5;

  private final Region pane;
  private final boolean atStart;
  private final Range range;
  private final DoubleProperty width;
  private double scale = 1;
  private boolean held;

  /**
   * How wide a pane may be, in px at 100 % text size.
   *
   * @param usual what a double-click gives back
   */
  record Range(double least, double usual, double most) {
    double clamp(double wanted) {
      return Math.clamp(wanted, least, most);
    }
  }

  /**
   * @param atStart whether the pane is at the window's beginning, so that its end is dragged
   * @param width is read and set, in px at 100 % text size
   */
  PaneEdge(Region pane, boolean atStart, Range range, DoubleProperty width) {
    this.pane = pane;
    this.atStart = atStart;
    this.range = range;
    this.width = width;
    width.addListener((property, was, is) -> apply());
    pane.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
    pane.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    pane.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    apply();
  }

  /** Takes the scale of text, with which panes grow. */
  void setScale(double textScale) {
    scale = textScale;
    apply();
  }

  private void apply() {
    double px = Math.round(range.clamp(width.get()) * scale);
    pane.setMinWidth(px);
    pane.setPrefWidth(px);
    pane.setMaxWidth(px);
  }

  private boolean isAtEdge(MouseEvent event) {
    double x = event.getSceneX() - pane.localToScene(pane.getLayoutBounds()).getMinX();
    return isInnerEdgeRight() ? x > pane.getWidth() - GRIP : x < GRIP;
  }

  private boolean isInnerEdgeRight() {
    return atStart != (pane.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT);
  }

  private void moved(MouseEvent event) {
    pane.setCursor(isAtEdge(event) ? Cursor.H_RESIZE : null);
  }

  private void pressed(MouseEvent event) {
    held = event.getButton() == MouseButton.PRIMARY && isAtEdge(event);
    if (held) {
      if (event.getClickCount() == 2) {
        width.set(range.usual());
        held = false;
      }
      event.consume();
    }
  }

  private void dragged(MouseEvent event) {
    if (held) {
      var bounds = pane.localToScene(pane.getLayoutBounds());
      double wanted =
          isInnerEdgeRight()
              ? event.getSceneX() - bounds.getMinX()
              : bounds.getMaxX() - event.getSceneX();
      width.set(range.clamp(wanted / scale));
      event.consume();
    }
  }

  private void released(MouseEvent event) {
    if (held) {
      held = false;
      event.consume();
    }
  }
}
