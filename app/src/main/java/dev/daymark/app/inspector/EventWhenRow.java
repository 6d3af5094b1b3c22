package dev.daymark.app.inspector;

import dev.daymark.app.inspector.InspectorSubject.OfEvent;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.EventTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** When an event is; a click gives fields in which dates and times are typed freely. */
final class EventWhenRow {
  private final OfEvent event;
  private final EventCommands commands;
  private final EventWords words;
  private final Session session;
  private final WhenParser parser;
  private final EditSlot slot;
  private final EventTime time;
  private final TextField startDay = field("event-start-day");
  private final TextField startTime = field("event-start-time");
  private final TextField endDay = field("event-end-day");
  private final TextField endTime = field("event-end-time");
  private final TextField zone = field("event-zone");
  private final CheckBox allDay = new CheckBox();
  private List<Object> filled = List.of();
  private final Label error = Labels.text("", "dm-small", "dm-danger");

  EventWhenRow(InspectorViewModel model, OfEvent event) {
    this.event = event;
    this.session = model.session();
    this.commands = model.events();
    this.words = new EventWords(session);
    this.time = event.occurrence().time();
    this.parser = new WhenParser(session.formatting().settings().locale(), session.today());
    Node display = Rows.lines(words.day(time), words.hours(time), words.otherZone(time).orElse(""));
    this.slot = new EditSlot(display, words.text("inspector.edit.time"), this::editor);
    slot.setId("event-when");
    slot.setDisable(!event.editable());
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  Node node() {
    return Rows.row(Feather.CLOCK, slot);
  }

  private Node editor() {
    fill();
    GridPane grid = new GridPane(6, 6);
    grid.addRow(0, startDay, startTime);
    grid.addRow(1, endDay, endTime);
    startTime.setPrefColumnCount(5);
    endTime.setPrefColumnCount(5);
    error.setWrapText(true);
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    startTime.disableProperty().bind(allDay.selectedProperty());
    endTime.disableProperty().bind(allDay.selectedProperty());
    zone.disableProperty().bind(allDay.selectedProperty());
    VBox box = new VBox(6, grid, allDay, zone, error);
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    box.focusWithinProperty()
        .addListener(
            (property, was, is) -> {
              if (was && !is) {
                save();
              }
            });
    Platform.runLater(
        () -> {
          startTime.requestFocus();
          startTime.selectAll();
        });
    return box;
  }

  private void fill() {
    boolean days = time instanceof EventTime.AllDay;
    ZoneId ownZone =
        time instanceof EventTime.Timed timed ? timed.start().getZone() : session.zone();
    ZonedDateTime start = time.startIn(session.zone()).atZone(ownZone);
    ZonedDateTime end = time.endIn(session.zone()).atZone(ownZone);
    LocalDate last = days ? end.toLocalDate().minusDays(1) : end.toLocalDate();
    startDay.setText(session.formatting().dateShort(start.toLocalDate()));
    endDay.setText(session.formatting().dateShort(last));
    LocalTime from = days ? LocalTime.of(9, 0) : start.toLocalTime();
    startTime.setText(session.formatting().time(from));
    endTime.setText(session.formatting().time(days ? from.plusHours(1) : end.toLocalTime()));
    zone.setText(ownZone.getId());
    allDay.setText(words.text("inspector.allDay"));
    allDay.setSelected(days);
    startDay.setAccessibleText(words.text("inspector.edit.startDay"));
    startTime.setAccessibleText(words.text("inspector.edit.startTime"));
    endDay.setAccessibleText(words.text("inspector.edit.endDay"));
    endTime.setAccessibleText(words.text("inspector.edit.endTime"));
    zone.setAccessibleText(words.text("inspector.edit.zone"));
    filled = typed();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      slot.restore();
      slot.giveFocusBack();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      save();
      event.consume();
    }
  }

  /** A time typed behind a date, as in "fri 14:30", goes into the field of times. */
  private void spread(TextField day, TextField clock) {
    Optional<WhenParser.Moment> moment =
        parser.date(day.getText()).isPresent() ? Optional.empty() : parser.moment(day.getText());
    moment
        .filter(found -> found.time() != null)
        .ifPresent(
            found -> {
              day.setText(session.formatting().dateShort(found.day()));
              clock.setText(session.formatting().time(Objects.requireNonNull(found.time())));
              allDay.setSelected(false);
            });
  }

  private List<Object> typed() {
    List<Object> typed = new ArrayList<>();
    for (TextField field : List.of(startDay, startTime, endDay, endTime, zone)) {
      typed.add(field.getText());
    }
    typed.add(allDay.isSelected());
    return typed;
  }

  /** Saves what is valid; what is not stays shown with its error. */
  private void save() {
    if (typed().equals(filled)) {
      leave();
      return;
    }
    spread(startDay, startTime);
    spread(endDay, endTime);
    Optional<LocalDate> first = parser.date(startDay.getText());
    Optional<LocalDate> last = parser.date(endDay.getText());
    if (first.isEmpty() || last.isEmpty()) {
      error.setText(words.text("inspector.error.date"));
      return;
    }
    if (allDay.isSelected()) {
      LocalDate until = last.get().isBefore(first.get()) ? first.get() : last.get();
      finish(new EventTime.AllDay(first.get(), until.plusDays(1)));
    } else {
      saveClock(first.get(), last.get());
    }
  }

  private void saveClock(LocalDate first, LocalDate last) {
    Optional<LocalTime> from = parser.time(startTime.getText());
    Optional<ZoneId> zoneId = zoneId();
    if (from.isEmpty() || zoneId.isEmpty()) {
      error.setText(words.text(from.isEmpty() ? "inspector.error.time" : "inspector.error.zone"));
      return;
    }
    ZonedDateTime start = TypedMoments.at(first, from.get(), zoneId.get(), was(true));
    Optional<ZonedDateTime> end = end(start, last);
    if (end.isEmpty()) {
      error.setText(words.text("inspector.error.time"));
    } else if (end.get().isBefore(start)) {
      error.setText(words.text("inspector.error.order"));
    } else {
      finish(new EventTime.Timed(start, end.get()));
    }
  }

  /** An untouched end keeps its distance when the start moves; "+90" is minutes after the start. */
  private Optional<ZonedDateTime> end(ZonedDateTime start, LocalDate last) {
    Optional<Integer> ahead = parser.minutesAhead(endTime.getText());
    if (ahead.isPresent()) {
      return ahead.map(start::plusMinutes);
    }
    boolean untouched =
        time instanceof EventTime.Timed timed
            && parser
                .time(endTime.getText())
                .equals(Optional.of(timed.end().toLocalTime().withSecond(0).withNano(0)))
            && last.equals(timed.end().toLocalDate());
    if (untouched && time instanceof EventTime.Timed timed) {
      Duration length = timed.duration();
      return Optional.of(start.plus(length));
    }
    return parser
        .time(endTime.getText())
        .map(to -> TypedMoments.end(last, to, start.getZone(), was(false), start));
  }

  private @Nullable ZonedDateTime was(boolean first) {
    return time instanceof EventTime.Timed timed ? (first ? timed.start() : timed.end()) : null;
  }

  private Optional<ZoneId> zoneId() {
    try {
      return Optional.of(ZoneId.of(zone.getText().strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void leave() {
    boolean focused = slot.isFocusWithin();
    error.setText("");
    slot.restore();
    if (focused) {
      slot.giveFocusBack();
    }
  }

  private void finish(EventTime changed) {
    leave();
    if (!changed.equals(time)) {
      commands.retime(event, changed);
    }
  }
}
