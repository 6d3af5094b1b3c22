package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.KeyNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a shortcut as caps: {@code Ctrl+Shift+Z} becomes three of them, {@code G C} two.
 * Without a key there is nothing to see. They are called as the {@link KeyNames} among the
 * properties of their scene call them, or of the scene that their popup belongs to.
 */
public final class KeyCaps extends HBox {
  private String keys = "";
  private @Nullable KeyNames names;

  /**
   * @param keys joined by plus signs; {@code Ctrl++} is Ctrl and plus; spaces between those that
   *     are pressed after each other
   */
  public KeyCaps(String keys) {
    getStyleClass().add("dm-keys");
    setMinWidth(USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    show(keys);
    sceneProperty().subscribe(scene -> rename());
    sceneProperty().flatMap(Scene::windowProperty).subscribe(window -> rename());
  }

  /** Caps that follow a shortcut that the person may change. */
  public static KeyCaps of(ObservableValue<String> keys) {
    KeyCaps caps = new KeyCaps("");
    keys.when(caps.sceneProperty().map(Objects::nonNull).orElse(false)).subscribe(caps::show);
    return caps;
  }

  private void show(String keys) {
    this.keys = keys;
    this.names = names(getScene());
    getChildren().setAll(split(keys).stream().map(this::cap).toList());
    setVisible(!keys.isEmpty());
    setManaged(!keys.isEmpty());
  }

  private void rename() {
    if (getScene() != null && names(getScene()) != names) {
      show(keys);
    }
  }

  private static @Nullable KeyNames names(@Nullable Scene scene) {
    Scene of = scene;
    while (of != null
        && of.getWindow() instanceof PopupWindow popup
        && popup.getOwnerWindow() != null) {
      of = popup.getOwnerWindow().getScene();
    }
    return of != null && of.getProperties().get(KeyNames.class) instanceof KeyNames found
        ? found
        : null;
  }

  private Label cap(String key) {
    Label cap = new Label(names == null ? key : names.of(key));
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
