package dev.daymark.app.reminders;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.icon.Icons;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Says that reminders are paused, and ends the pause; not there while they are not. */
public final class PauseButton extends Button {

  /** Builds it over its model. */
  public PauseButton(NotificationsViewModel model, Messages messages) {
    getStyleClass().addAll("flat", "dm-reminder-bell");
    setId("reminders-paused");
    setGraphic(Icons.small(Feather.BELL_OFF));
    setMinWidth(USE_PREF_SIZE);
    setTooltip(Buttons.tooltip(messages.text("reminders.resume"), null));
    setOnAction(event -> model.endPause());
    model
        .pausedUntilProperty()
        .subscribe(
            until -> {
              String words = messages.text("reminders.paused", model.pauseEnd());
              setText(until == null ? "" : words);
              setAccessibleText(words);
              setVisible(until != null);
              setManaged(until != null);
            });
  }
}
