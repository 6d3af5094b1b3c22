package dev.daymark.app.inspector.rows;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What a value is called: as wide as the widest of those above and below it, and never cut. */
final class PairName extends Label {
  /** Shorter words leave the values where they are in most languages; in the size of the text. */
  private static final double LEAST = 5.7;

  PairName(String text) {
    super(text);
    getStyleClass().addAll("dm-muted", "pair-name");
    setMinWidth(Region.USE_PREF_SIZE);
  }

  @Override
  protected double computePrefWidth(double height) {
    double widest = Math.max(own(), LEAST * getFont().getSize());
    Parent row = getParent();
    Parent pane = row == null ? null : row.getParent();
    if (pane != null) {
      for (Node other : pane.getChildrenUnmodifiable()) {
        widest = Math.max(widest, widthIn(other));
      }
    }
    return widest;
  }

  private double own() {
    return super.computePrefWidth(-1);
  }

  private static double widthIn(Node row) {
    double widest = 0;
    if (row instanceof Parent parent) {
      for (Node part : parent.getChildrenUnmodifiable()) {
        widest = part instanceof PairName name ? Math.max(widest, name.own()) : widest;
      }
    }
    return widest;
  }
}
