package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.calendar.layout.TimeScale;
import dev.daymark.app.session.Session;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What the clocks of other zones show at the hours of the grid, left of its own hours. */
final class ZoneHours extends Region {
  static final double WIDTH = 48;
  private static final double GAP = 8;
  private static final double LABEL_HEIGHT = 16;

  private final Session session;
  private final List<Label> labels = new ArrayList<>();
  private List<ZoneId> zones = List.of();
  private double factor = 1;
  private LocalDate day = LocalDate.EPOCH;
  private ColumnGeometry columns = ColumnGeometry.of(0, 1, 0, 1);
  private TimeScale scale = new TimeScale(48);

  ZoneHours(Session session) {
    this.session = session;
    getStyleClass().add("dm-grid-background");
    setMouseTransparent(true);
    setManaged(false);
  }

  void setZones(List<ZoneId> wanted, double textFactor) {
    if (!wanted.equals(zones) || textFactor != factor) {
      zones = List.copyOf(wanted);
      factor = textFactor;
      requestLayout();
    }
  }

  /**
   * @param first the day whose hours are told, since zones do not change their clocks together
   */
  void show(LocalDate first, ColumnGeometry geometry, TimeScale timeScale) {
    if (!first.equals(day) || !geometry.equals(columns) || !timeScale.equals(scale)) {
      day = first;
      columns = geometry;
      scale = timeScale;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    while (labels.size() < zones.size() * 23) {
      Label label = new Label();
      label.getStyleClass().addAll("hour-label", "other-zone");
      labels.add(label);
      getChildren().add(label);
    }
    for (int i = 0; i < labels.size(); i++) {
      int zone = i / 23;
      labels.get(i).setVisible(zone < zones.size());
      if (zone < zones.size()) {
        layoutHour(labels.get(i), zones.get(zone), zone, i % 23 + 1);
      }
    }
  }

  private void layoutHour(Label label, ZoneId zone, int column, int hour) {
    LocalTime there =
        day.atTime(hour, 0).atZone(session.zone()).withZoneSameInstant(zone).toLocalTime();
    label.setText(
        there.getMinute() == 0
            ? session.formatting().hour(there.getHour())
            : session.formatting().timeBare(there));
    double height = Math.max(LABEL_HEIGHT, label.prefHeight(-1));
    double right = columns.gutter() - GAP - (column + 1) * WIDTH * factor;
    double width = WIDTH * factor;
    double y = Math.rint(scale.y(hour * 60)) - Math.rint(height / 2);
    label.resizeRelocate(right - width, y, width, height);
  }
}
