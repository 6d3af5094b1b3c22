package dev.daymark.app.ui.icon;

import dev.daymark.domain.TaskStatus;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

/**
 * The ring of a task: empty, half full or a ticked disc. It takes the colour of the nearest parent
 * with a colour class ({@code -dm-ev-ring}); the shape alone tells the state.
 */
public final class StatusGlyph extends Pane {
  private static final double DRAWN = 16;
  private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
  private static final PseudoClass IN_PROGRESS = PseudoClass.getPseudoClass("in-progress");
  private static final PseudoClass COMPLETED = PseudoClass.getPseudoClass("completed");

  private final ObjectProperty<TaskStatus> status =
      new SimpleObjectProperty<>(this, "status", TaskStatus.PENDING);

  /**
   * @param size edge length in px: 14 in blocks, 16 or 18 in lists
   */
  public StatusGlyph(double size) {
    getStyleClass().add("dm-status");
    Circle ring = new Circle(8, 8, 6.25);
    ring.getStyleClass().add("ring");
    ring.setStrokeWidth(1.5);
    SVGPath half = Shapes.filled("M8 4.2a3.8 3.8 0 0 1 0 7.6Z", "half");
    Circle disc = new Circle(8, 8, 7);
    disc.getStyleClass().add("disc");
    SVGPath tick = Shapes.line("M4.8 8.3 7 10.5l4.2-4.7", 1.6, "tick");
    Shapes.fit(this, new Group(ring, half, disc, tick), DRAWN, DRAWN, size);
    status.addListener((property, before, after) -> show(after));
    show(TaskStatus.PENDING);
  }

  public ObjectProperty<TaskStatus> statusProperty() {
    return status;
  }

  private void show(TaskStatus shown) {
    pseudoClassStateChanged(PENDING, shown == TaskStatus.PENDING);
    pseudoClassStateChanged(IN_PROGRESS, shown == TaskStatus.IN_PROGRESS);
    pseudoClassStateChanged(COMPLETED, shown == TaskStatus.COMPLETED);
  }
}
