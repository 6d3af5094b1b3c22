package dev.daymark.app.ui.icon;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.shape.Circle;

/** Six dots that say: this can be dragged. 8 x 14 px. */
public final class Grip extends Drawing {
  public Grip() {
    super("dm-grip", 8, 14, 8);
    draw(
        Stream.of(2, 7, 12)
            .flatMap(y -> Stream.of(new Circle(1.5, y, 1.2), new Circle(6.5, y, 1.2)))
            .toArray(Node[]::new));
  }
}
