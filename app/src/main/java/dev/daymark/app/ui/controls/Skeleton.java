package dev.daymark.app.ui.controls;

import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Grey bars where text will be. Invisible for the first 300 ms, because most reads are faster. */
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
    delay.setOnFinished(event -> setVisible(true));
    sceneProperty()
        .addListener(
            (property, before, after) -> {
              if (after == null) {
                delay.stop();
              } else {
                delay.playFromStart();
              }
            });
  }
}
