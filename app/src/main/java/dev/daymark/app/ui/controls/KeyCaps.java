package dev.daymark.app.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * The keys of a shortcut as caps: {@code Ctrl+Shift+Z} becomes three of them, {@code G C} two.
 * Without a key there is nothing to see.
 */
public final class KeyCaps extends HBox {
  /**
   * @param keys joined by plus signs; {@code Ctrl++} is Ctrl and plus; spaces between those that
   *     are pressed after each other
   */
  public KeyCaps(String keys) {
    getStyleClass().add("dm-keys");
    setMinWidth(USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    show(keys);
  }

  /** Caps that follow a shortcut that the person may change. */
  public static KeyCaps of(ObservableValue<String> keys) {
    KeyCaps caps = new KeyCaps("");
    keys.when(caps.sceneProperty().map(Objects::nonNull).orElse(false)).subscribe(caps::show);
    return caps;
  }

  private void show(String keys) {
    getChildren().setAll(split(keys).stream().map(KeyCaps::cap).toList());
    setVisible(!keys.isEmpty());
    setManaged(!keys.isEmpty());
  }

  private static Label cap(String key) {
    Label cap = new Label(key);
    cap.getStyleClass().add("dm-key");
    return cap;
  }

  static List<String> split(String keys) {
    List<String> found = new ArrayList<>();
    for (String stroke : keys.isEmpty() ? new String[0] : keys.split(" ", -1)) {
      int start = 0;
      for (int plus = stroke.indexOf('+', 1); plus > 0; plus = stroke.indexOf('+', start + 1)) {
        found.add(stroke.substring(start, plus));
        start = plus + 1;
      }
      found.add(stroke.substring(start));
    }
    return List.copyOf(found);
  }
}
