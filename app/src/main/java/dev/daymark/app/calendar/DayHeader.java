package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.ui.Formatting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The names and numbers of the days above their columns. */
final class DayHeader extends Region {
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
  private static final int MOST_DAYS = 7;

  private final Formatting formatting;
  private final List<Cell> cells = new ArrayList<>();
  private ColumnGeometry columns = ColumnGeometry.of(0, 1, 0, 1);

  DayHeader(Formatting formatting) {
    this.formatting = formatting;
    getStyleClass().add("dm-day-header");
    for (int i = 0; i < MOST_DAYS; i++) {
      cells.add(new Cell());
    }
    getChildren().addAll(cells);
  }

  void show(VisibleDays days, LocalDate today) {
    for (int i = 0; i < MOST_DAYS; i++) {
      boolean shown = i < days.count();
      cells.get(i).setVisible(shown);
      if (shown) {
        cells.get(i).show(days.day(i), today);
      }
    }
  }

  void setColumns(ColumnGeometry geometry) {
    if (!geometry.equals(columns)) {
      columns = geometry;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < columns.days() && i < MOST_DAYS; i++) {
      cells.get(i).resizeRelocate(columns.x(i), 0, columns.columnWidth(), getHeight());
    }
  }

  private final class Cell extends HBox {
    private final Label weekday = new Label();
    private final Label number = new Label();

    Cell() {
      getStyleClass().add("day");
      weekday.getStyleClass().add("weekday");
      number.getStyleClass().add("number");
      number.setMinWidth(USE_PREF_SIZE);
      setAlignment(Pos.CENTER_LEFT);
      getChildren().addAll(weekday, number);
    }

    void show(LocalDate day, LocalDate today) {
      weekday.setText(formatting.weekday(day.getDayOfWeek()));
      number.setText(String.valueOf(day.getDayOfMonth()));
      pseudoClassStateChanged(TODAY, day.equals(today));
      pseudoClassStateChanged(PAST, day.isBefore(today));
    }
  }
}
