package dev.daymark.app.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The keys of a shortcut as caps: {@code Ctrl+Shift+Z} becomes three of them. */
public final class KeyCaps extends HBox {
  /**
   * @param keys joined by plus signs; {@code Ctrl++} is Ctrl and plus
   */
  public KeyCaps(String keys) {
    getStyleClass().add("dm-keys");
    setMinWidth(USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    split(keys).forEach(key -> getChildren().add(cap(key)));
  }

  private static Label cap(String key) {
    Label cap = new Label(key);
    cap.getStyleClass().add("dm-key");
    return cap;
  }

  static List<String> split(String keys) {
    List<String> found = new ArrayList<>();
    int start = 0;
    for (int plus = keys.indexOf('+', 1); plus > 0; plus = keys.indexOf('+', start + 1)) {
      found.add(keys.substring(start, plus));
      start = plus + 1;
    }
    found.add(keys.substring(start));
    return List.copyOf(found);
  }
}
