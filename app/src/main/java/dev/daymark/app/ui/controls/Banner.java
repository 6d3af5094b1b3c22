package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.icon.Icons;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/**
 * A strip under the toolbar for a state that lasts: an icon, what is so, what it means, one action,
 * and a way to put it away. What it means takes a second line where one is too short. Style classes
 * {@code warning} and {@code danger} colour it.
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
    setFillHeight(false);
    Text state = new Text(lead);
    state.getStyleClass().add("lead");
    Text meaning = new Text(detail);
    meaning.getStyleClass().add("detail");
    TextFlow words = new TextFlow(state, new Text(" "), meaning);
    HBox.setHgrow(words, Priority.ALWAYS);
    action.setMinWidth(USE_PREF_SIZE);
    Button put = Buttons.icon(Feather.X, close, null, closed);
    getChildren().addAll(Icons.of(icon), words, action, put);
  }
}
