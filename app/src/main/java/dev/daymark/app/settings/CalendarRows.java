package dev.daymark.app.settings;

import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Segment;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.Switch;
import dev.daymark.app.ui.theme.ColourStyle;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How the calendar looks: hours, zones, weeks, declined events and colours. */
record CalendarRows(
    AppearanceViewModel model,
    ObservableList<ZoneId> zones,
    Messages messages,
    Formatting formatting) {

  private static final double WIDE = 168;
  private static final double NARROW = 96;

  private static final List<String> USUAL_ZONES =
      List.of(
          "Europe/London",
          "Europe/Berlin",
          "Europe/Stockholm",
          "America/New_York",
          "America/Chicago",
          "America/Los_Angeles",
          "America/Sao_Paulo",
          "Asia/Kolkata",
          "Asia/Shanghai",
          "Asia/Tokyo",
          "Australia/Sydney",
          "UTC");

  void addTo(SettingsCard card) {
    card.row(text("workingHours"), text("workingHoursDetail"), workingHours());
    card.row(text("zone"), text("zoneDetail"), zone());
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

  /** Only the one beside the hours is chosen here; the calendar's own menu has the rest. */
  private Node zone() {
    List<@Nullable ZoneId> offered = new ArrayList<>();
    offered.add(null);
    zones.forEach(offered::add);
    USUAL_ZONES.stream().map(ZoneId::of).filter(it -> !zones.contains(it)).forEach(offered::add);
    ComboBox<@Nullable ZoneId> box =
        choice(offered, zone -> zone == null ? text("zoneNone") : formatting.city(zone), WIDE);
    box.setId("second-zone");
    box.setValue(zones.isEmpty() ? null : zones.getFirst());
    box.valueProperty()
        .addListener(
            (observed, before, now) -> {
              if (now == null) {
                zones.clear();
              } else {
                zones.setAll(now);
              }
            });
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
      List<T> choices, Function<T, String> words, double width) {
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
    box.setPrefWidth(width);
    return box;
  }
}
