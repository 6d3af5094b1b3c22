package dev.daymark.app.tasks;

/** What stands in a column of the board. */
sealed interface BoardLine {

  record Card(TaskRow row) implements BoardLine {}

  /** That there are more cards than are shown, which a click brings. */
  record More(String words) implements BoardLine {}

  /** Room for a card that is dragged over the column. */
  enum Slot implements BoardLine {
    FREE
  }
}
