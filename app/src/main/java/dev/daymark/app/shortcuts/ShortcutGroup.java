package dev.daymark.app.shortcuts;

import dev.daymark.app.ui.controls.Labels;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The shortcuts of one place under its name; those that can be changed first. */
final class ShortcutGroup extends VBox {
  private final List<ShortcutRow> rows;
  private final List<FixedRow> fixed;

  ShortcutGroup(String name, List<ShortcutRow> rows, List<FixedRow> fixed) {
    this.rows = rows;
    this.fixed = fixed;
    getStyleClass().add("shortcut-group");
    getChildren().add(Labels.text(name, "dm-subheading", "group-name"));
    getChildren().addAll(rows);
    getChildren().addAll(fixed);
  }

  List<ShortcutRow> rows() {
    return rows;
  }

  /** Leaves what is looked for; without any of it the group is not seen. */
  void filter(ShortcutFilter filter) {
    rows.forEach(row -> show(row, row.isFound(filter)));
    fixed.forEach(row -> show(row, row.isFound(filter)));
    show(this, getChildren().stream().skip(1).anyMatch(Node::isManaged));
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
