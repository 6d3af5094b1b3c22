package dev.daymark.app.secrets;

import dev.daymark.app.encryption.KeyPlace;
import dev.daymark.app.encryption.PlaceChoice;
import dev.daymark.app.secrets.SecretsViewModel.Facts;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks where secrets are to be kept from now on. */
final class SecretsDialog extends VBox {

  private final Messages messages;
  private final PlaceChoice choice;
  private final Consumer<KeyPlace> choose;

  SecretsDialog(Facts facts, Messages messages, Consumer<KeyPlace> choose, Runnable cancel) {
    this.messages = messages;
    this.choose = choose;
    List<Kind> files = List.of(Kind.PASSPHRASE, Kind.KEY_FILE);
    List<Kind> all = List.of(Kind.KEYRING, Kind.PASSPHRASE, Kind.KEY_FILE);
    this.choice = new PlaceChoice(messages, facts.hasKeyring() ? all : files, facts.kind());
    getStyleClass().addAll("dm-surface", "dm-client-dialog");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words("dialog"));
    getChildren()
        .addAll(
            Labels.text(words("dialog"), "dm-dialog-title"),
            Labels.paragraph(words("dialogLead"), "dm-muted"),
            choice,
            buttons(cancel));
  }

  private Node buttons(Runnable cancel) {
    Button no = Buttons.standard(words("cancel"), cancel);
    Button yes = Buttons.primary(words("keepHere"), this::accept);
    no.getStyleClass().add("dialog");
    yes.getStyleClass().addAll("dialog", "default-focus");
    yes.setId("secrets-accept");
    yes.disableProperty().bind(choice.completeProperty().not());
    HBox buttons = new HBox(8, Labels.spacer(), no, yes);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private void accept() {
    KeyPlace place = choice.chosen();
    if (place != null) {
      choose.accept(place);
    }
  }

  private String words(String key) {
    return messages.text("secrets." + key);
  }
}
