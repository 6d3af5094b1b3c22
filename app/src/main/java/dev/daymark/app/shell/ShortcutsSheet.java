package dev.daymark.app.shell;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.FixedKey;
import dev.daymark.app.command.KeyMap;
import dev.daymark.app.command.Scope;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.StrokeCaps;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Every key that works, in as many columns beside each other as there is room for. */
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
    Columns columns =
        new Columns(
            column(Scope.EVERYWHERE, Scope.GO_TO),
            column(Scope.CALENDAR),
            column(Scope.ITEM, Scope.REVIEW),
            column(Scope.TASKS));
    columns.getStyleClass().add("columns");
    getChildren().addAll(header, columns);
  }

  private Node column(Scope... scopes) {
    return new Column(Arrays.stream(scopes).map(this::section).toArray(Node[]::new));
  }

  private Node section(Scope scope) {
    VBox section = new VBox(Labels.text(messages.text(scope.messageKey()), "dm-subheading"));
    section.getStyleClass().add("section");
    Stream<Node> commands =
        Arrays.stream(Command.values())
            .filter(command -> command.scope() == scope && !keys.caps(command).isEmpty())
            .map(command -> row(command.messageKey(), new KeyCaps(keys.caps(command))));
    Stream<Node> fixed =
        Arrays.stream(FixedKey.values())
            .filter(key -> key.scope() == scope)
            .map(key -> row(key.messageKey(), new StrokeCaps(key.caps())));
    section.getChildren().addAll(Stream.concat(commands, fixed).toList());
    return section;
  }

  private Node row(String messageKey, Node caps) {
    Label name = Labels.text(messages.text(messageKey), "dm-muted");
    name.setWrapText(true);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox row = new HBox(8, name, caps);
    row.getStyleClass().add("row");
    return row;
  }

  private static final class Columns extends FlowPane {
    Columns(Node... columns) {
      super(columns);
      setMinWidth(0);
      setRowValignment(VPos.TOP);
    }

    @Override
    protected double computePrefWidth(double height) {
      double widths = getManagedChildren().stream().mapToDouble(it -> it.prefWidth(-1)).sum();
      return widths + (getManagedChildren().size() - 1) * snapSpaceX(getHgap());
    }
  }

  /** As wide as its style sheet says, so that its height is found out only once. */
  private static final class Column extends VBox {
    Column(Node... sections) {
      super(sections);
      getStyleClass().add("column");
    }

    @Override
    public @Nullable Orientation getContentBias() {
      return null;
    }

    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(prefWidth(-1));
    }
  }
}
