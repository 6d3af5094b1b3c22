package dev.daymark.app.recurrence;

import dev.daymark.app.ui.Formatting;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The days of the week, in their order where the person is; any of them can be chosen. */
final class WeekdayToggles extends HBox {
  private final Map<DayOfWeek, ToggleButton> days = new EnumMap<>(DayOfWeek.class);

  WeekdayToggles(Formatting formatting) {
    super(6);
    DayOfWeek day = formatting.settings().firstDayOfWeek();
    for (int i = 0; i < 7; i++, day = day.plus(1)) {
      String name = formatting.weekdayLong(day);
      ToggleButton toggle = new ToggleButton(name.substring(0, 1));
      toggle.getStyleClass().setAll("day-toggle");
      toggle.setAccessibleText(name);
      days.put(day, toggle);
      getChildren().add(toggle);
    }
  }

  void show(Set<DayOfWeek> chosen) {
    days.forEach((day, toggle) -> toggle.setSelected(chosen.contains(day)));
  }

  Set<DayOfWeek> chosen() {
    Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
    for (Map.Entry<DayOfWeek, ToggleButton> day : days.entrySet()) {
      if (day.getValue().isSelected()) {
        chosen.add(day.getKey());
      }
    }
    return chosen;
  }

  void onChange(Runnable action) {
    days.values()
        .forEach(it -> it.selectedProperty().addListener((property, was, is) -> action.run()));
  }
}
