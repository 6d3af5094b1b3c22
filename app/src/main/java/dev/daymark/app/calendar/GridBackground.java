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
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** What lies under the blocks: off hours, lines, and the hours' labels in the gutter. */
final class GridBackground extends Region {
  private static final int WORK_START = 8 * 60;
  private static final int WORK_END = 18 * 60;
  private static final double LABEL_HEIGHT = 16;
  private static final double LABEL_GAP = 8;
  private static final int MOST_DAYS = 7;

  private final Session session;
  private final List<Region> early = regions("off-hours");
  private final List<Region> late = regions("off-hours");
  private final List<Label> gaps = new ArrayList<>();
  private final Path hours = path("hour-lines");
  private final Path halves = path("half-lines");
  private final Path edges = path("column-lines");
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
    getChildren().addAll(halves, hours, edges);
    for (int hour = 1; hour < 24; hour++) {
      Label label = new Label(session.formatting().hour(hour));
      label.getStyleClass().add("hour-label");
      labels.add(label);
    }
    getChildren().addAll(labels);
  }

  private static List<Region> regions(String styleClass) {
    List<Region> made = new ArrayList<>();
    for (int i = 0; i < MOST_DAYS; i++) {
      Region region = new Region();
      region.getStyleClass().add(styleClass);
      made.add(region);
    }
    return made;
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    return path;
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
    return !hours.getElements().isEmpty();
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
    double start = weekend ? scale.dayHeight() : scale.y(WORK_START);
    double end = weekend ? scale.dayHeight() : scale.y(WORK_END);
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

  private void layoutLines() {
    List<PathElement> hourLines = new ArrayList<>();
    List<PathElement> halfLines = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      if (hour > 0) {
        horizontal(hourLines, scale.y(hour * 60));
      }
      horizontal(halfLines, scale.y(hour * 60 + 30));
    }
    List<PathElement> columnLines = new ArrayList<>();
    for (int i = 0; i < days.count(); i++) {
      double x = Math.floor(columns.x(i)) + 0.5;
      columnLines.add(new MoveTo(x, 0));
      columnLines.add(new LineTo(x, scale.dayHeight()));
    }
    hours.getElements().setAll(hourLines);
    halves.getElements().setAll(halfLines);
    edges.getElements().setAll(columnLines);
  }

  private void horizontal(List<PathElement> elements, double y) {
    double crisp = Math.floor(y) + 0.5;
    elements.add(new MoveTo(columns.gutter(), crisp));
    elements.add(new LineTo(columns.right(), crisp));
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
