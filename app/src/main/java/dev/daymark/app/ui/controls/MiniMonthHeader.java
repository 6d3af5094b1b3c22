package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.icon.Icons;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The name of a small month, and the buttons that turn to others. */
final class MiniMonthHeader extends HBox {
  private final Label title = Labels.text("", "title");
  private final List<Button> buttons;

  /**
   * A header without a name yet.
   *
   * @param turn takes how many months to go on
   */
  MiniMonthHeader(Messages messages, IntConsumer turn) {
    getStyleClass().add("header");
    this.buttons =
        List.of(
            button(Feather.CHEVRON_LEFT, messages.text("ui.miniMonth.previous"), turn, -1),
            button(Feather.CHEVRON_RIGHT, messages.text("ui.miniMonth.next"), turn, 1));
    getChildren().addAll(title, Labels.spacer());
    getChildren().addAll(buttons);
  }

  void setTitle(String month) {
    show(month, true);
  }

  /** Days that are being taken need the room of the buttons. */
  void setTaken(String days) {
    show(days, false);
  }

  private void show(String text, boolean turns) {
    title.setText(text);
    for (Button button : buttons) {
      button.setVisible(turns);
      button.setManaged(turns);
    }
  }

  private static Button button(Feather icon, String name, IntConsumer turn, int months) {
    Button button = Buttons.icon(Icons.small(icon), name, null, () -> turn.accept(months));
    button.getStyleClass().add("dense");
    button.setFocusTraversable(false);
    return button;
  }
}
