package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.calendar.layout.DayShape;
import dev.daymark.app.calendar.layout.TimeScale;
import dev.daymark.app.session.Session;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What lies under the blocks: off hours, lines, and the hours' labels in the gutter. */
final class GridBackground extends Region {
  private static final double LABEL_HEIGHT = 16;
  private static final double LABEL_GAP = 8;
  private static final int MOST_DAYS = 7;

  private final Session session;
  private final List<Region> early = regions(MOST_DAYS, "off-hours");
  private final List<Region> late = regions(MOST_DAYS, "off-hours");
  private final List<Label> gaps = new ArrayList<>();
  private final List<Region> hours = regions(23, "hour-line");
  private final List<Region> halves = regions(24, "half-line");
  private final List<Region> edges = regions(MOST_DAYS, "column-line");
  private final List<Label> labels = new ArrayList<>();
  private VisibleDays days;
  private ColumnGeometry columns = ColumnGeometry.of(0, 1, 0, 1);
  private TimeScale scale = new TimeScale(48);
  private double hiddenLabelMinute = -1;

  GridBackground(Session session, VisibleDays days) {
    this.session = session;
    this.days = days;
    getStyleClass().add("dm-grid-background");
    setMouseTransparent(true);
    getChildren().addAll(early);
    getChildren().addAll(late);
    for (int i = 0; i < MOST_DAYS; i++) {
      Label gap = new Label(session.messages().text("calendar.clocksForward"));
      gap.getStyleClass().add("clock-gap");
      gaps.add(gap);
    }
    getChildren().addAll(gaps);
    getChildren().addAll(halves);
    getChildren().addAll(hours);
    getChildren().addAll(edges);
    for (int hour = 1; hour < 24; hour++) {
      Label label = new Label(session.formatting().hour(hour));
      label.getStyleClass().add("hour-label");
      labels.add(label);
    }
    getChildren().addAll(labels);
  }

  private static List<Region> regions(int count, String styleClass) {
    List<Region> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Region region = new Region();
      region.getStyleClass().add(styleClass);
      made.add(region);
    }
    return made;
  }

  /**
   * @param nowMinute whose label replaces a near hour's; negative for none
   */
  void show(VisibleDays shown, ColumnGeometry geometry, TimeScale timeScale, double nowMinute) {
    boolean same =
        shown.equals(days) && geometry.equals(columns) && timeScale.equals(scale) && drawn();
    if (same && nowMinute == hiddenLabelMinute) {
      return;
    }
    days = shown;
    columns = geometry;
    scale = timeScale;
    hiddenLabelMinute = nowMinute;
    requestLayout();
  }

  private boolean drawn() {
    return hours.getFirst().getWidth() > 0;
  }

  @Override
  protected void layoutChildren() {
    layoutDays();
    layoutLines();
    layoutLabels();
  }

  private void layoutDays() {
    for (int i = 0; i < MOST_DAYS; i++) {
      boolean shown = i < days.count();
      early.get(i).setVisible(shown);
      late.get(i).setVisible(shown);
      gaps.get(i).setVisible(false);
      if (shown) {
        layoutDay(i, days.day(i));
      }
    }
  }

  private void layoutDay(int column, LocalDate day) {
    double x = columns.x(column);
    double width = columns.columnWidth();
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    double start =
        weekend
            ? scale.dayHeight()
            : scale.y(session.formatting().settings().working().fromMinute());
    double end =
        weekend ? scale.dayHeight() : scale.y(session.formatting().settings().working().toMinute());
    early.get(column).resizeRelocate(x, 0, width, start);
    late.get(column).resizeRelocate(x, end, width, scale.dayHeight() - end);
    Optional<DayShape.Band> gap = new DayShape(day, session.zone()).gap();
    gap.ifPresent(
        band -> {
          Label label = gaps.get(column);
          label.setVisible(true);
          double top = scale.y(band.startMinute());
          label.resizeRelocate(x, top, width, scale.y(band.endMinute()) - top);
        });
  }

  /** Each is a filled box: a stroked path as large as the grid takes long to paint. */
  private void layoutLines() {
    double width = columns.right() - columns.gutter();
    for (int hour = 0; hour < 24; hour++) {
      horizontal(halves.get(hour), scale.y(hour * 60 + 30), width);
      if (hour > 0) {
        horizontal(hours.get(hour - 1), scale.y(hour * 60), width);
      }
    }
    for (int i = 0; i < MOST_DAYS; i++) {
      edges.get(i).setVisible(i < days.count());
      if (i < days.count()) {
        edges.get(i).resizeRelocate(Math.floor(columns.x(i)), 0, 1, scale.dayHeight());
      }
    }
  }

  private void horizontal(Region line, double y, double width) {
    line.resizeRelocate(columns.gutter(), Math.floor(y), width, 1);
  }

  /**
   * The label of an hour that the upper edge would cut, or that the time of a drag lies over, is
   * not drawn at all.
   *
   * @param dragged y of the start of what is dragged; below 0 for none
   */
  void hideLabels(double top, double dragged) {
    for (Label label : labels) {
      double y = label.getLayoutY();
      double height = label.getHeight();
      boolean cut = y < top - 1 && y + height > top;
      boolean under = dragged >= 0 && Math.abs(y + height / 2 - dragged) < height;
      label.setOpacity(cut || under ? 0 : 1);
    }
  }

  private void layoutLabels() {
    double labelHeight = Math.max(LABEL_HEIGHT, labels.getFirst().prefHeight(-1));
    double tooNear = (labelHeight - 2) / scale.hourHeight() * 60;
    for (int hour = 1; hour < 24; hour++) {
      Label label = labels.get(hour - 1);
      double minute = hour * 60;
      label.setVisible(hiddenLabelMinute < 0 || Math.abs(minute - hiddenLabelMinute) >= tooNear);
      double y = Math.round(scale.y(minute)) - Math.round(labelHeight / 2);
      label.resizeRelocate(0, y, columns.gutter() - LABEL_GAP, labelHeight);
    }
  }
}
