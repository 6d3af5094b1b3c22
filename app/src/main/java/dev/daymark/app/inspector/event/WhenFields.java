package dev.daymark.app.inspector.event;

import dev.daymark.app.phrase.WhenParser;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.ZonesInUse;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.TimeColumns;
import dev.daymark.app.ui.zones.ZoneChoices;
import dev.daymark.app.ui.zones.ZoneField;
import dev.daymark.domain.EventTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Fields in which both ends of an event are typed freely, in one zone or one for each end. */
final class WhenFields extends VBox {
  private final Session session;
  private final Formatting formatting;
  private final WhenParser parser;
  private final EventTime time;
  private final TextField startDay;
  private final TextField startTime;
  private final TextField endDay;
  private final TextField endTime;
  private final ZoneField startZone;
  private final ZoneField endZone;
  private final CheckBox allDay;
  private final CheckBox eachZone;
  private final Label error = Labels.text("", "dm-small", "dm-danger");
  private final List<Object> filled;

  WhenFields(Session session, EventTime time) {
    super(6);
    this.session = session;
    this.formatting = session.formatting();
    this.time = time;
    this.parser = new WhenParser(formatting.settings().locale(), session.today());
    this.startDay = field("event-start-day", "startDay");
    this.startTime = field("event-start-time", "startTime");
    this.endDay = field("event-end-day", "endDay");
    this.endTime = field("event-end-time", "endTime");
    ZoneChoices choices = ZonesInUse.choices(session);
    this.startZone = zone(choices, "event-start-zone", "startZone");
    this.endZone = zone(choices, "event-end-zone", "endZone");
    this.allDay = check("event-all-day", "inspector.allDay");
    this.eachZone = check("event-each-zone", "inspector.edit.eachZone");
    fill();
    arrange();
    this.filled = typed();
  }

  private String text(String key) {
    return session.messages().text(key);
  }

