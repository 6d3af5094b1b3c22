package dev.daymark.app.editor;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.RecurrenceScope;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** How far the changes of a recurring event reach; there as soon as something is changed. */
final class EditorScope extends HBox {
  private final EditorViewModel model;
  private final Messages messages;
  private final Label effect = Labels.text("", "dm-small", "dm-muted");
  private final Map<RecurrenceScope, ToggleButton> buttons = new EnumMap<>(RecurrenceScope.class);
  private final StackPane first = new StackPane();
  private final Tooltip reason;

  EditorScope(EditorViewModel model) {
    this.model = model;
    this.messages = model.session().messages();
    this.reason = Buttons.tooltip(messages.text("editor.scope.notThis"), null);
    getStyleClass().add("scope");
    HBox segment = new HBox();
    segment.getStyleClass().add("dm-segment");
    segment.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    for (RecurrenceScope scope : RecurrenceScope.values()) {
      ToggleButton button = button(scope);
      buttons.put(scope, button);
      if (scope == RecurrenceScope.THIS) {
        first.getChildren().add(button);
        segment.getChildren().add(first);
      } else {
        segment.getChildren().add(button);
      }
    }
    effect.setMinWidth(0);
    getChildren()
        .addAll(
            Labels.text(messages.text("editor.scope"), "dm-small", "dm-muted"), segment, effect);
    managedProperty().bind(visibleProperty());
    model.contentProperty().subscribe(this::show);
    model.scopeProperty().subscribe(this::show);
    model.affectedProperty().subscribe(this::show);
    show();
  }

  private ToggleButton button(RecurrenceScope scope) {
    ToggleButton button = new ToggleButton(messages.text("editor.scope." + scope));
    button.setMnemonicParsing(false);
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    button.getStyleClass().setAll("dm-segment-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          model.choose(scope);
        });
    return button;
  }

  private void show() {
    RecurrenceScope chosen = model.scopeProperty().get();
    setVisible(model.changes() > 0);
    buttons.forEach((scope, button) -> button.setSelected(scope == chosen));
    ToggleButton only = buttons.get(RecurrenceScope.THIS);
    if (only != null) {
      only.setDisable(!model.thisAllowed());
    }
    if (model.thisAllowed()) {
      Tooltip.uninstall(first, reason);
    } else {
      Tooltip.install(first, reason);
    }
    effect.setText(messages.text("editor.effect." + chosen, count(), day()));
  }

  private int count() {
    return model.affectedProperty().get();
  }

  private String day() {
    return model
        .session()
        .formatting()
        .monthDay(
            model.event().occurrence().time().asOriginalStart().dayIn(model.session().zone()));
  }
}
