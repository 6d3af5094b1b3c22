package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.icon.Icons;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The name of a small month, and the buttons that turn to others. */
final class MiniMonthHeader extends HBox {
  private final Label title = Labels.text("", "title");

  /**
   * A header without a name yet.
   *
   * @param turn takes how many months to go on
   */
  MiniMonthHeader(Messages messages, IntConsumer turn) {
    getStyleClass().add("header");
    getChildren()
        .addAll(
            title,
            Labels.spacer(),
            button(Feather.CHEVRON_LEFT, messages.text("ui.miniMonth.previous"), turn, -1),
            button(Feather.CHEVRON_RIGHT, messages.text("ui.miniMonth.next"), turn, 1));
  }

  void setTitle(String month) {
    title.setText(month);
  }

  private static Button button(Feather icon, String name, IntConsumer turn, int months) {
    Button button = Buttons.icon(Icons.small(icon), name, null, () -> turn.accept(months));
    button.getStyleClass().add("dense");
    button.setFocusTraversable(false);
    return button;
  }
}
