package dev.daymark.app.ui.controls;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/**
 * Strokes that belong together, each pressed by itself. The keys that all of them begin with are
 * shown once: {@code Alt+↑ Alt+↓} becomes Alt, ↑ / ↓.
 */
public final class StrokeCaps extends HBox {

  /**
   * @param strokes as for {@link KeyCaps}, with spaces between them
   */
  public StrokeCaps(String strokes) {
    super(4);
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    List<String> each = List.of(strokes.split(" ", -1));
    String shared = shared(each);
    getChildren().add(new KeyCaps(each.getFirst()));
    for (String stroke : each.subList(1, each.size())) {
      if (!shared.isEmpty()) {
        getChildren().add(Labels.text("/", "dm-caption", "dm-subtle"));
      }
      getChildren().add(new KeyCaps(stroke.substring(shared.length())));
    }
  }

  /** What all begin with, up to and with a plus; empty if there is nothing. */
  static String shared(List<String> strokes) {
    String first = strokes.getFirst();
    String modifiers = first.substring(0, first.lastIndexOf('+') + 1);
    return strokes.stream().allMatch(stroke -> stroke.startsWith(modifiers)) ? modifiers : "";
  }
}
