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
  private final Tooltip notThis;
  private final Tooltip notFollowing;

  EditorScope(EditorViewModel model) {
    this.model = model;
    this.messages = model.session().messages();
    this.notThis = Buttons.tooltip(messages.text("editor.scope.notThis"), null);
    this.notFollowing = Buttons.tooltip(messages.text("editor.scope.notFollowing"), null);
    getStyleClass().add("scope");
    HBox segment = new HBox();
    segment.getStyleClass().add("dm-segment");
    segment.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    for (RecurrenceScope scope : RecurrenceScope.values()) {
      ToggleButton button = button(scope);
      buttons.put(scope, button);
      segment.getChildren().add(new StackPane(button));
    }
    effect.setMinWidth(0);
    getChildren()
        .addAll(
            Labels.text(messages.text("editor.scope"), "dm-small", "dm-muted"), segment, effect);
    managedProperty().bind(visibleProperty());
    model.contentProperty().subscribe(this::show);
    model.calendarProperty().subscribe(this::show);
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
    buttons.forEach(
        (scope, button) -> {
          button.setSelected(scope == chosen);
          switch (scope) {
            case THIS -> allow(button, model.thisAllowed(), notThis);
            case THIS_AND_FOLLOWING -> allow(button, model.followingAllowed(), notFollowing);
            case ALL -> {}
          }
        });
    effect.setText(messages.text("editor.effect." + chosen, count(), day()));
  }

  /** What is around a button says why it cannot be pressed; the button itself hears no mouse. */
  private static void allow(ToggleButton button, boolean allowed, Tooltip reason) {
    button.setDisable(!allowed);
    if (allowed) {
      Tooltip.uninstall(button.getParent(), reason);
    } else {
      Tooltip.install(button.getParent(), reason);
    }
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
