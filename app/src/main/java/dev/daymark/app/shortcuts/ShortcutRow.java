package dev.daymark.app.shortcuts;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.KeySequence;
import dev.daymark.app.ui.KeyNames;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A command with its keys; pressing it waits for others. */
final class ShortcutRow extends VBox {
  private static final PseudoClass RECORDING = PseudoClass.getPseudoClass("recording");

  private final Command command;
  private final ShortcutsViewModel model;
  private final Messages messages;
  private final HBox line = new HBox();
  private @Nullable RecordPanel panel;

  ShortcutRow(Command command, ShortcutsViewModel model, Messages messages) {
    this.command = command;
    this.model = model;
    this.messages = messages;
    getStyleClass().add("shortcut");
    line.getStyleClass().addAll("shortcut-row", "changeable");
    line.setId("shortcut-" + command.name());
    line.setAccessibleRole(AccessibleRole.BUTTON);
    line.setOnMouseClicked(event -> model.record(command));
    line.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().add(line);
    showKeys();
  }

  /** What takes the focus. */
  Node line() {
    return line;
  }

  Command command() {
    return command;
  }

  boolean isFound(ShortcutFilter filter) {
    KeyNames names = new KeyNames(messages);
    List<String> keys =
        model.keys().keys(command).stream()
            .map(KeySequence::toString)
            .flatMap(written -> Stream.of(written, names.of(written)))
            .toList();
    return filter.finds(messages.text(command.messageKey()), keys);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      model.record(command);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE && model.keys().isChanged(command)) {
      model.reset(command);
      event.consume();
    }
  }

  /** Shows the keys as they are now. */
  void showKeys() {
    String name = messages.text(command.messageKey());
    Label label = Labels.text(name, "name");
    label.setMaxWidth(Double.MAX_VALUE);
    label.setWrapText(true);
    HBox.setHgrow(label, Priority.ALWAYS);
    List<Node> parts = new ArrayList<>(List.of(label));
    List<Command> also = model.alsoMeans(command);
    if (!also.isEmpty()) {
      parts.add(clashMark(also));
    }
    if (model.keys().isChanged(command)) {
      parts.add(reset(name));
    }
    parts.add(caps());
    line.getChildren().setAll(parts);
    String spoken =
        model.keys().keys(command).stream()
            .map(sequence -> new KeyNames(messages).of(sequence.toString()))
            .collect(Collectors.joining(" " + messages.text("shortcuts.or") + " "));
    line.setAccessibleText(
        messages.text(
            "shortcuts.row", name, spoken.isEmpty() ? messages.text("shortcuts.none") : spoken));
    line.setAccessibleHelp(messages.text("shortcuts.row.help"));
  }

  private Node caps() {
    HBox caps = new HBox();
    caps.getStyleClass().add("caps");
    caps.setMinWidth(USE_PREF_SIZE);
    for (KeySequence sequence : model.keys().keys(command)) {
      if (!caps.getChildren().isEmpty()) {
        caps.getChildren().add(Labels.text(messages.text("shortcuts.or"), "or"));
      }
      caps.getChildren().add(new KeyCaps(sequence.toString()));
    }
    if (caps.getChildren().isEmpty()) {
      caps.getChildren().add(Labels.text(messages.text("shortcuts.none"), "or"));
    }
    return caps;
  }

  private Node clashMark(List<Command> also) {
    String names =
        also.stream().map(it -> messages.text(it.messageKey())).collect(Collectors.joining(", "));
    Label mark = new Label();
    mark.setGraphic(Icons.small(Feather.ALERT_TRIANGLE, "warning"));
    mark.setAccessibleText(messages.text("shortcuts.also", names));
    mark.setTooltip(Buttons.tooltip(messages.text("shortcuts.also", names), null));
    return mark;
  }

  /** For the mouse; on the keyboard Delete does the same. */
  private Node reset(String name) {
    Button reset =
        Buttons.icon(
            Icons.small(Feather.ROTATE_CCW),
            messages.text("shortcuts.resetOne", name),
            "Del",
            () -> model.reset(command));
    reset.getStyleClass().addAll("dense", "reset-one");
    reset.setFocusTraversable(false);
    return reset;
  }

  /** Shows the field for keys, or takes it away; the focus goes along. */
  void show(Optional<Recording> recording) {
    Optional<Recording> mine = recording.filter(it -> it.command() == command);
    line.pseudoClassStateChanged(RECORDING, mine.isPresent());
    if (mine.isEmpty()) {
      close();
      return;
    }
    boolean opening = panel == null;
    RecordPanel shown = panel == null ? open() : panel;
    shown.show(mine.get());
    if (opening) {
      shown.listen();
    }
  }

  private RecordPanel open() {
    RecordPanel opened = new RecordPanel(model, messages);
    opened
        .focusWithinProperty()
        .addListener(
            (property, before, within) -> {
              if (!within && panel == opened) {
                model.cancel();
              }
            });
    panel = opened;
    getChildren().add(opened);
    return opened;
  }

  private void close() {
    RecordPanel closing = panel;
    if (closing != null) {
      panel = null;
      if (closing.isFocusWithin()) {
        line.requestFocus();
      }
      getChildren().remove(closing);
    }
  }
}
