package dev.daymark.app.shell;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.FixedKey;
import dev.daymark.app.command.KeyMap;
import dev.daymark.app.command.Scope;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Every key that works, in three columns. */
final class ShortcutsSheet extends VBox {
  private final Messages messages;
  private final KeyMap keys;

  ShortcutsSheet(KeyMap keys, Messages messages, Runnable close) {
    this.keys = keys;
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
            column(Scope.EVERYWHERE, Scope.GO_TO),
            column(Scope.CALENDAR),
            column(Scope.ITEM, Scope.REVIEW),
            column(Scope.TASKS));
    columns.getStyleClass().add("columns");
    getChildren().addAll(header, columns);
  }

  private Node column(Scope... scopes) {
    VBox column = new VBox(Arrays.stream(scopes).map(this::section).toArray(Node[]::new));
    column.getStyleClass().add("column");
    return column;
  }

  private Node section(Scope scope) {
    VBox section = new VBox(Labels.text(messages.text(scope.messageKey()), "dm-subheading"));
    section.getStyleClass().add("section");
    Stream<Node> commands =
        Arrays.stream(Command.values())
            .filter(command -> command.scope() == scope && !keys.caps(command).isEmpty())
            .map(command -> row(command.messageKey(), keys.caps(command)));
    Stream<Node> fixed =
        Arrays.stream(FixedKey.values())
            .filter(key -> key.scope() == scope)
            .map(key -> row(key.messageKey(), key.caps()));
    section.getChildren().addAll(Stream.concat(commands, fixed).toList());
    return section;
  }

  private Node row(String messageKey, String caps) {
    HBox strokes = new HBox(4);
    strokes.setAlignment(Pos.CENTER_RIGHT);
    for (String stroke : caps.split(" ", -1)) {
      strokes.getChildren().add(new KeyCaps(stroke));
    }
    HBox row =
        new HBox(Labels.text(messages.text(messageKey), "dm-muted"), Labels.spacer(), strokes);
    row.getStyleClass().add("row");
    return row;
  }
}
