package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.motion.Motion;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Screen;

/**
 * A surface that floats below and right of its anchor, without an arrow, and flips where there is
 * no room. Esc or a click elsewhere closes it and gives the focus back to the anchor.
 */
public final class FloatingPane {
  private static final double DISTANCE = 4;

  private final Popup popup = new Popup();
  private final StackPane surface = new StackPane();

  public FloatingPane(Node content) {
    surface.getStyleClass().addAll("dm-surface", "padded");
    surface.getChildren().add(content);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.setAutoFix(true);
  }

  /** The root of the surface, for style classes. */
  public StackPane surface() {
    return surface;
  }

  /** Opens beside a node that is in a shown window. */
  public void open(Node anchor) {
    Bounds at = anchor.localToScreen(anchor.getBoundsInLocal());
    PopupDress.dress(popup, anchor.getScene(), surface);
    popup.setOnHiding(event -> Motion.of(anchor).vanish(surface, anchor.getScene()));
    popup.setOnHidden(event -> anchor.requestFocus());
    popup.show(anchor, at.getMinX(), at.getMaxY() + DISTANCE);
    flip(at);
    surface.requestFocus();
    Motion.of(anchor).appear(surface);
  }

  private void flip(Bounds anchor) {
    Rectangle2D screen =
        Screen.getScreensForRectangle(anchor.getMinX(), anchor.getMinY(), 1, 1).stream()
            .findFirst()
            .orElse(Screen.getPrimary())
            .getVisualBounds();
    if (anchor.getMaxY() + DISTANCE + surface.getHeight() > screen.getMaxY()) {
      popup.setAnchorY(anchor.getMinY() - DISTANCE - surface.getHeight());
    }
    if (anchor.getMinX() + surface.getWidth() > screen.getMaxX()) {
      popup.setAnchorX(anchor.getMaxX() - surface.getWidth());
    }
  }

  public void close() {
    popup.hide();
  }

  /** Whether it is open. */
  public ReadOnlyBooleanProperty openProperty() {
    return popup.showingProperty();
  }

  public boolean isOpen() {
    return popup.isShowing();
  }
}
