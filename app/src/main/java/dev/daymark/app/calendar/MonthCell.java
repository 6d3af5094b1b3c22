package dev.daymark.app.calendar;

import dev.daymark.app.ui.Formatting;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The ground of one day of a month, with its number. */
final class MonthCell extends Region {
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
  private static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");
  private static final PseudoClass WEEKEND = PseudoClass.getPseudoClass("weekend");
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

  private final Formatting formatting;
  private final Label number = new Label();

  MonthCell(Formatting formatting) {
    this.formatting = formatting;
    getStyleClass().add("month-cell");
    number.getStyleClass().add("number");
    number.setMouseTransparent(true);
    getChildren().add(number);
    setManaged(false);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  /**
   * Shows a day.
   *
   * @param pointed whether a new event would go here
   * @param target whether a drag would put something here
   */
  void show(LocalDate day, YearMonth month, LocalDate today, boolean pointed, boolean target) {
    number.setText(
        day.getDayOfMonth() == 1 ? formatting.monthDay(day) : String.valueOf(day.getDayOfMonth()));
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    pseudoClassStateChanged(TODAY, day.equals(today));
    pseudoClassStateChanged(PAST, day.isBefore(today));
    pseudoClassStateChanged(OUTSIDE, !YearMonth.from(day).equals(month));
    pseudoClassStateChanged(WEEKEND, weekend);
    pseudoClassStateChanged(POINTED, pointed);
    pseudoClassStateChanged(TARGET, target);
  }

  @Override
  protected void layoutChildren() {
    double inset = snappedTopInset();
    double height = number.prefHeight(-1);
    double width = Math.min(number.prefWidth(height), getWidth() - inset);
    number.resizeRelocate(snappedLeftInset(), inset, width, height);
  }
}
