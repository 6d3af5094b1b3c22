package dev.daymark.app.ui.controls;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a pane says when there is nothing in it: a drawing, one sentence, one action. */
public final class EmptyState extends VBox {
  /**
   * @param illustration a drawing of at most 96 x 72 px, or null
   * @param headline a few words; empty for none
   * @param sentence what to do, or that all is well
   */
  public EmptyState(@Nullable Node illustration, String headline, String sentence) {
    getStyleClass().add("dm-empty");
    if (illustration != null) {
      getChildren().add(illustration);
    }
    if (!headline.isEmpty()) {
      getChildren().add(Labels.text(headline, "headline"));
    }
    getChildren().add(Labels.paragraph(sentence, "sentence"));
  }

  /** Adds the one action. */
  public EmptyState withAction(Button action) {
    StackPane holder = new StackPane(action);
    holder.getStyleClass().add("action");
    getChildren().add(holder);
    return this;
  }

  /**
   * Adds keys worth knowing below a rule.
   *
   * @param keys key by name, in order
   */
  public EmptyState withTips(Map<String, KeyCaps> keys) {
    Region gap = new Region();
    gap.getStyleClass().add("tips-gap");
    VBox tips = new VBox();
    tips.getStyleClass().add("tips");
    tips.setMaxWidth(Double.MAX_VALUE);
    keys.forEach((name, caps) -> tips.getChildren().add(tip(name, caps)));
    getChildren().addAll(gap, tips);
    return this;
  }

  private static Node tip(String name, KeyCaps caps) {
    HBox row = new HBox(Labels.text(name, "name"), Labels.spacer(), caps);
    row.getStyleClass().add("tip");
    return row;
  }
}
