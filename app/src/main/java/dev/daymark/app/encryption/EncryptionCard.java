package dev.daymark.app.encryption;

import dev.daymark.app.encryption.EncryptionViewModel.Facts;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.Question;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.Switch;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Whether the data is encrypted, with the switch and the recovery code. */
public final class EncryptionCard extends StackPane {

  private final EncryptionViewModel model;
  private final Messages messages;
  private final Overlays overlays;
  private final Switch on;

  /** Builds it over its model, and begins to look how it stands. */
  public EncryptionCard(EncryptionViewModel model, Messages messages, Overlays overlays) {
    this.model = model;
    this.messages = messages;
    this.overlays = overlays;
    this.on = new Switch(words("title"));
    on.setId("encryption");
    on.selectedProperty().addListener((property, before, now) -> chosen(now));
    model.factsProperty().subscribe(facts -> fill());
    model.busyProperty().subscribe(busy -> fill());
    model.look();
  }

  private boolean isOn() {
    Facts facts = model.factsProperty().get();
    return facts != null && facts.status().on();
  }

  private void fill() {
    boolean busy = model.busyProperty().get();
    Facts facts = model.factsProperty().get();
    on.setDisable(busy || facts == null);
    if (!busy) {
      on.setSelected(isOn());
    }
    SettingsCard card = new SettingsCard();
    card.row(words("title"), detail(facts, busy), on);
    if (isOn()) {
      Button show = Buttons.standard(words("show"), () -> model.showCode(this::show));
      show.setId("recovery-code");
      show.setDisable(busy);
      card.row(words("code"), words("codeDetail"), show);
    }
    getChildren().setAll(card);
  }

  private String detail(@Nullable Facts facts, boolean busy) {
    if (busy && facts != null) {
      return words("working");
    }
    if (facts == null || !facts.status().on()) {
      return words("off");
    }
    if (facts.status().copiesInClear() > 0) {
      return messages.text("encryption.clear", facts.status().copiesInClear());
    }
    return words("on." + facts.keptIn().name().toLowerCase(Locale.ROOT));
  }

  /** The switch moved: by the person, or because it says how it stands. */
  private void chosen(boolean wanted) {
    if (wanted == isOn() || model.busyProperty().get()) {
      return;
    }
    on.setSelected(isOn());
    overlays.dialog(
        wanted
            ? new EncryptQuestion(overlays, messages, () -> model.turnOn(this::show))
            : new Question(
                overlays,
                words("askOff.title"),
                words("askOff.body"),
                words("askOff.confirm"),
                words("cancel"),
                model::turnOff));
  }

  private void show(String code) {
    overlays.dialog(new RecoveryCodeDialog(overlays, messages, code));
  }

  private String words(String key) {
    return messages.text("encryption." + key);
  }
}
