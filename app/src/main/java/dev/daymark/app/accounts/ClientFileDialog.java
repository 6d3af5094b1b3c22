package dev.daymark.app.accounts;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.Reach;
import java.net.URI;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How to make the client file that Google asks for, and where to choose it. */
final class ClientFileDialog extends VBox {
  private static final URI CONSOLE =
      URI.create("https://console.cloud.google.com/apis/credentials");
  private static final int STEPS = 4;

  ClientFileDialog(
      Messages messages, Consumer<URI> browser, Consumer<Reach> choose, Runnable cancel) {
    getStyleClass().addAll("dm-surface", "dm-client-dialog");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(messages.text("accounts.client.title"));
    getChildren().add(Labels.text(messages.text("accounts.client.title"), "dm-dialog-title"));
    getChildren().add(Labels.paragraph(messages.text("accounts.client.body"), "dm-muted"));
    VBox steps = new VBox(8);
    for (int step = 1; step <= STEPS; step++) {
      Label number = Labels.text(step + ".", "dm-medium", "dm-muted", "step");
      Label words = Labels.paragraph(messages.text("accounts.client.step" + step));
      HBox.setHgrow(words, Priority.ALWAYS);
      steps.getChildren().add(new HBox(8, number, words));
    }
    Button console =
        Buttons.link(messages.text("accounts.client.console"), () -> browser.accept(CONSOLE));
    Button no = Buttons.standard(messages.text("accounts.client.cancel"), cancel);
    ReachChoice reach = new ReachChoice(Reach.EVERYTHING, messages, chosen -> {});
    Button yes =
        Buttons.primary(
            messages.text("accounts.client.choose"), () -> choose.accept(reach.getValue()));
    no.getStyleClass().add("dialog");
    yes.getStyleClass().addAll("dialog", "default-focus");
    HBox buttons = new HBox(8, console, Labels.spacer(), no, yes);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(steps, kept(messages, reach), buttons);
  }

  private static HBox kept(Messages messages, ReachChoice reach) {
    Label name = Labels.text(messages.text("accounts.reach"), "dm-medium");
    Label detail = Labels.paragraph(messages.text("accounts.reachFirst"), "dm-muted", "dm-small");
    VBox words = new VBox(name, detail);
    HBox.setHgrow(words, Priority.ALWAYS);
    name.setLabelFor(reach);
    HBox row = new HBox(16, words, reach);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
