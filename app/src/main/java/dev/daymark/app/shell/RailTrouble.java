package dev.daymark.app.shell;

import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarTrouble;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

/** The calendars that are not in step, in a few words; empty while all are. */
final class RailTrouble {
  private final StringBinding words;

  RailTrouble(
      SidebarViewModel model,
      Messages messages,
      ObservableValue<Map<CalendarId, CalendarTrouble>> troubles) {
    this.words =
        Bindings.createStringBinding(
            () -> words(model, messages, troubles.getValue()),
            new Observable[] {model.groups(), troubles});
  }

  ObservableValue<String> words() {
    return words;
  }

  private static String words(
      SidebarViewModel model, Messages messages, Map<CalendarId, CalendarTrouble> troubles) {
    List<String> names =
        model.groups().stream()
            .flatMap(group -> group.calendars().stream())
            .filter(calendar -> troubles.containsKey(calendar.id()))
            .map(Calendar::summary)
            .toList();
    return names.isEmpty()
        ? ""
        : messages.text("shell.sync.partly.status", names.size(), names.getFirst());
  }
}
