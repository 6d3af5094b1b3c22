package dev.daymark.app.settings;

import dev.daymark.app.ui.LeadWords;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reminder;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Says when the events of a calendar remind that have no reminders of their own, and opens that.
 */
final class CalendarReminder {
  private final Messages messages;
  private final Label words = Labels.text("");
  private final Button button;
  private Runnable open = () -> {};

  private final CalendarDialogs dialogs;

  CalendarReminder(CalendarDialogs dialogs, Messages messages) {
    this.dialogs = dialogs;
    this.messages = messages;
    HBox look = new HBox(8, words, Labels.spacer(), Icons.small(Feather.CHEVRON_DOWN, "subtle"));
    look.getStyleClass().add("look");
    button = Buttons.standard("", () -> open.run());
    button.setGraphic(look);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("reminder-choice");
  }

  Node node() {
    return button;
  }

  /** Shows what is stored now. */
  void show(Calendar calendar) {
    open = () -> dialogs.remind(calendar);
    List<Reminder> reminders = calendar.defaultReminders();
    words.setText(brief(reminders));
    String says = messages.text("settings.calendars.reminder", calendar.summary(), all(reminders));
    if (!says.equals(button.getAccessibleText())) {
      button.setAccessibleText(says);
      button.setTooltip(Buttons.tooltip(says, null));
    }
  }

  private String brief(List<Reminder> reminders) {
    return reminders.size() < 2
        ? all(reminders)
        : messages.text(
            "settings.calendars.reminder.more",
            new LeadWords(messages).before(reminders.getFirst().minutesBefore()),
            reminders.size() - 1);
  }

  private String all(List<Reminder> reminders) {
    return reminders.isEmpty()
        ? messages.text("settings.calendars.reminder.none")
        : reminders.stream().map(new LeadWords(messages)::of).collect(Collectors.joining(", "));
  }
}
