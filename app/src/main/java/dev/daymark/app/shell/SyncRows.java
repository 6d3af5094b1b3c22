package dev.daymark.app.shell;

import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Rows of the details of sync under a heading. */
class SyncRows extends VBox {

  SyncRows(String title) {
    getStyleClass().add("rows");
    getChildren().add(Labels.text(title, "list-title"));
  }

  /**
   * A row.
   *
   * @param mark at its beginning
   * @param text what it says
   * @param end a few words at its end
   */
  static HBox row(Node mark, VBox text, String end) {
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    Label when = Labels.text(end, "dm-caption", "dm-subtle");
    when.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(mark, text, when);
    row.getStyleClass().add("waiting");
    return row;
  }

  /** The bar in the colour of a calendar; grey for none. */
  static Region bar(EventColours colours, @Nullable String color) {
    Region bar = new Region();
    bar.getStyleClass().add("bar");
    if (color != null) {
      colours.apply(bar.getStyleClass(), EventPalette.shown(Rgb.parse(color), ColourStyle.MODERN));
    }
    return bar;
  }
}
