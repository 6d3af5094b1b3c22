package dev.daymark.app.inspector.rows;

import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The rows the inspector is made of. */
public final class Rows {
  private Rows() {}

  /** An icon with something beside it. */
  public static HBox row(Feather icon, Node content) {
    HBox row = new HBox(Icons.of(icon, "subtle"), content);
    row.getStyleClass().add("inspector-row");
    HBox.setHgrow(content, Priority.ALWAYS);
    return row;
  }

  /** A line, and smaller ones below it; empty ones are left out. */
  public static VBox lines(String first, String... more) {
    VBox lines = new VBox(Labels.paragraph(first));
    for (String line : more) {
      if (!line.isEmpty()) {
        Label label = Labels.text(line, "dm-small", "dm-muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        lines.getChildren().add(label);
      }
    }
    lines.getChildren().forEach(line -> ((Region) line).setMinHeight(Region.USE_PREF_SIZE));
    return lines;
  }

  /** Label and value side by side, 32 px high. */
  public static HBox pair(Feather icon, String name, Node value) {
    HBox row = new HBox(Icons.of(icon, "subtle"), new PairName(name), value);
    row.getStyleClass().add("inspector-pair");
    HBox.setHgrow(value, Priority.ALWAYS);
    return row;
  }

  public static Region rule() {
    Region rule = Labels.rule();
    VBox.setMargin(rule, new Insets(10, 0, 10, 0));
    return rule;
  }
}
