package dev.daymark.app.shortcuts;

import dev.daymark.app.command.FixedKey;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.StrokeCaps;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A key that is always the same. */
final class FixedRow extends HBox {
  private final String name;
  private final List<String> caps;

  FixedRow(FixedKey key, Messages messages) {
    this.name = messages.text(key.messageKey());
    this.caps = Arrays.stream(key.caps().split(" ", -1)).toList();
    getStyleClass().addAll("shortcut-row", "fixed");
    StrokeCaps shown = new StrokeCaps(key.caps());
    shown.getStyleClass().add("caps");
    Label label = Labels.text(name, "name");
    label.setMaxWidth(Double.MAX_VALUE);
    label.setWrapText(true);
    HBox.setHgrow(label, Priority.ALWAYS);
    getChildren().addAll(label, shown);
    Tooltip.install(this, Buttons.tooltip(messages.text("shortcuts.fixed"), null));
  }

  boolean isFound(ShortcutFilter filter) {
    return filter.finds(name, caps);
  }
}
