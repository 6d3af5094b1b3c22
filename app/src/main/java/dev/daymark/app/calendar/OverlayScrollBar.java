package dev.daymark.app.calendar;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A scroll bar over the right edge of what it scrolls: seen while the pointer is there and for a
 * moment after something was scrolled, or always where the system wants that. FX thread only.
 */
final class OverlayScrollBar extends ScrollBar {
  private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");
  private static final PseudoClass PERSISTENT = PseudoClass.getPseudoClass("persistent");
  private static final double WIDTH = 8;
  private static final Duration SEEN = Duration.millis(1000);

  /** Kept here, since the system's preferences must not keep this. */
  private final ChangeListener<Boolean> persistence =
      (property, before, wanted) -> pseudoClassStateChanged(PERSISTENT, wanted);

  private @Nullable PauseTransition seen;

  OverlayScrollBar() {
    setOrientation(Orientation.VERTICAL);
    setFocusTraversable(false);
    setManaged(false);
    getStyleClass().add("dm-overlay-scroll-bar");
    var wanted = Platform.getPreferences().persistentScrollBarsProperty();
    pseudoClassStateChanged(PERSISTENT, wanted.get());
    wanted.addListener(new WeakChangeListener<>(persistence));
  }

  /**
   * Stands at the right of what is seen, and is there only if there is more.
   *
   * @param most px that can be scrolled
   * @param width of what is seen, in px
   * @param height of what is seen, in px
   */
  void fit(double most, double width, double height) {
    setVisible(most > 0);
    setMax(most);
    setVisibleAmount(most * height / Math.max(1, height + most));
    resizeRelocate(width - WIDTH, 0, WIDTH, height);
  }

  /** Is seen for a moment. */
  void flash() {
    PauseTransition pause = seen;
    if (pause == null) {
      pause = new PauseTransition(SEEN);
      pause.setOnFinished(event -> pseudoClassStateChanged(SCROLLED, false));
      seen = pause;
    }
    pseudoClassStateChanged(SCROLLED, true);
    pause.playFromStart();
  }
}
