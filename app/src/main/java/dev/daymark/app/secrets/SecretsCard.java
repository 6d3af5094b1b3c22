package dev.daymark.app.secrets;

import dev.daymark.app.secrets.SecretsViewModel.Facts;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where sign-ins are kept, with what can be done about it; part of the page of accounts. */
public final class SecretsCard extends VBox {

  private final SecretsViewModel model;
  private final Messages messages;
  private final Overlays overlays;

  /** Builds it over its model. */
  public SecretsCard(SecretsViewModel model, Messages messages, Overlays overlays) {
    this.model = model;
    this.messages = messages;
    this.overlays = overlays;
    setId("secrets");
    setSpacing(8);
    model.factsProperty().subscribe(this::fill);
    model.troubleProperty().subscribe(trouble -> fill());
    model.look();
  }

  private void fill() {
    getChildren().clear();
    Facts facts = model.factsProperty().get();
    if (facts == null && model.troubleProperty().get().isEmpty()) {
      return;
    }
    SettingsCard card = new SettingsCard();
    if (facts != null) {
      tell(card, facts);
    }
    getChildren().add(card);
    trouble(card);
  }

  private void tell(SettingsCard card, Facts facts) {
    String kind = facts.kind().name().toLowerCase(Locale.ROOT);
    Button change = Buttons.standard(words("change"), () -> choose(facts));
    change.setId("secrets-change");
    switch (facts.state()) {
      case OPEN -> card.row(words("title"), words("kept." + kind), change);
      case UNCHOSEN -> {
        Button first = Buttons.primary(words("choose"), () -> choose(facts));
        first.setId("secrets-change");
        card.row(words("title"), words("kept." + kind), first);
      }
      case LOCKED -> locked(card, facts, "locked." + kind);
      case REFUSED -> locked(card, facts, "refused");
      case AWAY -> away(card, change);
      case DAMAGED -> card.row(words("title"), words("damaged." + kind), change);
    }
    if (!facts.setAside().isEmpty()) {
      card.row(
          Icons.of(Feather.ALERT_CIRCLE, "warning"),
          Labels.paragraph(messages.text("secrets.setAside", String.join(", ", facts.setAside()))));
    }
  }

  private void locked(SettingsCard card, Facts facts, String why) {
    HBox controls = new HBox(8);
    controls.setAlignment(Pos.CENTER_RIGHT);
    Button unlock;
    if (facts.kind() == Kind.PASSPHRASE) {
      PasswordField field = new PasswordField();
      field.setPromptText(words("passphrase"));
      field.setId("secrets-passphrase");
      field.setOnAction(event -> model.unlock(field.getText()));
      controls.getChildren().add(field);
      unlock = Buttons.primary(words("unlock"), () -> model.unlock(field.getText()));
    } else {
      unlock = Buttons.primary(words("unlock"), () -> model.unlock(null));
    }
    unlock.setId("secrets-unlock");
    controls.getChildren().add(unlock);
    card.row(words("title"), words(why), controls);
  }

  private void away(SettingsCard card, Button change) {
    Button again = Buttons.primary(words("again"), () -> model.unlock(null));
    again.setId("secrets-unlock");
    HBox controls = new HBox(8, change, again);
    controls.setAlignment(Pos.CENTER_RIGHT);
    card.row(words("title"), words("away"), controls);
  }

  private void trouble(SettingsCard card) {
    String sentence = model.troubleProperty().get();
    if (!sentence.isEmpty()) {
      var text = Labels.paragraph(sentence);
      HBox.setHgrow(text, Priority.ALWAYS);
      text.setMaxWidth(Double.MAX_VALUE);
      text.setId("secrets-trouble");
      card.row(Icons.of(Feather.ALERT_CIRCLE, "danger"), text);
    }
  }

  private void choose(Facts facts) {
    overlays.dialog(
        new SecretsDialog(
            facts,
            messages,
            place -> {
              overlays.close();
              model.choose(place.kind(), place.passphrase());
            },
            overlays::close));
  }

  private String words(String key) {
    return messages.text("secrets." + key);
  }
}
