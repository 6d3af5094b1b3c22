package dev.daymark.app.reminders;

import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.controls.Switch;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Controls that show a setting's text and set it. */
final class SettingControls {

  private static final int HALF_HOURS = 48;

  private SettingControls() {}

  /** On for {@code true}, off for everything else. */
  static Switch onOff(String name, StringProperty text) {
    Switch control = new Switch(name);
    text.subscribe(value -> control.setSelected(Boolean.parseBoolean(value)));
    control
        .selectedProperty()
        .addListener((property, before, now) -> text.set(String.valueOf(now)));
    return control;
  }

  /** A time of day, by the half-hour. */
  static ComboBox<String> time(String name, StringProperty text, Formatting formatting) {
    List<String> times = new ArrayList<>();
    for (int half = 0; half < HALF_HOURS; half++) {
      times.add(LocalTime.MIDNIGHT.plusMinutes(30L * half).toString());
    }
    ComboBox<String> control = choice(name, text, times, time -> shown(time, formatting));
    control.getStyleClass().add("dm-narrow");
    return control;
  }

  private static String shown(String time, Formatting formatting) {
    try {
      return formatting.time(LocalTime.parse(time));
    } catch (DateTimeParseException damaged) {
      return time;
    }
  }

  /**
   * One of several texts; another that is set already is offered, too.
   *
   * @param words what the person reads for each
   */
  static ComboBox<String> choice(
      String name, StringProperty text, List<String> choices, Function<String, String> words) {
    ComboBox<String> control = new ComboBox<>();
    control.getItems().setAll(choices);
    control.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public String fromString(String typed) {
            throw new UnsupportedOperationException("it is chosen, not typed");
          }
        });
    control.setAccessibleText(name);
    text.subscribe(value -> offer(control, Objects.requireNonNullElse(value, "")));
    control
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                text.set(now);
              }
            });
    return control;
  }

  private static void offer(ComboBox<String> control, String value) {
    if (!control.getItems().contains(value)) {
      control.getItems().add(value);
    }
    control.setValue(value);
  }
}
