package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.TimeScale;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * The part of the hours that is seen: at first around the present moment, then where the person
 * scrolls and zooms it.
 */
final class HoursPane extends Pane {
  /** The heights an hour can have, in px. */
  static final List<Double> ZOOM_STEPS = List.of(32.0, 40.0, 48.0, 64.0, 96.0);

  private static final double USUAL_HOUR = 48;
  private static final double NOW_SHARE = 0.3;
  private static final double HALF_LABEL = 10;

  private final TimeGrid grid;
  private final Supplier<LocalTime> now;
  private final OverlayScrollBar scrollBar = new OverlayScrollBar();
  private final DoubleProperty hourHeight =
      new SimpleDoubleProperty(this, "hourHeight", USUAL_HOUR);
  private final DoubleProperty scrollTop = new SimpleDoubleProperty(this, "scrollTop");
  private double factor = 1;
  private double placedFor;
  private boolean touched;
  private double startMinute = -1;

  /**
   * @param grid all hours of the day
   * @param now the present moment in the shown zone
   */
  HoursPane(TimeGrid grid, Supplier<LocalTime> now) {
    this.grid = grid;
    this.now = now;
    getStyleClass().add("viewport");
    grid.setManaged(false);
    getChildren().addAll(grid, scrollBar);
    clip();
    scrollTop.addListener((property, before, after) -> scrolled());
    scrollBar
        .valueProperty()
        .addListener((property, before, after) -> scrollTop.set(after.doubleValue()));
  }

  private void clip() {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /** The height of an hour in px at 100 % text size; one of {@link #ZOOM_STEPS}. */
  DoubleProperty hourHeightProperty() {
    return hourHeight;
  }

  /** How far the hours are scrolled, in px. */
  DoubleProperty scrollTopProperty() {
    return scrollTop;
  }

  TimeScale scale() {
    return new TimeScale(Math.round(hourHeight.get() * factor));
  }

  /** The minute of the day at the top. */
  double topMinute() {
    return scale().minuteAt(scrollTop.get());
  }

  /** The minute of the day at a y of this. */
  double minuteAt(double y) {
    return scale().minuteAt(y + Math.rint(scrollTop.get()));
  }

  /** The y of this at which a time of the day is, seen or not. */
  double y(LocalTime time) {
    return scale().y(time) - Math.rint(scrollTop.get());
  }

  /**
   * How much larger than usual text is; what is at the top stays there.
   *
   * @return whether it was another one before
   */
  boolean setFactor(double textFactor) {
    boolean other = textFactor != factor;
    if (other) {
      scrollTop.set(scrollTop.get() * textFactor / factor);
      factor = textFactor;
    }
    return other;
  }

  /** Begins with a minute of the day at the top instead of the present moment. */
  void beginAt(double minute) {
    startMinute = minute;
    placedFor = 0;
  }

  /** Scrolls so that now is at 30 % of the height, and no hour's label is cut. */
  void scrollToNow() {
    double minute = TimeScale.minuteOf(now.get());
    double top = scale().scrollFor(minute, getHeight(), NOW_SHARE);
    double hour = Math.round(top / scale().hourHeight()) * scale().hourHeight();
    double label = HALF_LABEL * factor;
    scrollTop.set(Math.abs(top - hour) < label ? Math.max(0, hour - label) : top);
  }

  /** Scrolls by so many px, held at both ends of the day. */
  void scrollBy(double px) {
    scrollTo(scrollTop.get() + px);
  }

  private void scrollTo(double px) {
    touched = true;
    scrollTop.set(Math.clamp(px, 0, most()));
    scrollBar.flash();
  }

  private double most() {
    return Math.max(0, scale().dayHeight() - getHeight());
  }

  boolean canZoom(int steps) {
    int next = ZOOM_STEPS.indexOf(hourHeight.get()) + steps;
    return next >= 0 && next < ZOOM_STEPS.size();
  }

  /** Takes the next zoom step and keeps the minute at a y of this where it is. */
  void zoom(int steps, double y) {
    int next = Math.clamp(ZOOM_STEPS.indexOf(hourHeight.get()) + steps, 0, ZOOM_STEPS.size() - 1);
    double minute = scale().minuteAt(scrollTop.get() + y);
    hourHeight.set(ZOOM_STEPS.get(next));
    scrollTo(scale().y(minute) - y);
  }

  /** Scrolls as little as needed to show some minutes of the day. */
  void reveal(double startMinute, double endMinute) {
    double top = scale().y(startMinute);
    double bottom = Math.min(scale().y(endMinute), top + getHeight());
    if (top < scrollTop.get()) {
      scrollTo(top);
    } else if (bottom > scrollTop.get() + getHeight()) {
      scrollTo(bottom - getHeight());
    }
  }

  private void scrolled() {
    scrollBar.setValue(scrollTop.get());
    grid.setLayoutY(-Math.rint(scrollTop.get()));
    grid.setTop(scrollTop.get());
  }

  /**
   * Lays the hours out in the size this has.
   *
   * @param windowHeight the height of the whole view; with another one it shows the present moment
   *     again, until the person has scrolled
   */
  void layoutHours(double windowHeight) {
    grid.resize(getWidth(), scale().dayHeight());
    scrollBar.fit(most(), getWidth(), getHeight());
    if (scrollTop.get() > most()) {
      scrollTop.set(most());
    }
    placeFirst(windowHeight);
    grid.setLayoutY(-Math.rint(scrollTop.get()));
    grid.layout();
    grid.setTop(scrollTop.get());
  }

  /** Where the person left, else at the present moment; from then on it stays as it is. */
  private void placeFirst(double windowHeight) {
    if (touched || getHeight() <= 0 || placedFor == windowHeight) {
      return;
    }
    placedFor = windowHeight;
    if (startMinute < 0) {
      scrollToNow();
    } else {
      scrollTop.set(Math.clamp(scale().y(startMinute), 0, most()));
    }
  }
}
