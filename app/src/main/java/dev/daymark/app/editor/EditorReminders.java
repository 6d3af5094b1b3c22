package dev.daymark.app.editor;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.ReminderRows;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventField;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import java.util.List;
import javafx.scene.layout.VBox;

/** The reminders in the editor: those of the calendar until others are chosen. */
final class EditorReminders extends VBox {
  private final EditorViewModel model;
  private final ReminderRows rows;

  EditorReminders(EditorViewModel model, Messages messages) {
    super(4);
    this.model = model;
    this.rows = new ReminderRows(model.session().messages(), this::remind);
    getStyleClass().add("dm-form-field");
    setDisable(!model.event().canChange(EventField.REMINDERS));
    getChildren().setAll(Labels.text(messages.text("history.field.reminders"), "name"), rows);
    model.calendarProperty().subscribe(this::read);
  }

  private void read(Calendar calendar) {
    Reminders now = model.content().reminders();
    boolean canMail = calendar.accountId() != null;
    rows.show(now.useDefault() ? calendar.defaultReminders() : now.overrides(), canMail);
  }

  private void remind(List<Reminder> chosen) {
    List<Reminder> defaults = model.calendarProperty().get().defaultReminders();
    boolean asBefore = model.event().content().reminders().useDefault() && chosen.equals(defaults);
    Reminders reminders = asBefore ? Reminders.DEFAULT : new Reminders(false, chosen);
    model.change(content -> content.withReminders(reminders));
  }
}
