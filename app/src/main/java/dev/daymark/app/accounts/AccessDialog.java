package dev.daymark.app.accounts;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What Daymark may do in an account and what it may not, and where that is taken back. */
final class AccessDialog extends VBox {
  /** Where Google lists what has access to an account. */
  private static final URI CONNECTIONS = URI.create("https://myaccount.google.com/connections");

  private static final List<String> ALLOWED = List.of("read", "change", "list");
  private static final List<String> DENIED = List.of("others", "server");

  AccessDialog(String email, Messages messages, Consumer<URI> browser, Runnable close) {
    getStyleClass().addAll("dm-surface", "dm-client-dialog", "dm-access-dialog");
    setAccessibleRole(AccessibleRole.DIALOG);
    String title = messages.text("accounts.access.title", email);
    setAccessibleText(title);
    VBox lines = new VBox(8);
    ALLOWED.forEach(key -> lines.getChildren().add(line(Feather.CHECK, "success", key, messages)));
    DENIED.forEach(key -> lines.getChildren().add(line(Feather.X, "muted", key, messages)));
    Button google =
        Buttons.link(messages.text("accounts.access.google"), () -> browser.accept(CONNECTIONS));
    Button done = Buttons.primary(messages.text("accounts.access.close"), close);
    done.getStyleClass().addAll("dialog", "default-focus");
    HBox buttons = new HBox(8, google, Labels.spacer(), done);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren()
        .addAll(
            Labels.text(title, "dm-dialog-title"),
            Labels.paragraph(messages.text("accounts.access.body"), "dm-muted"),
            lines,
            buttons);
  }

  private static Node line(Feather icon, String tone, String key, Messages messages) {
    Label words = Labels.paragraph(messages.text("accounts.access." + key));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(8, Icons.of(icon, tone), words);
    line.getStyleClass().add("line");
    return line;
  }
}
