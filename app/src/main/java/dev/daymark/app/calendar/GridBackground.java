package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.calendar.layout.DayShape;
import dev.daymark.app.calendar.layout.TimeScale;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.paint.Ink;
import dev.daymark.app.ui.paint.Painted;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** What lies under the blocks: off hours, lines, and the hours' labels in the gutter. */
final class GridBackground extends Painted {
  private static final double LABEL_GAP = 8;

  private final Session session;
  private final List<Label> gaps = new ArrayList<>();
  private final List<Text> labels = new ArrayList<>();
  private VisibleDays days;
  private ColumnGeometry columns = ColumnGeometry.of(0, 1, 0, 1);
  private TimeScale scale = new TimeScale(48);
  private double hiddenLabelMinute = -1;
  private boolean painted;

  GridBackground(Session session, VisibleDays days) {
    super("dm-grid-background");
    this.session = session;
    this.days = days;
    setMouseTransparent(true);
    for (int hour = 1; hour < 24; hour++) {
      Text label = new Text(session.formatting().hour(hour));
      label.getStyleClass().add("hour-label");
      label.setTextOrigin(VPos.TOP);
      label.setManaged(false);
      labels.add(label);
    }
    getChildren().addAll(labels);
  }

  /**
   * @param nowMinute whose label replaces a near hour's; negative for none
   */
  void show(VisibleDays shown, ColumnGeometry geometry, TimeScale timeScale, double nowMinute) {
    boolean same =
        shown.equals(days) && geometry.equals(columns) && timeScale.equals(scale) && painted;
    if (same && nowMinute == hiddenLabelMinute) {
      return;
    }
    days = shown;
    columns = geometry;
    scale = timeScale;
    hiddenLabelMinute = nowMinute;
    requestLayout();
  }

  @Override
  protected void repaint() {
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    List<BackgroundFill> fills = new ArrayList<>();
    gaps.forEach(gap -> gap.setVisible(false));
    for (int i = 0; i < days.count(); i++) {
      addOffHours(fills, i, days.day(i));
    }
    addLines(fills);
    setBackground(new Background(fills.toArray(new BackgroundFill[0])));
    layoutLabels();
    painted = true;
  }

  private void addOffHours(List<BackgroundFill> fills, int column, LocalDate day) {
    double x = columns.x(column);
    double width = columns.columnWidth();
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    double height = scale.dayHeight();
    double start =
        weekend ? height : scale.y(session.formatting().settings().working().fromMinute());
    double end = weekend ? height : scale.y(session.formatting().settings().working().toMinute());
    Color colour = colour(Ink.OFF_HOURS);
    fills.add(box(colour, x, 0, width, start));
    if (end < height) {
      fills.add(box(colour, x, end, width, height - end));
    }
    Optional<DayShape.Band> gap = new DayShape(day, session.zone()).gap();
    gap.ifPresent(
        band -> {
          double top = scale.y(band.startMinute());
          Label label = gap(column);
          label.setVisible(true);
          label.resizeRelocate(x, top, width, scale.y(band.endMinute()) - top);
        });
  }

  /** The label of the hour that the day in a column does not have. */
  private Label gap(int column) {
    while (gaps.size() <= column) {
      Label label = new Label(session.messages().text("calendar.clocksForward"));
      label.getStyleClass().add("clock-gap");
      label.setManaged(false);
      label.setVisible(false);
      gaps.add(label);
      getChildren().add(label);
      label.applyCss();
    }
    return gaps.get(column);
  }

  /** Each is a filled box: a stroked path as large as the grid takes long to paint. */
  private void addLines(List<BackgroundFill> fills) {
    double gutter = columns.gutter();
    double width = columns.right() - gutter;
    for (int hour = 0; hour < 24; hour++) {
      double half = Math.floor(scale.y(hour * 60 + 30));
      fills.add(box(colour(Ink.HALF_HOUR), gutter, half, width, 1));
      if (hour > 0) {
        fills.add(box(colour(Ink.HOUR), gutter, Math.floor(scale.y(hour * 60)), width, 1));
      }
    }
    for (int i = 0; i < days.count(); i++) {
      fills.add(box(colour(Ink.HOUR), Math.floor(columns.x(i)), 0, 1, scale.dayHeight()));
    }
  }

  private BackgroundFill box(Color colour, double x, double y, double width, double height) {
    Insets around = new Insets(y, getWidth() - x - width, getHeight() - y - height, x);
    return new BackgroundFill(colour, CornerRadii.EMPTY, around);
  }

  /**
   * The label of an hour that the upper edge would cut, or that the time of a drag lies over, is
   * not drawn at all.
   *
   * @param dragged y of the start of what is dragged; below 0 for none
   */
  void hideLabels(double top, double dragged) {
    for (Text label : labels) {
      double y = label.getLayoutY();
      double height = label.getLayoutBounds().getHeight();
      boolean cut = y < top - 1 && y + height > top;
      boolean under = dragged >= 0 && Math.abs(y + height / 2 - dragged) < height;
      label.setOpacity(cut || under ? 0 : 1);
    }
  }

  private void layoutLabels() {
    double height = labels.getFirst().getLayoutBounds().getHeight();
    double tooNear = height / scale.hourHeight() * 60;
    for (int hour = 1; hour < 24; hour++) {
      Text label = labels.get(hour - 1);
      double minute = hour * 60;
      label.setVisible(hiddenLabelMinute < 0 || Math.abs(minute - hiddenLabelMinute) >= tooNear);
      double y = Math.round(scale.y(minute)) - Math.round(height / 2);
      double width = label.getLayoutBounds().getWidth();
      label.relocate(columns.gutter() - LABEL_GAP - width, y);
    }
  }
}
