package dev.daymark.app.settings;

import dev.daymark.app.ui.ClockStyle;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Segment;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.Switch;
import dev.daymark.app.ui.theme.Density;
import dev.daymark.app.ui.theme.ThemeChoice;
import dev.daymark.app.ui.zones.ZoneChoices;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Theme, text size, and how days and hours are written. */
public final class AppearancePage extends VBox {
  private static final double THEMES_WIDTH = 720;

  private final AppearanceViewModel model;
  private final Messages messages;
  private final Formatting formatting;

  /**
   * Builds it over its model.
   *
   * @param zones those beside the calendar's hours, the nearest to the grid first
   * @param mostZones how many there can be
   * @param choices the zones to choose from
   */
  public AppearancePage(
      AppearanceViewModel model,
      ObservableList<ZoneId> zones,
      int mostZones,
      ZoneChoices choices,
      Messages messages,
      Formatting formatting) {
    this.model = model;
    this.messages = messages;
    this.formatting = formatting;
    getStyleClass().add("page");
    getChildren().addAll(PageParts.heading(messages.text("settings.page.appearance"), ""));
    getChildren()
        .addAll(PageParts.firstSubheading(messages.text("settings.appearance.theme")), themes());
    getChildren().add(PageParts.subheading(messages.text("settings.appearance.languageTitle")));
    getChildren().add(LanguageRow.card(model, messages));
    getChildren().add(PageParts.subheading(messages.text("settings.appearance.calendar")));
    SettingsCard calendar = new SettingsCard();
    calendar.row(
        messages.text("settings.appearance.firstDay"),
        messages.text("settings.appearance.firstDayDetail"),
        firstDay());
    calendar.row(messages.text("settings.appearance.clock"), "", clock());
    CalendarRows rows =
        new CalendarRows(
            model, name -> new ZoneColumns(zones, mostZones, choices, name), messages, formatting);
    rows.addTo(calendar);
    getChildren().add(calendar);
    getChildren().add(PageParts.subheading(messages.text("settings.appearance.text")));
    SettingsCard text = new SettingsCard();
    text.row(messages.text("settings.appearance.textSize"), "", textSize());
    text.row(messages.text("settings.appearance.density"), "", density());
    text.row(
        messages.text("settings.appearance.reduceMotion"),
        messages.text("settings.appearance.reduceMotionDetail"),
        reduceMotion());
    getChildren().add(text);
  }

  private Node themes() {
    Map<ThemeChoice, ThemeCard> cards = new EnumMap<>(ThemeChoice.class);
    FlowPane row = new FlowPane(16, 16);
    row.setPrefWrapLength(THEMES_WIDTH);
    row.getStyleClass().add("themes");
    for (ThemeChoice choice : ThemeChoice.values()) {
      String name = messages.text("settings.appearance." + choice.name().toLowerCase(Locale.ROOT));
      ThemeCard card = new ThemeCard(choice, name, () -> model.themeProperty().set(choice));
      cards.put(choice, card);
      row.getChildren().add(card);
    }
    model
        .themeProperty()
        .subscribe(chosen -> cards.forEach((choice, card) -> card.setChosen(choice == chosen)));
    return row;
  }

  private Node firstDay() {
    ComboBox<DayOfWeek> days = new ComboBox<>();
    days.getItems().setAll(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    if (!days.getItems().contains(model.firstDayProperty().get())) {
      days.getItems().add(model.firstDayProperty().get());
    }
    days.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable DayOfWeek day) {
            return day == null ? "" : formatting.weekdayLong(day);
          }

          @Override
          public DayOfWeek fromString(String text) {
            throw new UnsupportedOperationException("the days are chosen, not typed");
          }
        });
    days.setId("first-day");
    days.getStyleClass().add("dm-usual");
    days.valueProperty().bindBidirectional(model.firstDayProperty());
    return days;
  }

  private Node clock() {
    Segment<ClockStyle> clock =
        new Segment<>(
            List.of(ClockStyle.values()),
            style ->
                messages.text(
                    style == ClockStyle.HOURS_24
                        ? "settings.appearance.clock24"
                        : "settings.appearance.clock12"));
    clock.setId("clock");
    clock.valueProperty().bindBidirectional(model.clockProperty());
    return clock;
  }

  private Node density() {
    Segment<Density> density =
        new Segment<>(
            List.of(Density.values()), it -> messages.text("settings.appearance.density." + it));
    density.valueProperty().bindBidirectional(model.densityProperty());
    density.setId("density");
    return density;
  }

  private Node reduceMotion() {
    Switch motion = new Switch(messages.text("settings.appearance.reduceMotion"));
    motion.setSelected(model.reduceMotionProperty().get());
    motion
        .selectedProperty()
        .addListener((property, was, is) -> model.reduceMotionProperty().set(is));
    motion.setId("reduce-motion");
    return motion;
  }

  private Node textSize() {
    Slider slider = new Slider(100, 200, model.textPercentProperty().get());
    slider.setId("text-size");
    slider.setBlockIncrement(10);
    slider.setMajorTickUnit(10);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setAccessibleText(messages.text("settings.appearance.textSize"));
    Label percent = Labels.text("", "dm-medium", "percent");
    model
        .textPercentProperty()
        .subscribe(
            size -> {
              percent.setText(messages.text("settings.appearance.percent", size));
              if (!slider.isValueChanging()) {
                slider.setValue(size);
              }
            });
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              int size = (int) Math.round(now.doubleValue() / 10) * 10;
              if (!slider.isValueChanging() && size != model.textPercentProperty().get()) {
                model.textPercentProperty().set(size);
              }
            });
    slider
        .valueChangingProperty()
        .addListener(
            (property, before, changing) -> {
              if (!changing) {
                model.textPercentProperty().set((int) Math.round(slider.getValue() / 10) * 10);
              }
            });
    HBox row =
        new HBox(
            12, Labels.text("A", "dm-caption"), slider, Labels.text("A", "large-letter"), percent);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }
}
