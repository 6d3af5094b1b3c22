package dev.daymark.app.shortcuts;

import dev.daymark.app.command.Command;
import dev.daymark.app.ui.KeyNames;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Under the row of a command while it waits for keys: the field, and what is against the keys. */
final class RecordPanel extends VBox {
  private final ShortcutsViewModel model;
  private final Messages messages;
  private final KeyNames names;
  private final KeyRecorder field;
  private final VBox said = new VBox();
  private final FlowPane ways = new FlowPane(8, 8);

  RecordPanel(ShortcutsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.names = new KeyNames(messages);
    getStyleClass().add("record");
    setAccessibleRole(AccessibleRole.PARENT);
    field = new KeyRecorder(messages.text("shortcuts.record.prompt"), model::press, model::cancel);
    said.getStyleClass().add("said");
    getChildren().addAll(field, said, ways);
  }

  /** Shows how far the recording is; the same panel all the time, so that the focus stays. */
  void show(Recording recording) {
    field.setText(names.of(recording.written()));
    if (recording.clash() instanceof Clash.WithCommands clash) {
      said.getChildren().setAll(sides(recording.command(), clash));
      ways.getChildren().setAll(waysOut(clash));
    } else if (recording.clash() instanceof Clash.WithFixed clash) {
      said.getChildren().setAll(fixed(clash));
      ways.getChildren().setAll(keep());
    } else {
      String hint = recording.isHalf() ? "shortcuts.record.half" : "shortcuts.record.hint";
      said.getChildren().setAll(Labels.paragraph(messages.text(hint), "dm-small", "dm-subtle"));
      ways.getChildren().setAll(usual(recording.command()));
    }
  }

  /** Waits for keys. */
  void listen() {
    field.requestFocus();
  }

  private List<Node> sides(Command command, Clash.WithCommands clash) {
    List<Node> lines = new ArrayList<>();
    lines.add(warning(messages.text("shortcuts.clash.title", names.of(clash.keys().toString()))));
    lines.add(side(command, clash.keys().toString(), "shortcuts.clash.wanted"));
    for (Command other : clash.others()) {
      lines.add(side(other, model.keys().caps(other), "shortcuts.clash.now"));
    }
    return lines;
  }

  private Node side(Command command, String caps, String state) {
    VBox words =
        new VBox(
            Labels.text(messages.text(command.messageKey()), "dm-medium"),
            Labels.text(
                messages.text(state, messages.text(command.scope().messageKey())),
                "dm-small",
                "dm-subtle"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox side = new HBox(words, new KeyCaps(caps));
    side.getStyleClass().add("side");
    return side;
  }

  private Node fixed(Clash.WithFixed clash) {
    return warning(
        messages.text(
            "shortcuts.clash.fixed",
            names.of(clash.keys().toString()),
            messages.text(clash.fixed().messageKey())));
  }

  private static Node warning(String text) {
    Label line =
        Labels.withIcon(Feather.ALERT_TRIANGLE, "warning", text, "dm-wrap", "warning-text");
    line.setWrapText(true);
    return line;
  }

  private List<Node> waysOut(Clash.WithCommands clash) {
    List<Node> buttons = new ArrayList<>();
    buttons.add(button(Buttons.primary(text("takeOver"), model::takeOver), "take-over"));
    if (clash.swappable()) {
      buttons.add(button(Buttons.standard(text("swap"), model::swap), "swap"));
    }
    buttons.add(keep());
    return buttons;
  }

  private Node keep() {
    return button(Buttons.standard(text("keep"), model::cancel), "keep");
  }

  private List<Node> usual(Command command) {
    List<Node> links = new ArrayList<>();
    links.add(keep());
    if (!model.keys().keys(command).isEmpty()) {
      links.add(button(Buttons.flat(text("remove"), () -> model.remove(command)), "remove"));
    }
    if (model.keys().isChanged(command)) {
      links.add(button(Buttons.flat(text("reset"), () -> model.reset(command)), "reset"));
    }
    return links;
  }

  private static Button button(Button button, String id) {
    button.setId("shortcut-" + id);
    return button;
  }

  private String text(String key) {
    return messages.text("shortcuts.record." + key);
  }
}
