package dev.daymark.app.editor;

import atlantafx.base.controls.CustomTextField;
import dev.daymark.app.phrase.WhenParser;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.TimeColumns;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.EventTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Both ends of an event, each with a day, a time and a zone, typed freely. */
final class EditorTimes extends VBox {
  private final EditorViewModel model;
  private final Session session;
  private final Formatting formatting;
  private final WhenParser parser;
  private final CustomTextField startDay = field("editor-start-day", "startDay", 10);
  private final CustomTextField startTime = field("editor-start-time", "startTime", 5);
  private final CustomTextField endDay = field("editor-end-day", "endDay", 10);
  private final CustomTextField endTime = field("editor-end-time", "endTime", 5);
  private final CheckBox allDay = new CheckBox();
  private final Label length = Labels.text("", "dm-small", "dm-subtle");
  private final Label error = Labels.text("", "dm-small", "dm-danger");
  private final EditorZones zones;
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(true);
  private final EndOffers offers;
  private EventTime time;
  private boolean filling;

  EditorTimes(EditorViewModel model, Region repeat) {
    super(8);
    this.model = model;
    this.session = model.session();
    this.formatting = session.formatting();
    this.parser = new WhenParser(formatting.settings().locale(), session.today());
    this.time = model.content().time();
    this.offers = new EndOffers(session, this::take);
    allDay.setText(text("inspector.allDay"));
    allDay.setId("editor-all-day");
    allDay.setMinWidth(USE_PREF_SIZE);
    this.zones = new EditorZones(session, () -> time.startIn(session.zone()), () -> typed(endTime));
    error.managedProperty().bind(error.visibleProperty());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.setWrapText(true);
    getChildren().addAll(ends(), zones, error, options(repeat));
    fill();
    zones.showIfElsewhere();
    for (TextField field : List.of(startDay, startTime, endDay, endTime)) {
      field.textProperty().addListener((property, was, is) -> typed(field));
      field.focusedProperty().addListener((property, was, is) -> leave(is));
    }
    for (TextField field : zones.fields()) {
      field.focusedProperty().addListener((property, was, is) -> leave(is));
    }
    allDay.selectedProperty().addListener((property, was, is) -> typed(startDay));
    setDisable(!model.event().editable());
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  private static CustomTextField field(String id, String name, int columns) {
    CustomTextField field = new CustomTextField();
    field.setId(id);
    field.setUserData(name);
    field.setPrefColumnCount(columns);
    return field;
  }

  /**
   * Ends what is being typed.
   *
   * @return whether it makes sense
   */
  boolean settle() {
    return zones.settle() && valid.get();
  }

  /** Whether what is typed makes sense. */
  ReadOnlyBooleanProperty validProperty() {
    return valid.getReadOnlyProperty();
  }

  private Node ends() {
    for (TextField field : List.of(startDay, startTime, endDay, endTime)) {
      field.setAccessibleText(text("inspector.edit." + field.getUserData()));
    }
    int columns = TimeColumns.of(formatting);
    for (TextField timeField : List.of(startTime, endTime)) {
      timeField.setPrefColumnCount(columns);
      timeField.setMinWidth(USE_PREF_SIZE);
    }
    startTime.setMaxWidth(USE_PREF_SIZE);
    startDay.getStyleClass().add("dated");
    endDay.getStyleClass().add("dated");
    startDay.setLeft(Icons.small(Feather.CALENDAR, "subtle"));
    endDay.setLeft(Icons.small(Feather.CALENDAR, "subtle"));
    endDay.managedProperty().bind(endDay.visibleProperty());
    endTime.setOnMouseClicked(event -> offers.show(endTime, time));
    HBox.setHgrow(startDay, Priority.ALWAYS);
    HBox.setHgrow(endDay, Priority.ALWAYS);
    HBox.setHgrow(endTime, Priority.SOMETIMES);
    VBox start =
        new VBox(4, Labels.text(text("editor.starts"), "name"), new HBox(8, startDay, startTime));
    VBox end = new VBox(4, Labels.text(text("editor.ends"), "name"), new HBox(8, endDay, endTime));
    HBox ends = new HBox(12, start, end);
    start.getStyleClass().add("first");
    for (Node half : ends.getChildren()) {
      half.getStyleClass().addAll("dm-form-field", "editor-end");
      ((VBox) half).setMinWidth(0);
      ((VBox) half).setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(half, Priority.ALWAYS);
    }
    return ends;
  }

  /** How an event repeats goes on the next line where a language needs more words for it. */
  private Node options(Region repeat) {
    zones.globe().disableProperty().bind(allDay.selectedProperty());
    FlowPane options = new FlowPane(16, 4, allDay, zones.globe(), repeat);
    options.setRowValignment(VPos.CENTER);
    options.getStyleClass().add("options");
    repeat.maxWidthProperty().bind(options.widthProperty());
    return options;
  }

  private void fill() {
    filling = true;
    boolean days = time instanceof EventTime.AllDay;
    ZonedDateTime start = time.startIn(session.zone()).atZone(zones.zoneOf(time, true));
    ZonedDateTime end = time.endIn(session.zone()).atZone(zones.zoneOf(time, false));
    LocalDate last = days ? end.toLocalDate().minusDays(1) : end.toLocalDate();
    startDay.setText(formatting.dayWithYear(start.toLocalDate()));
    endDay.setText(formatting.dayWithYear(last));
    showEndDay(days || !last.equals(start.toLocalDate()));
    LocalTime from = days ? LocalTime.of(9, 0) : start.toLocalTime();
    startTime.setText(formatting.time(from));
    endTime.setText(formatting.time(days ? from.plusHours(1) : end.toLocalTime()));
    zones.fill(time);
    allDay.setSelected(days);
    startTime.setDisable(days);
    endTime.setDisable(days);
    length.setText(days ? "" : formatting.duration(Duration.between(start, end)));
    filling = false;
  }

  /** An event that ends on the day it begins needs no second day; its length has the room. */
  private void showEndDay(boolean shown) {
    getStyleClass().remove("one-day");
    if (!shown) {
      getStyleClass().add("one-day");
    }
    endDay.setVisible(shown);
    endTime.setMaxWidth(shown ? USE_PREF_SIZE : Double.MAX_VALUE);
    endTime.setRight(shown ? null : length);
  }

  /** Left in peace, what was typed is written out as it was understood. */
  private void leave(boolean focused) {
    if (!focused && valid.get()) {
      fill();
    }
  }

  private void typed(TextField field) {
    if (filling) {
      return;
    }
    offers.hide();
    Optional<EventTime> read = read(field.equals(startDay) || field.equals(startTime));
    startTime.setDisable(allDay.isSelected());
    endTime.setDisable(allDay.isSelected());
    if (allDay.isSelected()) {
      showEndDay(true);
    }
    String zoneError = zones.error();
    valid.set(read.isPresent() && zoneError.isEmpty());
    if (read.isPresent()) {
      error.setText(zoneError);
      time = read.get();
      zones.name(time);
      if (time instanceof EventTime.Timed timed) {
        length.setText(formatting.duration(timed.duration()));
      }
      EventTime now = time;
      model.change(content -> content.withTime(now));
    }
  }

  /**
   * What is typed; empty, with the reason said, while it makes no sense.
   *
   * @param start whether the start was typed: the end then keeps its distance
   */
  private Optional<EventTime> read(boolean start) {
    TypedTimes typed =
        new TypedTimes(
            startDay.getText(),
            startTime.getText(),
            endDay.getText(),
            endTime.getText(),
            allDay.isSelected(),
            endDay.isVisible(),
            zones.start(),
            zones.end());
    return switch (typed.read(parser, time, start)) {
      case TypedTimes.Read(EventTime read) -> {
        if (start && read instanceof EventTime.Timed moved && time instanceof EventTime.Timed) {
          showEnd(moved);
        }
        yield Optional.of(read);
      }
      case TypedTimes.Wrong(String what) -> {
        error.setText(text("inspector.error." + what));
        yield Optional.empty();
      }
    };
  }

  private void showEnd(EventTime.Timed moved) {
    filling = true;
    endDay.setText(formatting.dayWithYear(moved.end().toLocalDate()));
    endTime.setText(formatting.time(moved.end().toLocalTime()));
    filling = false;
  }

  private void take(EventTime chosen) {
    time = chosen;
    model.change(content -> content.withTime(chosen));
    fill();
  }
}
