package dev.daymark.app.settings;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.FormField;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.Calendar;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Another name for a calendar, and who will see it. */
final class RenameCalendarForm extends VBox {

  RenameCalendarForm(
      Calendar calendar, CalendarsViewModel model, Messages messages, Runnable close) {
    getStyleClass().addAll("dm-surface", "dm-client-dialog", "dm-new-calendar");
    setAccessibleRole(AccessibleRole.DIALOG);
    String title = messages.text("settings.calendars.renameTitle", calendar.summary());
    setAccessibleText(title);
    TextField name = new TextField(calendar.summary());
    name.setId("calendar-new-name");
    name.getStyleClass().add("default-focus");
    Runnable save =
        () -> {
          if (!name.getText().isBlank()) {
            close.run();
            model.rename(calendar, name.getText());
          }
        };
    name.setOnAction(event -> save.run());
    Button no = Buttons.standard(messages.text("settings.cancel"), close);
    Button yes = Buttons.primary(messages.text("settings.calendars.rename"), save);
    no.getStyleClass().add("dialog");
    yes.getStyleClass().add("dialog");
    yes.disableProperty().bind(name.textProperty().map(String::isBlank).orElse(true));
    HBox buttons = new HBox(8, Labels.spacer(), no, yes);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren()
        .addAll(
            Labels.text(title, "dm-dialog-title"),
            new FormField(messages.text("settings.calendars.newPrompt"), name));
    if (calendar.accountId() != null) {
      getChildren()
          .add(Labels.paragraph(messages.text("settings.calendars.renameHint"), "dm-muted"));
    }
    getChildren().add(buttons);
  }
}
