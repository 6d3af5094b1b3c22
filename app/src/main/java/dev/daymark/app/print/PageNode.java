package dev.daymark.app.print;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** A page as a node, one unit to a point: for the preview, pictures and printers. */
public final class PageNode extends Pane {
  private static final double TICK = 0.9;

  /** Draws it; the page is not looked at again. */
  public PageNode(Page page) {
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinSize(page.width(), page.height());
    setPrefSize(page.width(), page.height());
    setMaxSize(page.width(), page.height());
    List<Node> nodes = new ArrayList<>();
    nodes.add(box(new Mark.Box(0, 0, page.width(), page.height(), Ink.PAPER, null)));
    for (Mark mark : page.marks()) {
      switch (mark) {
        case Mark.Words words -> nodes.add(text(words));
        case Mark.Box box -> nodes.add(box(box));
        case Mark.Rule rule -> nodes.add(line(rule));
        case Mark.Ring ring -> ring(ring, nodes);
      }
    }
    getChildren().setAll(nodes);
  }

  private static Color colour(Ink ink) {
    return Color.gray(ink.grey());
  }

  private static Text text(Mark.Words words) {
    Text text = new Text(words.x(), words.y(), words.text());
    text.setFont(words.type().font());
    text.setFill(colour(words.ink()));
    text.setStrikethrough(words.struck());
    return text;
  }

  private static Rectangle box(Mark.Box box) {
    Rectangle rectangle = new Rectangle(box.x(), box.y(), box.width(), box.height());
    rectangle.setFill(colour(box.fill()));
    Ink edge = box.edge();
    if (edge != null) {
      rectangle.setStroke(colour(edge));
      rectangle.setStrokeWidth(0.6);
    }
    return rectangle;
  }

  private static Line line(Mark.Rule rule) {
    Line line = new Line(rule.x1(), rule.y1(), rule.x2(), rule.y2());
    line.setStroke(colour(rule.ink()));
    line.setStrokeWidth(rule.thickness());
    return line;
  }

  private static void ring(Mark.Ring ring, List<Node> nodes) {
    Circle circle = new Circle(ring.x(), ring.y(), ring.radius());
    circle.setFill(colour(ring.ticked() ? Ink.GREY : Ink.PAPER));
    circle.setStroke(colour(ring.ticked() ? Ink.GREY : Ink.BLACK));
    circle.setStrokeWidth(0.8);
    nodes.add(circle);
    if (ring.ticked()) {
      double r = ring.radius();
      Polyline tick =
          new Polyline(
              ring.x() - r * 0.45,
              ring.y(),
              ring.x() - r * 0.1,
              ring.y() + r * 0.35,
              ring.x() + r * 0.5,
              ring.y() - r * 0.35);
      tick.setStroke(colour(Ink.PAPER));
      tick.setStrokeWidth(TICK);
      nodes.add(tick);
    }
  }
}
