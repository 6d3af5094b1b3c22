package dev.daymark.app.shell;

import dev.daymark.app.shell.Shortcut.Scope;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Every key that works, in two columns. */
final class ShortcutsSheet extends VBox {
  private final Messages messages;

  ShortcutsSheet(List<Shortcut> shortcuts, Messages messages, Runnable close) {
    this.messages = messages;
    getStyleClass().addAll("dm-surface", "dm-shortcuts");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(messages.text("shell.shortcuts.title"));
    Button closing = Buttons.icon(Feather.X, messages.text("ui.button.close"), "Esc", close);
    closing.getStyleClass().add("default-focus");
    HBox header =
        new HBox(
            Labels.text(messages.text("shell.shortcuts.title"), "dm-dialog-title"),
            Labels.spacer(),
            closing);
    header.setAlignment(Pos.CENTER_LEFT);
    HBox columns =
        new HBox(
            48,
            new VBox(section("everywhere", Scope.EVERYWHERE, shortcuts)),
            new VBox(
                section("goTo", Scope.GO_TO, shortcuts),
                section("calendar", Scope.CALENDAR, shortcuts),
                section("tasks", Scope.TASKS, shortcuts)));
    getChildren().addAll(header, columns);
  }

  private Node section(String name, Scope scope, List<Shortcut> shortcuts) {
    VBox section = new VBox(Labels.text(messages.text("shell.shortcuts." + name), "dm-subheading"));
    section.getStyleClass().add("section");
    shortcuts.stream()
        .filter(shortcut -> shortcut.scope() == scope)
        .forEach(shortcut -> section.getChildren().add(row(shortcut)));
    return section;
  }

  private Node row(Shortcut shortcut) {
    HBox caps = new HBox(4);
    caps.setAlignment(Pos.CENTER_RIGHT);
    for (String keys : shortcut.caps().split(" ", -1)) {
      caps.getChildren().add(new KeyCaps(keys));
    }
    HBox row =
        new HBox(
            Labels.text(messages.text(shortcut.messageKey()), "dm-muted"), Labels.spacer(), caps);
    row.getStyleClass().add("row");
    return row;
  }
}
