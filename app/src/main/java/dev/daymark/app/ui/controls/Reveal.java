package dev.daymark.app.ui.controls;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings a part of what scrolls up and down into sight. */
public final class Reveal {
  private Reveal() {}

  /**
   * Scrolls no further than it has to, and not at all to what is in sight; the part is laid out.
   */
  public static void in(ScrollPane scroll, Node part) {
    Node content = scroll.getContent();
    double sight = scroll.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - sight;
    if (hidden <= 0) {
      return;
    }
    Bounds at = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
    double from = scroll.getVvalue() * hidden;
    if (at.getMinY() < from) {
      scroll.setVvalue(at.getMinY() / hidden);
    } else if (at.getMaxY() > from + sight) {
      scroll.setVvalue((at.getMaxY() - sight) / hidden);
    }
  }
}
