package dev.daymark.app.calendar;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;

/**
 * How much larger than usual text and metrics are, as the style sheets of the scene say: they give
 * this node, which shows nothing, a hundred times the factor as its width.
 */
final class TextScale extends Region {
  private static final double WHOLE = 100;

  TextScale() {
    getStyleClass().add("dm-text-scale");
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Changes with the factor; it is not the factor itself. */
  ObservableDoubleValue valueProperty() {
    return minWidthProperty();
  }

  /** 1 is 100 %; also while no style sheet says anything. */
  double value() {
    double width = getMinWidth();
    return width > 0 ? width / WHOLE : 1;
  }
}
