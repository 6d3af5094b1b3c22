package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.paint.Painted;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The letters of the weekdays and six weeks of small days, painted: with a node for each they were
 * a sixth of all nodes of the window.
 */
final class MiniMonthDays extends Painted {
  static final int WEEKS = 6;
  static final int ROW = 24;
  static final int NUMBER = 26;
  private static final double LEAST = 20;
  private static final double USUAL = 27;
  private static final double MOST = 40;

  private final Canvas canvas = new Canvas();
  private final MiniMonthDrag drag;
  private final MiniMonthPainter painter;
  private State state;
  private @Nullable LocalDate hovered;

  /**
   * What is to be known to show the days.
   *
   * @param first the first day shown
   * @param range the days under a drag; null for none
   * @param target the day something is dragged over; null for none
   * @param weekMarked whether the selected day and its week are marked
   * @param cursor the day that the keyboard is on; null while that is not to be seen
   */
  record State(
      LocalDate first,
      YearMonth month,
      LocalDate selected,
      LocalDate today,
      MiniMonth.@Nullable DayRange range,
      @Nullable LocalDate target,
      boolean weekMarked,
      boolean weekNumbers,
      @Nullable LocalDate cursor) {

    boolean isMarked(LocalDate weekStart) {
      return weekMarked
          && !selected.isBefore(weekStart)
          && selected.isBefore(weekStart.plusDays(7));
    }

    boolean inRange(LocalDate date) {
      return range != null && !date.isBefore(range.first()) && !date.isAfter(range.last());
    }
  }

  MiniMonthDays(Formatting formatting, MiniMonthDrag drag, State state) {
    super("days");
    this.drag = drag;
    this.state = state;
    this.painter = new MiniMonthPainter(formatting, this::colour, this::px);
    canvas.setManaged(false);
    getChildren().add(canvas);
    setOnMousePressed(this::press);
    setOnMouseDragOver(
        event -> {
          hover(null);
          at(event).ifPresent(drag::enter);
        });
    setOnMouseReleased(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            drag.release();
          }
        });
    setOnMouseMoved(event -> hover(at(event).orElse(null)));
    setOnMouseExited(event -> hover(null));
  }

  /** Whether a day is among those shown. */
  boolean shows(LocalDate day) {
    return !day.isBefore(state.first()) && day.isBefore(state.first().plusWeeks(WEEKS));
  }

  void show(State now) {
    if (!now.equals(state)) {
      state = now;
      repaint();
    }
  }

  /** The second click is for the day of the first, whatever the first has brought under it. */
  private void press(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
      at(event).ifPresent(drag::press);
    }
  }

  private void hover(@Nullable LocalDate day) {
    if (day == null ? hovered != null : !day.equals(hovered)) {
      hovered = day;
      repaint();
    }
  }

  private Optional<LocalDate> at(MouseEvent event) {
    return dayAt(event.getSceneX(), event.getSceneY());
  }

  /** The day under a point of the scene; empty beside the days. */
  Optional<LocalDate> dayAt(double sceneX, double sceneY) {
    Point2D point = sceneToLocal(sceneX, sceneY);
    int week = (int) Math.floor(point.getY() / px(ROW)) - 1;
    int day = (int) Math.floor((point.getX() - numberWidth()) / cellWidth());
    boolean within = week >= 0 && week < WEEKS && day >= 0 && day < 7;
    return within ? Optional.of(state.first().plusDays(week * 7L + day)) : Optional.empty();
  }

  private double numberWidth() {
    return state.weekNumbers() ? px(NUMBER) : 0;
  }

  private double cellWidth() {
    return Math.clamp((getWidth() - numberWidth()) / 7, px(LEAST), px(MOST));
  }

  @Override
  protected double computePrefHeight(double width) {
    return px(ROW) * (1 + WEEKS);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return numberWidth() + 7 * px(USUAL);
  }

  @Override
  protected double computeMinWidth(double height) {
    return numberWidth() + 7 * px(LEAST);
  }

  @Override
  protected void repaint() {
    setNeedsLayout(true);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    boolean mirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    painter.paint(
        canvas, new MiniMonthPainter.Places(numberWidth(), cellWidth(), mirrored), state, hovered);
  }
}
