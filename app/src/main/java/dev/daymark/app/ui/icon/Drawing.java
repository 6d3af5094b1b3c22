package dev.daymark.app.ui.icon;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/**
 * A drawing made on a canvas of fixed size that fills whatever size its style gives it, so that it
 * grows with the text. It is the same in languages written from the right: neither a logo nor a
 * tick is mirrored. The style classes {@code dm-drawing} and, for example, {@code w18} set the
 * size.
 */
abstract class Drawing extends Region {
  private final double drawnWidth;
  private final double drawnHeight;
  private final Scale scale = new Scale();

  Drawing(String styleClass, double drawnWidth, double drawnHeight, double width) {
    this.drawnWidth = drawnWidth;
    this.drawnHeight = drawnHeight;
    double height = width * drawnHeight / drawnWidth;
    getStyleClass().addAll("dm-drawing", styleClass, "w" + (int) width);
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    setMouseTransparent(true);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
  }

  /** Puts the parts on the canvas; to be called once. */
  final void draw(Node... parts) {
    Group canvas = new Group(parts);
    canvas.setManaged(false);
    canvas.setAutoSizeChildren(false);
    canvas.getTransforms().setAll(scale);
    getChildren().setAll(canvas);
  }

  @Override
  protected final void layoutChildren() {
    scale.setX(getWidth() / drawnWidth);
    scale.setY(getHeight() / drawnHeight);
  }

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
}
