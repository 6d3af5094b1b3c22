package dev.daymark.app.settings;

import dev.daymark.app.ui.LeadWords;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reminder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * When the events of a calendar remind that have no reminders of their own. What was chosen
 * elsewhere, several reminders or one by mail, stands among the choices until another is made.
 */
final class CalendarReminder {
  private static final List<Integer> USUAL = List.of(0, 5, 10, 15, 30, 60, 120, 1440, 2880);
  private static final double WIDTH = 168;

  private CalendarReminder() {}

  static Node of(Calendar calendar, CalendarsViewModel model, Messages messages) {
    List<Reminder> now = calendar.defaultReminders();
    List<List<Reminder>> offered = new ArrayList<>();
    offered.add(List.of());
    USUAL.forEach(it -> offered.add(List.of(new Reminder(Reminder.Method.POPUP, it))));
    if (!offered.contains(now)) {
      offered.add(now);
    }
    ComboBox<List<Reminder>> box = new ComboBox<>();
    box.setConverter(converter(messages));
    box.getItems().setAll(offered);
    box.setPrefWidth(WIDTH);
    box.setMinWidth(WIDTH);
    box.setMaxWidth(WIDTH);
    box.getStyleClass().add("reminder-choice");
    box.setAccessibleText(messages.text("settings.calendars.reminder", calendar.summary()));
    box.setValue(now);
    box.valueProperty()
        .addListener((property, before, chosen) -> model.setReminders(calendar, chosen));
    return box;
  }

  private static StringConverter<List<Reminder>> converter(Messages messages) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable List<Reminder> reminders) {
        return reminders == null ? "" : words(reminders, messages);
      }

      @Override
      public List<Reminder> fromString(String text) {
        throw new UnsupportedOperationException("it is chosen, not typed");
      }
    };
  }

  private static String words(List<Reminder> reminders, Messages messages) {
    return reminders.isEmpty()
        ? messages.text("settings.calendars.reminder.none")
        : reminders.stream().map(new LeadWords(messages)::of).collect(Collectors.joining(", "));
  }
}
