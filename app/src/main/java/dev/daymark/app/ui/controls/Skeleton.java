package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.motion.Motion;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Grey bars where text will be, which shimmer. Invisible for the first 300 ms, because most reads
 * are faster.
 */
public final class Skeleton extends VBox {
  private static final Duration DELAY = Duration.millis(300);

  /**
   * @param widths of the bars in px
   */
  public Skeleton(double... widths) {
    getStyleClass().add("dm-skeleton");
    for (double width : widths) {
      Region bar = new Region();
      bar.getStyleClass().add("bar");
      bar.setMaxWidth(width);
      getChildren().add(bar);
    }
    setVisible(false);
    PauseTransition delay = new PauseTransition(DELAY);
    delay.setOnFinished(event -> appear());
    sceneProperty()
        .addListener(
            (property, before, after) -> {
              if (before != null) {
                Motion.of(before).rest(this);
              }
              if (after == null) {
                delay.stop();
              } else {
                delay.playFromStart();
              }
            });
  }

  private void appear() {
    setVisible(true);
    Motion.of(this).shimmer(this);
  }
}
