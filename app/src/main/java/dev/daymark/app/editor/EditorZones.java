package dev.daymark.app.editor;

import dev.daymark.app.session.Session;
import dev.daymark.app.session.ZonesInUse;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.zones.ZoneChoices;
import dev.daymark.app.ui.zones.ZoneField;
import dev.daymark.domain.EventTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The zones of both ends of an event, and the button that shows them. The end has the zone of the
 * start until it gets one of its own.
 */
final class EditorZones extends HBox {
  private final Session session;
  private final ZoneField start;
  private final ZoneField end;
  private final Button globe = Buttons.flat("", this::toggle);
  private boolean filling;

  /**
   * Makes the fields, without zones.
   *
   * @param at the moment whose offsets are shown
   * @param changed is told of another zone, and of text that means none
   */
  EditorZones(Session session, Supplier<Instant> at, Runnable changed) {
    super(12);
    this.session = session;
    ZoneChoices choices = ZonesInUse.choices(session);
    this.start = field(new ZoneField(choices, at, false), "start");
    this.end = field(new ZoneField(choices, at, false), "end");
    managedProperty().bind(visibleProperty());
    setVisible(false);
    globe.setId("editor-zones");
    globe.setGraphic(Icons.small(Feather.GLOBE, "muted"));
    globe.getStyleClass().add("quiet");
    start.valueProperty().addListener((property, was, is) -> follow(was));
    for (ZoneField field : fields()) {
      field.valueProperty().addListener((property, was, is) -> tell(changed));
      field.errorProperty().addListener((property, was, is) -> tell(changed));
    }
  }

  private ZoneField field(ZoneField field, String name) {
    field.setId("editor-" + name + "-zone");
    field.setAccessibleText(session.messages().text("inspector.edit." + name + "Zone"));
    field.setMinWidth(0);
    field.setPrefWidth(0);
    field.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(field, Priority.ALWAYS);
    getChildren().add(field);
    return field;
  }

  /** Both fields. */
  List<ZoneField> fields() {
    return List.of(start, end);
  }

  /** Shows and hides the fields, and says which zones they hold. */
  Button globe() {
    return globe;
  }

  private void toggle() {
    setVisible(!isVisible());
  }

  private void tell(Runnable changed) {
    if (!filling) {
      changed.run();
    }
  }

  private void follow(@Nullable ZoneId was) {
    if (!filling && was != null && was.equals(end.getValue())) {
      filling = true;
      end.valueProperty().set(start.getValue());
      filling = false;
    }
  }

  /** Takes the zones of a time, and tells nobody. */
  void fill(EventTime time) {
    filling = true;
    start.valueProperty().set(zoneOf(time, true));
    end.valueProperty().set(zoneOf(time, false));
    filling = false;
    name(time);
  }

  /** Shown from the beginning where another zone than the shown one is in play. */
  void showIfElsewhere() {
    setVisible(!start().equals(session.zone()) || !end().equals(session.zone()));
  }

  /** Berlin, CET; or both cities, where each end has a zone of its own. */
  void name(EventTime time) {
    ZoneId from = zoneOf(time, true);
    ZoneId to = zoneOf(time, false);
    var formatting = session.formatting();
    globe.setText(
        from.equals(to)
            ? formatting.zone(time.startIn(from).atZone(from))
            : session.messages().text("ui.date.range", formatting.city(from), formatting.city(to)));
  }

  /** The zone of an end; the shown one for whole days. */
  ZoneId zoneOf(EventTime time, boolean first) {
    return time instanceof EventTime.Timed timed
        ? (first ? timed.start() : timed.end()).getZone()
        : session.zone();
  }

  ZoneId start() {
    return Objects.requireNonNull(start.getValue());
  }

  ZoneId end() {
    return Objects.requireNonNull(end.getValue());
  }

  /** What is wrong with what was typed; empty while nothing is. */
  String error() {
    return fields().stream().map(field -> field.errorProperty().get()).reduce("", String::concat);
  }

  /**
   * Ends the typing.
   *
   * @return whether it made sense
   */
  boolean settle() {
    return start.settle() && end.settle();
  }
}
