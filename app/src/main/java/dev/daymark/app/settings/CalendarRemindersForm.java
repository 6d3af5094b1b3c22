package dev.daymark.app.settings;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.ReminderRows;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reminder;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** When the events of a calendar remind that have no reminders of their own: none, or several. */
final class CalendarRemindersForm extends VBox {
  private final Calendar calendar;
  private final CalendarsViewModel model;
  private final Messages messages;
  private final Runnable close;
  private final ReminderRows rows;

  CalendarRemindersForm(
      Calendar calendar, CalendarsViewModel model, Messages messages, Runnable close) {
    this.calendar = calendar;
    this.model = model;
    this.messages = messages;
    this.close = close;
    this.rows = new ReminderRows(messages, chosen -> {});
    boolean atGoogle = calendar.accountId() != null;
    rows.show(calendar.defaultReminders(), atGoogle);
    rows.first().getStyleClass().add("default-focus");
    getStyleClass().addAll("dm-surface", "dm-client-dialog", "dm-calendar-reminders");
    setAccessibleRole(AccessibleRole.DIALOG);
    String title = messages.text("settings.calendars.remindersTitle", calendar.summary());
    setAccessibleText(title);
    getChildren()
        .addAll(
            Labels.text(title, "dm-dialog-title"),
            Labels.paragraph(
                messages.text(
                    atGoogle
                        ? "settings.calendars.remindersGoogle"
                        : "settings.calendars.remindersDevice"),
                "dm-muted"),
            rows,
            buttons());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private Node buttons() {
    Button no = Buttons.standard(messages.text("settings.cancel"), close);
    Button yes = Buttons.primary(messages.text("settings.calendars.remindersSave"), this::save);
    yes.setId("save-reminders");
    no.getStyleClass().add("dialog");
    yes.getStyleClass().add("dialog");
    HBox buttons = new HBox(8, Labels.spacer(), no, yes);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      save();
      event.consume();
    }
  }

  private void save() {
    List<Reminder> chosen = rows.value();
    close.run();
    if (!chosen.equals(calendar.defaultReminders())) {
      model.setReminders(calendar, chosen);
    }
  }
}
