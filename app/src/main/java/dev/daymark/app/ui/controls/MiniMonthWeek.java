package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One row of the mini month: the week's number and seven days. */
final class MiniMonthWeek extends HBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
  private static final PseudoClass IN_RANGE = PseudoClass.getPseudoClass("in-range");

  private final Formatting formatting;
  private final Messages messages;
  private final Label number = Labels.text("", "week");
  private final List<StackPane> cells = new ArrayList<>();
  private LocalDate first = LocalDate.EPOCH;

  /** What a row needs to know to show itself. */
  record State(
      LocalDate first,
      YearMonth month,
      LocalDate selected,
      LocalDate today,
      MiniMonth.@Nullable DayRange range,
      @Nullable LocalDate target,
      boolean weekMarked,
      boolean weekNumbers) {}

  MiniMonthWeek(Formatting formatting, Messages messages, MiniMonthDrag drag) {
    this.formatting = formatting;
    this.messages = messages;
    getStyleClass().add("row");
    getChildren().add(number);
    for (int day = 0; day < 7; day++) {
      StackPane cell = cell(day, drag);
      cells.add(cell);
      getChildren().add(cell);
    }
  }

  /** The row above the weeks with the days' letters. */
  static HBox weekdays(Formatting formatting) {
    HBox row = new HBox(Labels.text("", "week"));
    row.getStyleClass().add("row");
    DayOfWeek first = formatting.settings().firstDayOfWeek();
    for (int day = 0; day < 7; day++) {
      Label letter = Labels.text(formatting.weekdayNarrow(first.plus(day)), "weekday");
      StackPane cell = new StackPane(letter);
      HBox.setHgrow(cell, Priority.ALWAYS);
      cell.getStyleClass().setAll("cell");
      cell.setMouseTransparent(true);
      row.getChildren().add(cell);
    }
    return row;
  }

  /** Shows or hides the column of numbers in a row of this kind. */
  static void showNumbers(HBox row, boolean shown) {
    Node number = row.getChildren().getFirst();
    number.setVisible(shown);
    number.setManaged(shown);
  }

  private StackPane cell(int day, MiniMonthDrag drag) {
    StackPane cell = new StackPane(Labels.text("", "day"));
    cell.getStyleClass().add("cell");
    HBox.setHgrow(cell, Priority.ALWAYS);
    cell.setOnMousePressed(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            drag.press(first.plusDays(day));
          }
        });
    cell.setOnDragDetected(event -> cell.startFullDrag());
    cell.setOnMouseDragEntered(event -> drag.enter(first.plusDays(day)));
    cell.setOnMouseReleased(event -> drag.release());
    return cell;
  }

  Optional<LocalDate> dayAt(double sceneX, double sceneY) {
    for (int day = 0; day < cells.size(); day++) {
      StackPane cell = cells.get(day);
      if (cell.contains(cell.sceneToLocal(sceneX, sceneY))) {
        return Optional.of(first.plusDays(day));
      }
    }
    return Optional.empty();
  }

  void show(State state) {
    first = state.first();
    showNumbers(this, state.weekNumbers());
    number.setText(String.valueOf(formatting.weekNumber(first)));
    number.setAccessibleText(messages.text("ui.miniMonth.week", number.getText()));
    LocalDate last = first.plusDays(6);
    boolean current =
        state.weekMarked() && !state.selected().isBefore(first) && !state.selected().isAfter(last);
    pseudoClassStateChanged(CURRENT, current);
    for (int day = 0; day < 7; day++) {
      showDay(cells.get(day), first.plusDays(day), state);
    }
  }

  private static void showDay(StackPane cell, LocalDate date, State state) {
    Label label = (Label) cell.getChildren().getFirst();
    label.setText(String.valueOf(date.getDayOfMonth()));
    MiniMonth.DayRange range = state.range();
    boolean inRange = range != null && !date.isBefore(range.first()) && !date.isAfter(range.last());
    cell.pseudoClassStateChanged(OUTSIDE, !YearMonth.from(date).equals(state.month()));
    cell.pseudoClassStateChanged(TODAY, date.equals(state.today()));
    cell.pseudoClassStateChanged(SELECTED, state.weekMarked() && date.equals(state.selected()));
    cell.pseudoClassStateChanged(TARGET, date.equals(state.target()));
    cell.pseudoClassStateChanged(IN_RANGE, inRange);
  }
}
