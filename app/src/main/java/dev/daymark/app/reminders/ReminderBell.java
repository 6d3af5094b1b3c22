package dev.daymark.app.reminders;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.icon.Icons;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Says how many reminders are not answered, and opens their list; not there for none. */
public final class ReminderBell extends Button {

  /** Builds it over its model. */
  public ReminderBell(RemindersViewModel model, Messages messages, Runnable open) {
    getStyleClass().addAll("flat", "dm-reminder-bell");
    setId("reminder-bell");
    setGraphic(Icons.small(Feather.BELL));
    setMinWidth(USE_PREF_SIZE);
    setOnAction(event -> open.run());
    model
        .countProperty()
        .subscribe(
            count -> {
              boolean any = count.intValue() > 0;
              setText(any ? String.valueOf(count.intValue()) : "");
              setAccessibleText(messages.text("reminders.bell", count.intValue()));
              setVisible(any);
              setManaged(any);
            });
  }
}
