package dev.daymark.app.accounts;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.domain.Reach;
import java.io.File;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * Begins a sign-in: says how to make a client file, lets the person choose it, and opens the
 * browser.
 *
 * @param browser opens an address in the person's browser
 * @param owner the window to choose the file over
 */
public record Connecting(
    AccountsViewModel model,
    Messages messages,
    Overlays overlays,
    Consumer<URI> browser,
    Supplier<Window> owner) {

  /** Shows the explanation; the rest follows from the person's choice. */
  public void explain() {
    overlays.dialog(new ClientFileDialog(messages, browser, this::chooseFile, overlays::close));
  }

  private void chooseFile(Reach reach) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text("accounts.client.chooserTitle"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                messages.text("accounts.client.chooserFilter"), "*.json"));
    File chosen = chooser.showOpenDialog(owner.get());
    if (chosen != null) {
      overlays.close();
      model.connect(chosen.toPath(), reach);
    }
  }
}
