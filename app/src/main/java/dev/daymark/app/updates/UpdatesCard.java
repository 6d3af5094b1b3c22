package dev.daymark.app.updates;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.Switch;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/** The rows of the settings about new versions: a switch, and a newer one if there is one. */
public final class UpdatesCard extends VBox {
  private final UpdateCheck check;
  private final Messages messages;
  private final Consumer<URI> opener;
  private final Switch wanted;

  /**
   * Builds them.
   *
   * @param opener shows a page in the browser
   */
  public UpdatesCard(UpdateCheck check, Messages messages, Consumer<URI> opener) {
    this.check = check;
    this.messages = messages;
    this.opener = opener;
    this.wanted = new Switch(messages.text("updates.check"));
    wanted.setId("update-check");
    wanted.setSelected(check.onProperty().get());
    wanted.selectedProperty().addListener((property, was, is) -> check.onProperty().set(is));
    check.newerProperty().subscribe(this::show);
  }

  private void show(Optional<Release> newer) {
    SettingsCard card = new SettingsCard();
    card.row(messages.text("updates.check"), messages.text("updates.checkDetail"), wanted);
    newer.ifPresent(
        release ->
            card.row(
                messages.text("updates.newer", release.version()),
                messages.text("updates.newerDetail", check.version()),
                Buttons.standard(
                    messages.text("updates.open"), () -> opener.accept(release.page()))));
    getChildren().setAll(card);
  }
}
