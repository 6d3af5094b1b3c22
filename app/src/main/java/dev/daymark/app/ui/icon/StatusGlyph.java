package dev.daymark.app.ui.icon;

import dev.daymark.domain.TaskStatus;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/**
 * The ring of a task: empty, half full or a ticked disc. It takes the colour of the nearest parent
 * with a colour class ({@code -dm-ev-ring}); the shape alone tells the state. As a check box it
 * tells screen readers, too: checked is completed, mixed is in progress.
 */
public final class StatusGlyph extends Drawing {
  private static final double HIT = 24;
  private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
  private static final PseudoClass IN_PROGRESS = PseudoClass.getPseudoClass("in-progress");
  private static final PseudoClass COMPLETED = PseudoClass.getPseudoClass("completed");

  private static final PseudoClass TICKING = PseudoClass.getPseudoClass("ticking");

  private final Circle disc = circle(7, "disc");
  private final SVGPath tick = line("M4.8 8.3 7 10.5l4.2-4.7", 1.6, "tick");
  private final ObjectProperty<TaskStatus> status =
      new SimpleObjectProperty<>(this, "status", TaskStatus.PENDING);
  private @Nullable Runnable action;

  /**
   * @param size edge length in px at 100 % text size: 14 in blocks, 16 or 18 in lists
   */
  public StatusGlyph(double size) {
    super("dm-status", 16, 16, size);
    draw(circle(6.25, "ring"), filled("M8 4.2a3.8 3.8 0 0 1 0 7.6Z", "half"), disc, tick);
    status.addListener((property, before, after) -> show(after));
    show(TaskStatus.PENDING);
  }

  private static Circle circle(double radius, String styleClass) {
    Circle circle = new Circle(8, 8, radius);
    circle.setStrokeWidth(1.5);
    circle.getStyleClass().add(styleClass);
    return circle;
  }

  /**
   * Whether the pointer is over a ring, or so near that it is meant.
   *
   * @param ring null for none, which nothing is over
   */
  public static boolean isUnder(@Nullable StatusGlyph ring, MouseEvent event) {
    if (ring == null) {
      return false;
    }
    Bounds bounds = ring.getLayoutBounds();
    double more = Math.max(0, (HIT - bounds.getWidth()) / 2);
    Point2D at = ring.sceneToLocal(event.getSceneX(), event.getSceneY());
    return at.getX() >= bounds.getMinX() - more
        && at.getX() <= bounds.getMaxX() + more
        && at.getY() >= bounds.getMinY() - more
        && at.getY() <= bounds.getMaxY() + more;
  }

  /**
   * Is a check box for screen readers from now on; give it the accessible text that it is called
   * by.
   *
   * @param change completes or reopens the task
   */
  public void beCheckBox(Runnable change) {
    action = change;
    setAccessibleRole(AccessibleRole.CHECK_BOX);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    if (action != null) {
      switch (attribute) {
        case SELECTED -> {
          return status.get() == TaskStatus.COMPLETED;
        }
        case INDETERMINATE -> {
          return status.get() == TaskStatus.IN_PROGRESS;
        }
        default -> {}
      }
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
    if (wanted == AccessibleAction.FIRE && action != null) {
      action.run();
    } else {
      super.executeAccessibleAction(wanted, parameters);
    }
  }

  public ObjectProperty<TaskStatus> statusProperty() {
    return status;
  }

  /**
   * Shows a part of the way from the ring to the ticked disc, while it is completed.
   *
   * @param share from 0 to 1, where it stays
   */
  public void tickTo(double share) {
    pseudoClassStateChanged(TICKING, share < 1);
    disc.setScaleX(share);
    disc.setScaleY(share);
    tick.setOpacity(Math.max(0, 2 * share - 1));
  }

  private void show(TaskStatus shown) {
    pseudoClassStateChanged(PENDING, shown == TaskStatus.PENDING);
    pseudoClassStateChanged(IN_PROGRESS, shown == TaskStatus.IN_PROGRESS);
    pseudoClassStateChanged(COMPLETED, shown == TaskStatus.COMPLETED);
    if (action != null) {
      notifyAccessibleAttributeChanged(AccessibleAttribute.INDETERMINATE);
      notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }
  }
}
