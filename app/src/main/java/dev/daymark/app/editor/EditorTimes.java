package dev.daymark.app.editor;

import atlantafx.base.controls.CustomTextField;
import dev.daymark.app.phrase.TypedMoments;
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
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Both ends of an event, each with a day, a time and a zone, typed freely. */
final class EditorTimes extends VBox {
  private static final List<Integer> LENGTHS =
      IntStream.of(15, 30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 360, 420, 480).boxed().toList();

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
  private final ContextMenu offered = new ContextMenu();
  private EventTime time;
  private boolean filling;

  EditorTimes(EditorViewModel model, Node repeat) {
    super(8);
    this.model = model;
    this.session = model.session();
    this.formatting = session.formatting();
    this.parser = new WhenParser(formatting.settings().locale(), session.today());
    this.time = model.content().time();
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
    endTime.setOnMouseClicked(event -> offerEnds());
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

  private Node options(Node repeat) {
    zones.globe().disableProperty().bind(allDay.selectedProperty());
    HBox options = new HBox(16, allDay, zones.globe(), repeat);
    options.setAlignment(Pos.CENTER_LEFT);
    options.getStyleClass().add("options");
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
    offered.hide();
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
    Optional<WhenParser.Moment> from = parser.moment(startDay.getText());
    Optional<WhenParser.Moment> to = parser.moment(endDay.getText());
    if (from.isEmpty() || to.isEmpty()) {
      error.setText(text("inspector.error.date"));
      return Optional.empty();
    }
    LocalDate first = from.get().day();
    LocalDate last = to.get().day();
    if (allDay.isSelected()) {
      return Optional.of(
          new EventTime.AllDay(first, (last.isBefore(first) ? first : last).plusDays(1)));
    }
    Optional<LocalTime> clock =
        from.get().time() == null
            ? parser.time(startTime.getText())
            : Optional.of(from.get().time());
    if (clock.isEmpty()) {
      error.setText(text("inspector.error.time"));
      return Optional.empty();
    }
    ZonedDateTime begins =
        TypedMoments.at(first, clock.get(), zones.start(), was(true, zones.start()));
    return start && time instanceof EventTime.Timed timed
        ? moved(begins, timed, zones.end())
        : ending(begins, last, zones.end());
  }

  private Optional<EventTime> moved(ZonedDateTime begins, EventTime.Timed timed, ZoneId endsIn) {
    EventTime.Timed moved =
        new EventTime.Timed(begins, begins.plus(timed.duration()).withZoneSameInstant(endsIn));
    filling = true;
    endDay.setText(formatting.dayWithYear(moved.end().toLocalDate()));
    endTime.setText(formatting.time(moved.end().toLocalTime()));
    filling = false;
    return Optional.of(moved);
  }

  private Optional<EventTime> ending(ZonedDateTime begins, LocalDate last, ZoneId endsIn) {
    Optional<ZonedDateTime> ends =
        parser
            .minutesAhead(endTime.getText())
            .map(minutes -> begins.plusMinutes(minutes).withZoneSameInstant(endsIn))
            .or(() -> clockEnd(begins, last, endsIn))
            .or(() -> dayEnd(begins, endsIn));
    if (ends.isEmpty() || ends.get().isBefore(begins)) {
      error.setText(text(ends.isEmpty() ? "inspector.error.time" : "inspector.error.order"));
      return Optional.empty();
    }
    return Optional.of(new EventTime.Timed(begins, ends.get()));
  }

  /** A time of day; where no day is shown, the next one after the start. */
  private Optional<ZonedDateTime> clockEnd(ZonedDateTime begins, LocalDate last, ZoneId endsIn) {
    return parser
        .time(endTime.getText())
        .map(clock -> TypedMoments.end(last, clock, endsIn, was(false, endsIn), begins))
        .map(end -> !endDay.isVisible() && end.isBefore(begins) ? end.plusDays(1) : end);
  }

  /** A day with a time behind it: "fri 14:30". */
  private Optional<ZonedDateTime> dayEnd(ZonedDateTime begins, ZoneId endsIn) {
    return parser.moment(endTime.getText()).flatMap(moment -> at(moment, begins, endsIn));
  }

  private Optional<ZonedDateTime> at(
      WhenParser.Moment moment, ZonedDateTime begins, ZoneId endsIn) {
    LocalTime clock = moment.time();
    return clock == null
        ? Optional.empty()
        : Optional.of(TypedMoments.end(moment.day(), clock, endsIn, was(false, endsIn), begins));
  }

  /** The moment that is there now, on the clock of a zone; null for whole days. */
  private @Nullable ZonedDateTime was(boolean start, ZoneId zone) {
    if (!(time instanceof EventTime.Timed timed)) {
      return null;
    }
    ZonedDateTime moment = start ? timed.start() : timed.end();
    return moment.getZone().equals(zone) ? moment : moment.withZoneSameLocal(zone);
  }

  /** Times after the start, each with the length it makes. */
  private void offerEnds() {
    if (!(time instanceof EventTime.Timed timed)) {
      return;
    }
    ContextMenu menu = offered;
    menu.getItems().clear();
    for (int minutes : LENGTHS) {
      ZonedDateTime end = timed.start().plusMinutes(minutes);
      String words =
          text(
              "editor.end.choice",
              formatting.time(end.toLocalTime()),
              formatting.duration(Duration.ofMinutes(minutes)));
      MenuItem item = new MenuItem(words);
      item.setMnemonicParsing(false);
      item.setOnAction(
          event -> {
            time =
                new EventTime.Timed(timed.start(), end.withZoneSameInstant(timed.end().getZone()));
            EventTime now = time;
            model.change(content -> content.withTime(now));
            fill();
          });
      menu.getItems().add(item);
    }
    menu.show(endTime, Side.BOTTOM, 0, 2);
  }
}
