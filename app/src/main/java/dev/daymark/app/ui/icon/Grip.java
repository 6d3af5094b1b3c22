package dev.daymark.app.ui.icon;

import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/** Six dots that say: this can be dragged. 8 x 14 px. */
public final class Grip extends Pane {
  public Grip() {
    getStyleClass().add("dm-grip");
    Group dots = new Group();
    for (double y = 2; y <= 12; y += 5) {
      dots.getChildren().addAll(new Circle(1.5, y, 1.2), new Circle(6.5, y, 1.2));
    }
    Shapes.fit(this, dots, 8, 14, 8);
  }
}
