package dev.daymark.app.ui.icon;

import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** A line drawing of 96 x 72 px for an empty pane. Decorative; style sheets colour it. */
public final class Illustration extends Drawing {
  private Illustration(Node... parts) {
    super("dm-illustration", 96, 72, 96);
    draw(parts);
  }

  /** A window with an event, a task and the daymark. */
  public static Illustration nothingSelected() {
    return new Illustration(
        rounded(10, 10, 76, 52, 6, "line", 1.5),
        line("M10 24h76", 1.5, "line"),
        rounded(20, 33, 26, 8, 2, "event", 1),
        stroked(new Circle(24, 51, 4), "ring", 1.5),
        line("M33 51h22", 1.5, "line"),
        diamond(70, 38));
  }

  /** Two cards that have become one. */
  public static Illustration allAgreed() {
    return new Illustration(
        rounded(12, 14, 44, 36, 6, "line", 1.5),
        rounded(40, 22, 44, 36, 6, "event", 1.5),
        line("M55 40.5 60 45.5 69 35.5", 2, "ring"));
  }

  private static SVGPath diamond(double x, double y) {
    return filled("m" + x + " " + y + " 6 6-6 6-6-6Z", "signal");
  }

  private static Shape rounded(
      double x, double y, double width, double height, double radius, String style, double stroke) {
    Rectangle rectangle = new Rectangle(x, y, width, height);
    rectangle.setArcWidth(radius * 2);
    rectangle.setArcHeight(radius * 2);
    return stroked(rectangle, style, stroke);
  }

  private static Shape stroked(Shape shape, String style, double width) {
    shape.getStyleClass().add(style);
    shape.setStrokeWidth(width);
    return shape;
  }
}
