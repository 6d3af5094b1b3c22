package dev.daymark.app.settings;

import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.zones.ZoneChoices;
import dev.daymark.app.ui.zones.ZoneField;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A field for each zone beside the calendar's hours, and an empty one for the next. */
final class ZoneColumns extends VBox {
  private final ObservableList<ZoneId> zones;
  private final List<ZoneField> fields;
  private final InvalidationListener follow = changed -> fill();
  private boolean filling;

  /**
   * Makes the fields.
   *
   * @param zones those chosen, the nearest to the grid first
   * @param most how many there can be
   * @param name of each field, for screen readers
   */
  ZoneColumns(ObservableList<ZoneId> zones, int most, ZoneChoices choices, String name) {
    super(6);
    this.zones = zones;
    this.fields =
        IntStream.rangeClosed(1, most).mapToObj(nth -> field(choices, nth, name)).toList();
    getStyleClass().add("zone-columns");
    fill();
    zones.addListener(new WeakInvalidationListener(follow));
  }

  private ZoneField field(ZoneChoices choices, int nth, String name) {
    ZoneField field = new ZoneField(choices);
    field.setId("extra-zone-" + nth);
    field.valueProperty().addListener((property, was, is) -> choose());
    field.setAccessibleText(name);
    Label error = Labels.text("", "dm-small", "dm-danger");
    error.setWrapText(true);
    error.setMinHeight(USE_PREF_SIZE);
    error.textProperty().bind(field.errorProperty());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    VBox around = new VBox(4, field, error);
    around.managedProperty().bind(around.visibleProperty());
    getChildren().add(around);
    return field;
  }

  private void fill() {
    filling = true;
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).valueProperty().set(i < zones.size() ? zones.get(i) : null);
      fields.get(i).getParent().setVisible(i <= zones.size());
    }
    filling = false;
  }

  /** What the fields hold; a zone that stands in two of them is wanted once. */
  private void choose() {
    if (!filling) {
      List<ZoneId> now =
          fields.stream().map(ZoneField::getValue).filter(Objects::nonNull).distinct().toList();
      if (now.equals(new ArrayList<>(zones))) {
        fill();
      } else {
        zones.setAll(now);
      }
    }
  }
}
