package dev.daymark.app.encryption;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The places there are for keys and sign-ins, each with what it means; one of them is chosen. */
public final class PlaceChoice extends VBox {

  /** A shorter passphrase is guessed too soon by whoever has the file. */
  private static final int SHORTEST = 8;

  private final Messages messages;
  private final ToggleGroup places = new ToggleGroup();
  private final PasswordField passphrase = new PasswordField();
  private final PasswordField again = new PasswordField();
  private final BooleanBinding complete;

  /**
   * Shows them.
   *
   * @param kinds those there are, in this order
   * @param now what is chosen at first; null for nothing
   */
  public PlaceChoice(Messages messages, List<Kind> kinds, @Nullable Kind now) {
    this.messages = messages;
    setSpacing(12);
    for (Kind kind : kinds) {
      getChildren().add(place(kind, kind == now));
      if (kind == Kind.PASSPHRASE) {
        getChildren().add(typing());
      }
    }
    this.complete =
        Bindings.createBooleanBinding(
            () -> chosen() != null,
            places.selectedToggleProperty(),
            passphrase.textProperty(),
            again.textProperty());
  }

  private Node place(Kind kind, boolean selected) {
    String key = kind.name().toLowerCase(Locale.ROOT);
    RadioButton button = new RadioButton(words("place." + key));
    button.setId("place-" + key);
    button.setUserData(kind);
    button.setToggleGroup(places);
    button.setSelected(selected);
    var detail = Labels.paragraph(words("place." + key + ".detail"), "dm-muted", "dm-small");
    VBox.setMargin(detail, new Insets(0, 0, 0, 26));
    return new VBox(2, button, detail);
  }

  private Node typing() {
    passphrase.setPromptText(messages.text("secrets.passphraseNew", SHORTEST));
    passphrase.setId("passphrase-new");
    again.setPromptText(words("passphraseAgain"));
    again.setId("passphrase-again");
    HBox fields = new HBox(8, passphrase, again);
    HBox.setHgrow(passphrase, Priority.ALWAYS);
    HBox.setHgrow(again, Priority.ALWAYS);
    fields.setPadding(new Insets(0, 0, 0, 26));
    fields
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> kind() == Kind.PASSPHRASE, places.selectedToggleProperty()));
    fields.managedProperty().bind(fields.visibleProperty());
    return fields;
  }

  private @Nullable Kind kind() {
    var toggle = places.getSelectedToggle();
    return toggle == null ? null : (Kind) toggle.getUserData();
  }

  /** Tells when another is chosen, which may take more or less room. */
  void onChange(Runnable heard) {
    places.selectedToggleProperty().subscribe((before, now) -> heard.run());
  }

  /** Whether one is chosen, with a passphrase where it needs one. */
  public BooleanBinding completeProperty() {
    return complete;
  }

  /** What is chosen; null while it is not complete. */
  public @Nullable KeyPlace chosen() {
    Kind kind = kind();
    if (kind != Kind.PASSPHRASE) {
      return kind == null ? null : new KeyPlace(kind, null);
    }
    String typed = passphrase.getText();
    return typed.length() >= SHORTEST && typed.equals(again.getText())
        ? new KeyPlace(kind, typed)
        : null;
  }

  private String words(String key) {
    return messages.text("secrets." + key);
  }
}
