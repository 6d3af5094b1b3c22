package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.icon.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A strip under the toolbar for a state that lasts: an icon, what is so, what it means, one action,
 * and a way to put it away. Style classes {@code warning} and {@code danger} colour it.
 */
public final class Banner extends HBox {
  /**
   * @param lead the state, in semibold
   * @param detail what it means
   * @param action the one button
   * @param close the name of the button that puts it away
   * @param closed called when it is put away
   */
  public Banner(
      Feather icon, String lead, String detail, Button action, String close, Runnable closed) {
    getStyleClass().add("dm-banner");
    Label first = Labels.text(lead, "lead");
    first.setMinWidth(USE_PREF_SIZE);
    action.setMinWidth(USE_PREF_SIZE);
    HBox words = new HBox(4, first, Labels.text(detail));
    words.setAlignment(Pos.CENTER_LEFT);
    Button put = Buttons.icon(Feather.X, close, null, closed);
    getChildren().addAll(Icons.of(icon), words, Labels.spacer(), action, put);
  }
}
