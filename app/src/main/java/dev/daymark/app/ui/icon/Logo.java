package dev.daymark.app.ui.icon;

import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

/** The daymark: a diamond of two triangles, accent above and signal below. */
public final class Logo extends Pane {
  private static final double DRAWN = 20;

  /**
   * @param size edge length in px
   */
  public Logo(double size) {
    getStyleClass().add("dm-logo");
    SVGPath upper = Shapes.line("M10 1.2 18.8 10H1.2Z", 1.4, "upper");
    SVGPath lower = Shapes.line("M2 11.4H18L10 19.4Z", 1.4, "lower");
    Shapes.fit(this, new Group(upper, lower), DRAWN, DRAWN, size);
  }
}
