package dev.daymark.app.ui.controls;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;

/** Line drawings of 96 x 72 px for empty panes. Decorative; style sheets colour them. */
public final class Illustrations {
  private Illustrations() {}

  /** A window with an event, a task and the daymark: nothing is selected. */
  public static Node nothingSelected() {
    Rectangle window = rounded(10, 10, 76, 52, 6, "line", 1.5);
    Line bar = new Line(10, 24, 86, 24);
    Rectangle event = rounded(20, 33, 26, 8, 2, "event", 1);
    Circle ring = new Circle(24, 51, 4);
    Line task = new Line(33, 51, 55, 51);
    task.setStrokeLineCap(StrokeLineCap.ROUND);
    SVGPath diamond = new SVGPath();
    diamond.setContent("m70 38 6 6-6 6-6-6Z");
    diamond.getStyleClass().add("signal");
    return drawing(
        window,
        styled(bar, "line", 1.5),
        event,
        styled(ring, "ring", 1.5),
        styled(task, "line", 1.5),
        diamond);
  }

  private static Rectangle rounded(
      double x, double y, double width, double height, double radius, String style, double stroke) {
    Rectangle rectangle = new Rectangle(x, y, width, height);
    rectangle.setArcWidth(radius * 2);
    rectangle.setArcHeight(radius * 2);
    styled(rectangle, style, stroke);
    return rectangle;
  }

  private static Shape styled(Shape shape, String style, double stroke) {
    shape.getStyleClass().add(style);
    shape.setStrokeWidth(stroke);
    return shape;
  }

  private static Pane drawing(Node... parts) {
    Pane pane = new Pane(parts);
    pane.getStyleClass().add("dm-illustration");
    pane.setMinSize(96, 72);
    pane.setMaxSize(96, 72);
    return pane;
  }
}
