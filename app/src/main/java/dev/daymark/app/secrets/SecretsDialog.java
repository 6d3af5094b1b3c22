package dev.daymark.app.secrets;

import dev.daymark.app.secrets.SecretsViewModel.Facts;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The places there are for secrets, each with what it means. */
final class SecretsDialog extends VBox {

  private final Messages messages;
  private final ToggleGroup places = new ToggleGroup();
  private final PasswordField passphrase = new PasswordField();
  private final PasswordField again = new PasswordField();
  private final BiConsumer<Kind, @Nullable String> choose;

  SecretsDialog(
      Facts facts, Messages messages, BiConsumer<Kind, @Nullable String> choose, Runnable cancel) {
    this.messages = messages;
    this.choose = choose;
    getStyleClass().addAll("dm-surface", "dm-client-dialog");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words("dialog"));
    getChildren()
        .addAll(
            Labels.text(words("dialog"), "dm-dialog-title"),
            Labels.paragraph(words("dialogLead"), "dm-muted"));
    if (facts.hasKeyring()) {
      getChildren().add(place(Kind.KEYRING, facts));
    }
    getChildren().addAll(place(Kind.PASSPHRASE, facts), typing(), place(Kind.KEY_FILE, facts));
    getChildren().add(buttons(cancel));
  }

  private Node place(Kind kind, Facts facts) {
    String key = kind.name().toLowerCase(Locale.ROOT);
    RadioButton button = new RadioButton(words("place." + key));
    button.setId("place-" + key);
    button.setUserData(kind);
    button.setToggleGroup(places);
    button.setSelected(kind == facts.kind());
    var detail = Labels.paragraph(words("place." + key + ".detail"), "dm-muted", "dm-small");
    VBox.setMargin(detail, new Insets(0, 0, 0, 26));
    return new VBox(2, button, detail);
  }

  private Node typing() {
    passphrase.setPromptText(messages.text("secrets.passphraseNew", SecretsViewModel.SHORTEST));
    passphrase.setId("passphrase-new");
    again.setPromptText(words("passphraseAgain"));
    again.setId("passphrase-again");
    HBox fields = new HBox(8, passphrase, again);
    fields.setPadding(new Insets(0, 0, 0, 26));
    fields
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> chosen() == Kind.PASSPHRASE, places.selectedToggleProperty()));
    fields.managedProperty().bind(fields.visibleProperty());
    return fields;
  }

  private Node buttons(Runnable cancel) {
    Button no = Buttons.standard(words("cancel"), cancel);
    Button yes = Buttons.primary(words("keepHere"), this::accept);
    no.getStyleClass().add("dialog");
    yes.getStyleClass().addAll("dialog", "default-focus");
    yes.setId("secrets-accept");
    yes.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !isComplete(),
                places.selectedToggleProperty(),
                passphrase.textProperty(),
                again.textProperty()));
    HBox buttons = new HBox(8, Labels.spacer(), no, yes);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private @Nullable Kind chosen() {
    var toggle = places.getSelectedToggle();
    return toggle == null ? null : (Kind) toggle.getUserData();
  }

  private boolean isComplete() {
    Kind kind = chosen();
    return kind != null
        && (kind != Kind.PASSPHRASE
            || (passphrase.getText().length() >= SecretsViewModel.SHORTEST
                && passphrase.getText().equals(again.getText())));
  }

  private void accept() {
    Kind kind = chosen();
    if (kind != null && isComplete()) {
      choose.accept(kind, kind == Kind.PASSPHRASE ? passphrase.getText() : null);
    }
  }

  private String words(String key) {
    return messages.text("secrets." + key);
  }
}
