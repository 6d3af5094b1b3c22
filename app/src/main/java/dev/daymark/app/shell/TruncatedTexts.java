package dev.daymark.app.shell;

import dev.daymark.app.ui.controls.Buttons;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/** Shows the whole of a text that has no room, when the mouse rests on it. */
final class TruncatedTexts {
  private final Map<Labeled, Tooltip> tips = new WeakHashMap<>();

  private TruncatedTexts() {}

  /** Does so for everything in a scene, now and later. */
  static void explain(Scene scene) {
    TruncatedTexts texts = new TruncatedTexts();
    scene.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, texts::entered);
  }

  private void entered(MouseEvent event) {
    if (event.getTarget() instanceof Labeled labeled) {
      Tooltip ours = tips.get(labeled);
      boolean free = labeled.getTooltip() == null || labeled.getTooltip().equals(ours);
      if (free) {
        labeled.setTooltip(isTruncated(labeled) ? tip(labeled) : null);
      }
    }
  }

  private Tooltip tip(Labeled labeled) {
    Tooltip tip = tips.computeIfAbsent(labeled, any -> Buttons.tooltip("", null));
    tip.setText(labeled.getText());
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    return tip;
  }

  private static boolean isTruncated(Labeled labeled) {
    String text = labeled.getText();
    if (text == null || text.isEmpty()) {
      return false;
    }
    for (Node part : labeled.getChildrenUnmodifiable()) {
      if (part instanceof Text shown) {
        return !shown.getText().equals(text) && !labeled.isWrapText();
      }
    }
    return false;
  }
}
