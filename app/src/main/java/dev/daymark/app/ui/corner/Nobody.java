package dev.daymark.app.ui.corner;

import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Stands for the window that a popup has to belong to. It counts as shown and is not on the screen:
 * JavaFX shows no popup whose owner is hidden, and the system puts one away with its owner.
 */
final class Nobody extends Window {

  /** A popup takes its style sheets from its owner. */
  Nobody(Scene dressed) {
    setScene(dressed);
  }

  void appear() {
    show();
  }
}
