package dev.daymark.app.settings;

import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Segment;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.Switch;
import dev.daymark.app.ui.theme.ColourStyle;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How the calendar looks: hours, zones, weeks, declined events and colours. */
record CalendarRows(
    AppearanceViewModel model,
    Function<String, ZoneColumns> zones,
    Messages messages,
    Formatting formatting) {

  private static final String WIDE = "dm-usual";
  private static final String NARROW = "dm-narrow";

  void addTo(SettingsCard card) {
    card.row(text("workingHours"), text("workingHoursDetail"), workingHours());
    card.row(text("zone"), text("zoneDetail"), zones.apply(text("zone")));
    Switch numbers = new Switch(text("weekNumbers"));
    numbers.setId("week-numbers");
    follow(numbers, model.weekNumbersProperty());
    card.row(text("weekNumbers"), "", numbers);
    card.row(text("declined"), "", declined());
    card.row(text("colours"), text("coloursDetail"), colours());
  }

  private String text(String key) {
    return messages.text("settings.appearance." + key);
  }

  private static void follow(Switch control, ObjectProperty<Boolean> property) {
    control.setSelected(property.get());
    control.selectedProperty().addListener((observed, before, now) -> property.set(now));
  }

  private Node workingHours() {
    ComboBox<LocalTime> from = hours(0, model.workFromProperty());
    from.setId("work-from");
    from.setAccessibleText(text("workFrom"));
    ComboBox<LocalTime> to = hours(1, model.workToProperty());
    to.setId("work-to");
    to.setAccessibleText(text("workTo"));
    HBox both = new HBox(8, from, Labels.text(text("to"), "dm-subtle"), to);
    both.setMinWidth(HBox.USE_PREF_SIZE);
    both.setAlignment(Pos.CENTER_RIGHT);
    return both;
  }

  private ComboBox<LocalTime> hours(int first, ObjectProperty<LocalTime> property) {
    List<LocalTime> hours =
        IntStream.range(first, first + 23).mapToObj(hour -> LocalTime.of(hour, 0)).toList();
    ComboBox<LocalTime> box = choice(hours, formatting::time, NARROW);
    box.valueProperty().bindBidirectional(property);
    return box;
  }

  private Node declined() {
    ComboBox<Boolean> box =
        choice(List.of(true, false), shown -> text(shown ? "declinedShow" : "declinedHide"), WIDE);
    box.setId("declined");
    box.valueProperty().bindBidirectional(model.showDeclinedProperty());
    return box;
  }

  private Node colours() {
    Segment<ColourStyle> colours =
        new Segment<>(List.of(ColourStyle.values()), style -> text("colours." + style));
    colours.setId("colours");
    colours.valueProperty().bindBidirectional(model.coloursProperty());
    return colours;
  }

  private static <T extends @Nullable Object> ComboBox<T> choice(
      List<T> choices, Function<T, String> words, String width) {
    ComboBox<T> box = new ComboBox<>();
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T choice) {
            return words.apply(choice);
          }

          @Override
          public T fromString(String typed) {
            throw new UnsupportedOperationException("it is chosen, not typed");
          }
        });
    box.getItems().setAll(choices);
    box.getStyleClass().add(width);
    return box;
  }
}
