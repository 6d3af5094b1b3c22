package dev.daymark.app.settings;

import dev.daymark.app.ui.LeadWords;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reminder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * When the events of a calendar remind that have no reminders of their own. Of a calendar in an
 * account that is Google's to say, and only told here.
 */
final class CalendarReminder {
  private static final List<Integer> USUAL = List.of(0, 5, 10, 15, 30, 60, 120, 1440, 2880);
  private static final int NONE = -1;
  private static final double WIDTH = 168;

  private CalendarReminder() {}

  static Node of(Calendar calendar, CalendarsViewModel model, Messages messages) {
    return calendar.accountId() == null
        ? choice(calendar, model, messages)
        : told(calendar, messages);
  }

  private static Node told(Calendar calendar, Messages messages) {
    String words =
        calendar.defaultReminders().stream()
            .map(reminder -> words(reminder.minutesBefore(), messages))
            .distinct()
            .collect(Collectors.joining(", "));
    String none = messages.text("settings.calendars.reminder.none");
    Label label = Labels.text(words.isEmpty() ? none : words, "dm-muted", "reminder-told");
    label.setPrefWidth(WIDTH);
    label.setMinWidth(WIDTH);
    label.setTooltip(Buttons.tooltip(messages.text("settings.calendars.reminder.google"), null));
    return label;
  }

  private static Node choice(Calendar calendar, CalendarsViewModel model, Messages messages) {
    int now =
        calendar.defaultReminders().stream().findFirst().map(Reminder::minutesBefore).orElse(NONE);
    List<Integer> offered = new ArrayList<>(List.of(NONE));
    offered.addAll(USUAL);
    if (!offered.contains(now)) {
      offered.add(now);
    }
    ComboBox<Integer> box = new ComboBox<>();
    box.setConverter(converter(messages));
    box.getItems().setAll(offered);
    box.setPrefWidth(WIDTH);
    box.setMinWidth(WIDTH);
    box.getStyleClass().add("reminder-choice");
    box.setAccessibleText(messages.text("settings.calendars.reminder", calendar.summary()));
    box.setValue(now);
    box.valueProperty()
        .addListener(
            (property, before, chosen) ->
                model.setReminders(calendar, chosen == NONE ? List.of() : List.of(chosen)));
    return box;
  }

  private static StringConverter<Integer> converter(Messages messages) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Integer minutes) {
        return minutes == null ? "" : words(minutes, messages);
      }

      @Override
      public Integer fromString(String text) {
        throw new UnsupportedOperationException("it is chosen, not typed");
      }
    };
  }

  private static String words(int minutes, Messages messages) {
    if (minutes == NONE) {
      return messages.text("settings.calendars.reminder.none");
    }
    return new LeadWords(messages).before(minutes);
  }
}
