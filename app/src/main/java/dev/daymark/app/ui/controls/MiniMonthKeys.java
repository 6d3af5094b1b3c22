package dev.daymark.app.ui.controls;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/**
 * Where keys lead from a day: arrows by day and week, Page Up and Down by month, Home and End to
 * the ends of the week.
 */
record MiniMonthKeys(DayOfWeek firstDayOfWeek) {

  /**
   * The day a key leads to; empty for a key that leads nowhere.
   *
   * @param meant the key, an arrow as in a picture from left to right
   */
  Optional<LocalDate> from(LocalDate day, KeyCode meant) {
    return Optional.ofNullable(
        switch (meant) {
          case LEFT -> day.minusDays(1);
          case RIGHT -> day.plusDays(1);
          case UP -> day.minusWeeks(1);
          case DOWN -> day.plusWeeks(1);
          case PAGE_UP -> day.minusMonths(1);
          case PAGE_DOWN -> day.plusMonths(1);
          case HOME -> weekStart(day);
          case END -> weekStart(day).plusDays(6);
          default -> null;
        });
  }

  /** The first day of the week of a day. */
  LocalDate weekStart(LocalDate day) {
    int distance = day.getDayOfWeek().getValue() - firstDayOfWeek.getValue();
    return day.minusDays(Math.floorMod(distance, 7));
  }
}
