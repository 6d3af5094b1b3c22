package dev.daymark.app.accounts;

import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.icon.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** How a sign-in ended: one sentence, one action. */
final class ResultCard extends StackPane {
  private final SettingsCard panel = new SettingsCard();

  ResultCard(Feather icon, String tone, String sentence, Button action) {
    getChildren().add(panel);
    setId("sign-in-result");
    Label words = Labels.paragraph(sentence);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    action.setMinWidth(USE_PREF_SIZE);
    panel.row(Icons.of(icon, tone), words, action);
  }
}
