package dev.daymark.app.ui.controls;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Popup;

/** How what floats in a window of its own comes to look like the window that it belongs to. */
public final class PopupDress {
  private PopupDress() {}

  /**
   * Dresses a popup that is about to be shown, and only then puts its content into it: styled in
   * anything else, the content would look for colours that are not there.
   *
   * @param like the scene that it belongs to
   */
  public static void dress(Popup popup, Scene like, Node content) {
    Scene scene = popup.getScene();
    FocusRing.install(scene);
    if (!like.getStylesheets().equals(scene.getStylesheets())) {
      scene.setUserAgentStylesheet(like.getUserAgentStylesheet());
      scene.getStylesheets().setAll(like.getStylesheets());
    }
    if (popup.getContent().isEmpty()) {
      popup.getContent().add(content);
    }
  }
}
