package dev.daymark.app.settings;

import dev.daymark.app.ui.LeadWords;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reminder;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * When the events of a calendar remind that have no reminders of their own. What was chosen
 * elsewhere, several reminders or one by mail, stands among the choices, too.
 *
 * <p>The arrow keys go through the choices of a closed box. It is stored where they come to rest:
 * with Enter or when the focus leaves.
 */
final class CalendarReminder {
  private static final List<Integer> USUAL = List.of(0, 5, 10, 15, 30, 60, 120, 1440, 2880);
  private static final double WIDTH = 168;

  private final Calendar calendar;
  private final CalendarsViewModel model;
  private final ComboBox<List<Reminder>> box = new ComboBox<>();
  private List<Reminder> stored;

  CalendarReminder(Calendar calendar, CalendarsViewModel model, Messages messages) {
    this.calendar = calendar;
    this.model = model;
    this.stored = calendar.defaultReminders();
    box.setConverter(converter(messages));
    box.getItems().add(List.of());
    USUAL.forEach(it -> box.getItems().add(List.of(new Reminder(Reminder.Method.POPUP, it))));
    offer(stored);
    box.setPrefWidth(WIDTH);
    box.setMinWidth(WIDTH);
    box.setMaxWidth(WIDTH);
    box.getStyleClass().add("reminder-choice");
    box.setAccessibleText(messages.text("settings.calendars.reminder", calendar.summary()));
    box.setValue(stored);
    storeAtRest();
  }

  Node node() {
    return box;
  }

  /** Shows what is stored now, but for a choice the person is just making. */
  void show(List<Reminder> now) {
    boolean choosing = !stored.equals(box.getValue());
    stored = now;
    if (!choosing) {
      offer(now);
      box.setValue(now);
    }
  }

  private void offer(List<Reminder> reminders) {
    if (!box.getItems().contains(reminders)) {
      box.getItems().add(reminders);
    }
  }

  private void storeAtRest() {
    box.valueProperty().addListener((property, before, now) -> storeUnlessChoosing());
    box.focusedProperty().addListener((property, before, now) -> storeUnlessChoosing());
    box.setOnHidden(event -> store());
    box.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            store();
          }
        });
  }

  private void storeUnlessChoosing() {
    if (!box.isFocused() && !box.isShowing()) {
      store();
    }
  }

  private void store() {
    List<Reminder> chosen = box.getValue();
    if (!chosen.equals(stored)) {
      stored = chosen;
      model.setReminders(calendar, chosen);
    }
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