  private TextField field(String id, String name) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(text("inspector.edit." + name));
    return field;
  }

  private ZoneField zone(ZoneChoices choices, String id, String name) {
    ZoneField field = new ZoneField(choices, () -> time.startIn(session.zone()), false);
    field.setId(id);
    field.setAccessibleText(text("inspector.edit." + name));
    return field;
  }

  private CheckBox check(String id, String name) {
    CheckBox box = new CheckBox(text(name));
    box.setId(id);
    return box;
  }

  private void fill() {
    boolean days = time instanceof EventTime.AllDay;
    ZonedDateTime start = moment(true);
    ZonedDateTime end = moment(false);
    startDay.setText(formatting.dateShort(start.toLocalDate()));
    endDay.setText(formatting.dateShort(days ? end.toLocalDate().minusDays(1) : end.toLocalDate()));
    LocalTime from = days ? LocalTime.of(9, 0) : start.toLocalTime();
    startTime.setText(formatting.time(from));
    endTime.setText(formatting.time(days ? from.plusHours(1) : end.toLocalTime()));
    startZone.valueProperty().set(start.getZone());
    endZone.valueProperty().set(end.getZone());
    allDay.setSelected(days);
    eachZone.setSelected(!start.getZone().equals(end.getZone()));
  }

  private ZonedDateTime moment(boolean start) {
    return time instanceof EventTime.Timed timed
        ? (start ? timed.start() : timed.end())
        : (start ? time.startIn(session.zone()) : time.endIn(session.zone()))
            .atZone(session.zone());
  }

  private void arrange() {
    GridPane grid = new GridPane(6, 6);
    grid.addRow(0, startDay, startTime);
    grid.add(startZone, 0, 1, 2, 1);
    grid.addRow(2, endDay, endTime);
    grid.add(endZone, 0, 3, 2, 1);
    eachZone.selectedProperty().subscribe(this::placeZones);
    startZone.valueProperty().addListener((property, was, is) -> follow());
    startZone.errorProperty().addListener((property, was, is) -> error.setText(is));
    endZone.errorProperty().addListener((property, was, is) -> error.setText(is));
    startTime.setPrefColumnCount(TimeColumns.of(formatting));
    endTime.setPrefColumnCount(TimeColumns.of(formatting));
    error.setWrapText(true);
    shown(error).bind(error.textProperty().isNotEmpty());
    shown(eachZone).bind(allDay.selectedProperty().not());
    shown(startZone).bind(allDay.selectedProperty().not());
    shown(endZone).bind(eachZone.selectedProperty().and(allDay.selectedProperty().not()));
    startTime.disableProperty().bind(allDay.selectedProperty());
    endTime.disableProperty().bind(allDay.selectedProperty());
    getChildren().addAll(grid, allDay, eachZone, error);
  }

  /** One zone stands below both ends, and one for each below its own. */
  private void placeZones(boolean each) {
    GridPane.setRowIndex(startZone, each ? 1 : 3);
    startZone.setAccessibleText(text(each ? "inspector.edit.startZone" : "inspector.edit.zone"));
    follow();
  }

  /** Without a zone of its own the end has that of the start. */
  private void follow() {
    if (!eachZone.isSelected()) {
      endZone.valueProperty().set(startZone.getValue());
    }
  }

  private static BooleanProperty shown(Node node) {
    node.managedProperty().bind(node.visibleProperty());
    return node.visibleProperty();
  }

  /** Where typing begins. */
  void focusFirst() {
    startTime.requestFocus();
    startTime.selectAll();
  }

  /** Whether a list of zones is open, which has Enter and Esc for itself. */
  boolean isChoosing() {
    return startZone.isChoosing() || endZone.isChoosing();
  }

  /** Whether anything was typed or ticked since the fields were filled. */
  boolean isTouched() {
    return !typed().equals(filled);
  }

  private List<Object> typed() {
    List<Object> typed = new ArrayList<>();
    for (TextField field : List.of(startDay, startTime, endDay, endTime, startZone, endZone)) {
      typed.add(field.getText());
    }
    typed.add(allDay.isSelected());
    return typed;
  }

  /** What the fields say; empty, with the reason shown, while they make no sense. */
  Optional<EventTime> read() {
    error.setText("");
    spread(startDay, startTime);
    spread(endDay, endTime);
    Optional<LocalDate> first = parser.date(startDay.getText());
    Optional<LocalDate> last = parser.date(endDay.getText());
    if (first.isEmpty() || last.isEmpty()) {
      return wrong("date");
    }
    if (allDay.isSelected()) {
      LocalDate until = last.get().isBefore(first.get()) ? first.get() : last.get();
      return Optional.of(new EventTime.AllDay(first.get(), until.plusDays(1)));
    }
    return readClock(first.get(), last.get());
  }

  private Optional<EventTime> wrong(String what) {
    error.setText(text("inspector.error." + what));
    return Optional.empty();
  }

  /** A time typed behind a date, as in "fri 14:30", goes into the field of times. */
  private void spread(TextField day, TextField clock) {
    Optional<WhenParser.Moment> moment =
        parser.date(day.getText()).isPresent() ? Optional.empty() : parser.moment(day.getText());
    moment
        .filter(found -> found.time() != null)
        .ifPresent(
            found -> {
              day.setText(formatting.dateShort(found.day()));
              clock.setText(formatting.time(Objects.requireNonNull(found.time())));
              allDay.setSelected(false);
            });
  }

  private Optional<EventTime> readClock(LocalDate first, LocalDate last) {
    Optional<LocalTime> from = parser.time(startTime.getText());
    if (from.isEmpty()) {
      return wrong("time");
    }
    for (ZoneField zone : List.of(startZone, endZone)) {
      if (!zone.settle()) {
        error.setText(zone.errorProperty().get());
        return Optional.empty();
      }
    }
    RetypedTimes retyped =
        new RetypedTimes(
            time,
            Objects.requireNonNull(startZone.getValue()),
            Objects.requireNonNull(endZone.getValue()));
    ZonedDateTime start = retyped.start(first, from.get());
    Optional<ZonedDateTime> end =
        parser
            .minutesAhead(endTime.getText())
            .map(minutes -> retyped.after(start, Duration.ofMinutes(minutes)))
            .or(() -> parser.time(endTime.getText()).map(to -> retyped.end(last, to, start)));
    if (end.isEmpty() || end.get().isBefore(start)) {
      return wrong(end.isEmpty() ? "time" : "order");
    }
    return Optional.of(new EventTime.Timed(start, end.get()));
  }
}
