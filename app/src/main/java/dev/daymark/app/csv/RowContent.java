package dev.daymark.app.csv;

import dev.daymark.app.csv.CsvTable.Column;
import dev.daymark.app.csv.CsvTable.Row;
import dev.daymark.app.csv.CsvWords.Digits;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cells of a row say of a task, but for when it is due. */
final class RowContent {
  private static final int LONGEST_PERCENTAGE = 5;

  private final CsvDue dates;
  private final Digits digits;

  /**
   * @param rows of the whole table, which tell how its priorities are meant
   */
  RowContent(List<Row> rows, CsvDue dates) {
    this.dates = dates;
    this.digits = digits(rows);
  }

  /** The digits alone do not say which end of them is the important one. */
  private static Digits digits(List<Row> rows) {
    List<Integer> used =
        rows.stream()
            .map(row -> CsvWords.plain(row.get(Column.PRIORITY)))
            .filter(cell -> cell.matches("\\d"))
            .map(Integer::valueOf)
            .distinct()
            .toList();
    if (used.stream().anyMatch(digit -> digit > 5)) {
      return Digits.CALENDAR;
    }
    return used.contains(0) || used.contains(5) ? Digits.UP_TO_FIVE : Digits.FROM_ONE;
  }

  /**
   * What it is.
   *
   * @param foreignList becomes a category; empty for none
   */
  TaskContent of(Row row, String title, String foreignList) {
    return TaskContent.of(title)
        .withNotes(row.get(Column.NOTES))
        .withStatus(status(row))
        .withPriority(CsvWords.priority(row.get(Column.PRIORITY), digits))
        .withCategories(
            Stream.concat(
                    Arrays.stream(row.get(Column.TAGS).split("[;,|]", -1)), Stream.of(foreignList))
                .map(tag -> tag.strip().replaceFirst("^#", ""))
                .filter(tag -> !tag.isEmpty())
                .toList());
  }

  /** When it was completed; null if nothing tells. */
  @Nullable Instant completedAt(Row row) {
    String cell = row.get(Column.COMPLETED_AT);
    return dates.moment(cell.isEmpty() ? row.get(Column.STATUS) : cell).orElse(null);
  }

  /** Some tell when something was completed where others tell whether it was. */
  private TaskStatus status(Row row) {
    String cell = row.get(Column.STATUS);
    boolean dated = cell.length() > LONGEST_PERCENTAGE && dates.moment(cell).isPresent();
    return dated || !row.get(Column.COMPLETED_AT).isEmpty()
        ? TaskStatus.COMPLETED
        : CsvWords.status(cell);
  }
}
