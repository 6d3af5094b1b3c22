package dev.daymark.app.settings;

import atlantafx.base.controls.ToggleSwitch;
import dev.daymark.app.settings.Setting.Effect;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Segment;
import dev.daymark.app.ui.controls.SettingsCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/**
 * A control that stands on a page: whatever takes the keyboard there, so that none can be
 * forgotten.
 *
 * @param owner whose it is, where others have one like it; empty otherwise
 * @param row around it; the control itself where it stands alone
 */
record SettingControl(SettingsPage page, String owner, Node row, Node control) {

  /** All of a page, from top to bottom. */
  static List<SettingControl> of(SettingsPage page, Node content) {
    List<SettingControl> found = new ArrayList<>();
    collect(page, "", null, content, found);
    return found;
  }

  private static void collect(
      SettingsPage page, String owner, @Nullable Node row, Node node, List<SettingControl> found) {
    if (!node.isVisible() || !node.isManaged()) {
      return;
    }
    String whose = owner.isEmpty() ? SettingsCard.owner(node) : owner;
    Node around = SettingEntry.isRow(node) ? node : row;
    if (node.isFocusTraversable() || node instanceof Segment || SettingEntry.isShortcut(node)) {
      found.add(new SettingControl(page, whose, around == null ? node : around, node));
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(page, whose, around, child, found));
    }
  }

  /** Names it from start to start, as long as the language stays. */
  String id(Messages messages) {
    return page + "." + (control.getId() == null ? name(messages) : control.getId());
  }

  /** What the palette calls it; a part of a row is called after its row, and after its owner. */
  String name(Messages messages) {
    String said = "settings.said." + control.getId();
    String name = messages.has(said) ? messages.text(said) : ownName(messages);
    return owner.isEmpty() ? name : messages.text("palette.setting.owner", name, owner);
  }

  private String ownName(Messages messages) {
    String rowName = SettingEntry.name(row);
    if (SettingEntry.isShortcut(control)) {
      return messages.text("palette.setting.keys", rowName);
    }
    String own = text(control);
    if (!own.isEmpty() && !rowName.isEmpty() && !own.equals(rowName)) {
      return messages.text("palette.setting.part", rowName, own);
    }
    String spoken = control.getAccessibleText();
    return spoken != null && !spoken.isBlank() ? spoken : rowName.isEmpty() ? own : rowName;
  }

  private static String text(Node control) {
    return control instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
  }

  /** Other words for it, and what it is called on its page. */
  List<String> also(Messages messages) {
    String key = "settings.also." + control.getId();
    Stream<String> words =
        messages.has(key) ? Arrays.stream(messages.text(key).split("\\|", -1)) : Stream.empty();
    return Stream.concat(Stream.of(ownName(messages)), words).toList();
  }

  private Optional<Boolean> isOn() {
    return switch (control) {
      case ToggleSwitch toggle -> Optional.of(toggle.isSelected());
      case CheckBox box -> Optional.of(box.isSelected());
      default -> Optional.empty();
    };
  }

  /** What is chosen. */
  String value(Messages messages) {
    return isOn()
        .map(on -> messages.text(on ? "palette.setting.on" : "palette.setting.off"))
        .orElseGet(
            () ->
                switch (control) {
                  case ComboBox<?> box -> chosen(box);
                  case Segment<?> segment -> chosen(segment);
                  case ToggleButton choice when choice.isSelected() ->
                      messages.text("palette.setting.used");
                  default -> "";
                });
  }

  private static <T> String chosen(ComboBox<T> box) {
    return box.getConverter().toString(box.getValue());
  }

  private static String chosen(Segment<?> segment) {
    return segment.getChildren().stream()
        .filter(it -> it instanceof ToggleButton choice && choice.isSelected())
        .map(SettingControl::text)
        .findFirst()
        .orElse("");
  }

  /** What can be done with it from afar; whatever asks for a look at the page opens that. */
  Effect effect() {
    if (control.isDisabled()) {
      return Effect.OPEN;
    }
    return isOn()
        .map(on -> on ? Effect.TURN_OFF : Effect.TURN_ON)
        .orElseGet(
            () ->
                control.getAccessibleRole() == AccessibleRole.RADIO_BUTTON
                    ? Effect.USE
                    : Effect.OPEN);
  }

  /** Does what the effect is, unless that is to open its page. */
  void act() {
    switch (control) {
      case ToggleSwitch toggle -> toggle.fire();
      case CheckBox box -> box.fire();
      case ToggleButton choice -> choice.fire();
      default -> throw new IllegalStateException("nothing to do with " + control);
    }
  }
}
