package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.controls.MiniMonthDays.State;
import dev.daymark.app.ui.paint.Ink;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Paints the days of a small month. */
final class MiniMonthPainter {
  private static final double RADIUS = 10;
  private static final double WEEK_CORNER = 12;

  private final Formatting formatting;
  private final Function<Ink, Color> colours;
  private final DoubleUnaryOperator px;
  private Places places = new Places(0, 0, false);

  /**
   * Where the columns are.
   *
   * @param mirrored whether the first day is at the right
   */
  record Places(double numberWidth, double cellWidth, boolean mirrored) {
    /** The middle of a day's column. */
    double day(int day, double width) {
      return side(numberWidth + cellWidth * (day + 0.5), width);
    }

    double number(double width) {
      return side(numberWidth / 2, width);
    }

    private double side(double x, double width) {
      return mirrored ? width - x : x;
    }
  }

  /**
   * Paints in colours and sizes of somebody else's.
   *
   * @param px px for those at the usual size of the text
   */
  MiniMonthPainter(Formatting formatting, Function<Ink, Color> colours, DoubleUnaryOperator px) {
    this.formatting = formatting;
    this.colours = colours;
    this.px = px;
  }

  /**
   * Paints all anew.
   *
   * @param hovered the day under the pointer; null for none
   */
  void paint(Canvas canvas, Places where, State state, @Nullable LocalDate hovered) {
    places = where;
    GraphicsContext on = canvas.getGraphicsContext2D();
    on.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    on.setTextAlign(TextAlignment.CENTER);
    on.setTextBaseline(VPos.CENTER);
    double row = px.applyAsDouble(MiniMonthDays.ROW);
    double width = canvas.getWidth();
    on.setFont(font("Inter Medium", 11));
    on.setFill(colours.apply(Ink.SUBTLE));
    for (int day = 0; day < 7; day++) {
      String letter = formatting.weekdayNarrow(state.first().plusDays(day).getDayOfWeek());
      on.fillText(letter, places.day(day, width), row / 2);
    }
    for (int week = 0; week < MiniMonthDays.WEEKS; week++) {
      paintWeek(on, state, state.first().plusWeeks(week), row * (week + 1), hovered);
    }
  }

  private void paintWeek(
      GraphicsContext on, State state, LocalDate first, double top, @Nullable LocalDate hovered) {
    double width = on.getCanvas().getWidth();
    double row = px.applyAsDouble(MiniMonthDays.ROW);
    boolean marked = state.isMarked(first);
    if (marked) {
      double corner = px.applyAsDouble(WEEK_CORNER);
      on.setFill(colours.apply(Ink.WEEK));
      on.fillRoundRect(0, top, width, row, corner, corner);
      on.setStroke(colours.apply(Ink.OUTLINE));
      on.strokeRoundRect(0.5, top + 0.5, width - 1, row - 1, corner - 1, corner - 1);
    }
    double middle = top + row / 2;
    if (state.weekNumbers()) {
      on.setFont(font("Inter", 10));
      on.setFill(colours.apply(marked ? Ink.MUTED : Ink.SUBTLE));
      on.fillText(String.valueOf(formatting.weekNumber(first)), places.number(width), middle);
    }
    for (int day = 0; day < 7; day++) {
      LocalDate date = first.plusDays(day);
      double x = places.day(day, width);
      if (state.inRange(date)) {
        on.setFill(colours.apply(Ink.TINT));
        on.fillRect(x - places.cellWidth() / 2, top, places.cellWidth(), row);
      }
      paintDay(on, state, date, new Spot(date, x, middle, date.equals(hovered), marked));
    }
  }

  /** Where a day is, and what is there besides. */
  private record Spot(LocalDate at, double x, double y, boolean hovered, boolean inMarkedWeek) {}

  private void paintDay(GraphicsContext on, State state, LocalDate date, Spot spot) {
    boolean today = date.equals(state.today());
    boolean selected = state.weekMarked() && date.equals(state.selected());
    boolean target = date.equals(state.target());
    if (target) {
      disc(on, spot, Ink.TINT, RADIUS);
    } else {
      paintMark(on, state, today, selected, spot);
    }
    Ink plain =
        YearMonth.from(date).equals(state.month())
            ? Ink.TEXT
            : spot.inMarkedWeek() ? Ink.MUTED : Ink.SUBTLE;
    on.setFont(font(today || selected ? "Inter SemiBold" : "Inter", 11));
    on.setFill(colours.apply(target ? Ink.ON_TINT : today ? Ink.ON_ACCENT : plain));
    on.fillText(String.valueOf(date.getDayOfMonth()), spot.x(), spot.y());
  }

  private void paintMark(
      GraphicsContext on, State state, boolean today, boolean selected, Spot spot) {
    if (spot.at().equals(state.cursor())) {
      disc(on, spot, Ink.FOCUS, today ? RADIUS + 2.5 : RADIUS + 2);
      disc(on, spot, Ink.GROUND, today ? RADIUS + 1 : RADIUS);
    } else if (selected && !today) {
      disc(on, spot, Ink.ACCENT, RADIUS + 1.5);
      disc(on, spot, Ink.GROUND, RADIUS);
    } else if (spot.hovered() && !today) {
      disc(on, spot, spot.inMarkedWeek() ? Ink.GROUND : Ink.HOVER, RADIUS);
    }
    if (today) {
      disc(on, spot, Ink.ACCENT, RADIUS);
    }
  }

  private void disc(GraphicsContext on, Spot spot, Ink ink, double radius) {
    double scaled = radius * px.applyAsDouble(100) / 100;
    on.setFill(colours.apply(ink));
    on.fillOval(spot.x() - scaled, spot.y() - scaled, 2 * scaled, 2 * scaled);
  }

  private Font font(String family, double size) {
    return Font.font(family, px.applyAsDouble(size));
  }
}
