package dev.daymark.app.calendar;

import dev.daymark.app.ui.icon.Icons;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** A strip at the edge of the days that says: hold it here, and the days before or after come. */
final class EdgeCue extends StackPane {
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private final Node before = Icons.of(Feather.CHEVRON_LEFT);
  private final Node after = Icons.of(Feather.CHEVRON_RIGHT);

  EdgeCue() {
    getStyleClass().addAll("dm-edge-cue", BEFORE);
    setAlignment(Pos.CENTER);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    getChildren().addAll(before, after);
  }

  /**
   * Shows it, or hides it.
   *
   * @param side -1 for what is before, 1 for what is after, 0 for neither
   * @param days where the days are, in the parent
   */
  void show(int side, Bounds days) {
    setVisible(side != 0);
    if (side == 0) {
      return;
    }
    String style = side < 0 ? BEFORE : AFTER;
    if (!getStyleClass().contains(style)) {
      getStyleClass().setAll("dm-edge-cue", style);
    }
    before.setVisible(side < 0);
    after.setVisible(side > 0);
    setPadding(new Insets(0, 0, Math.floor(days.getHeight() / 2), 0));
    double x = side < 0 ? days.getMinX() : days.getMaxX() - EdgeTurn.ZONE;
    resizeRelocate(x, days.getMinY(), EdgeTurn.ZONE, days.getHeight());
  }

  void hideAgain() {
    show(0, new BoundingBox(0, 0, 0, 0));
  }
}
