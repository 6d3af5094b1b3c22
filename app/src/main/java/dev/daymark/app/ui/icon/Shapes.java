package dev.daymark.app.ui.icon;

import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/** Puts drawings made on a fixed square into a region of any size. */
final class Shapes {
  private Shapes() {}

  /** A filled path that style sheets colour by its class. */
  static SVGPath filled(String path, String styleClass) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.getStyleClass().add(styleClass);
    return shape;
  }

  /** A line with round ends that style sheets colour by its class. */
  static SVGPath line(String path, double width, String styleClass) {
    SVGPath shape = filled(path, styleClass);
    shape.setStrokeWidth(width);
    shape.setStrokeLineCap(StrokeLineCap.ROUND);
    shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
    return shape;
  }

  /** Fixes a pane's size and scales a drawing of the given size into it. */
  static void fit(Pane pane, Group drawing, double drawnWidth, double drawnHeight, double width) {
    double scale = width / drawnWidth;
    Rectangle frame = new Rectangle(drawnWidth, drawnHeight);
    frame.setOpacity(0);
    drawing.getChildren().addFirst(frame);
    drawing.getTransforms().setAll(new Scale(scale, scale));
    drawing.setManaged(false);
    pane.setMinSize(width, drawnHeight * scale);
    pane.setPrefSize(width, drawnHeight * scale);
    pane.setMaxSize(width, drawnHeight * scale);
    pane.setMouseTransparent(true);
    pane.getChildren().setAll(drawing);
  }
}
