package dev.daymark.app.tasks;

import dev.daymark.app.ui.controls.Labels;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** The categories of a task, as many as fit; none is cut in half. */
final class TagRow extends HBox {

  TagRow() {
    getStyleClass().add("tags");
    setMinWidth(0);
  }

  void show(List<String> categories) {
    getChildren().setAll(categories.stream().map(it -> Labels.tag(it)).toList());
    setVisible(!categories.isEmpty());
    setManaged(!categories.isEmpty());
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    for (Node tag : getChildren()) {
      tag.setVisible(tag.getBoundsInParent().getMaxX() <= getWidth() + 0.5);
    }
  }
}
