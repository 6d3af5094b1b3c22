package dev.daymark.app.csv;

import dev.daymark.app.csv.CsvTable.Column;
import dev.daymark.app.csv.CsvTable.Row;
import dev.daymark.app.export.TaskRow;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.recurrence.RecurrenceCheck;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The planned time and the recurrence that a row of Daymark's own table tells, for a task that is
 * not here. What cannot be read is told and left out.
 */
final class OwnPlan {
  private final Row row;
  private final CsvDue dates;
  private final Consumer<String> remark;

  /**
   * @param remark takes sentences about what is left out
   */
  OwnPlan(Row row, CsvDue dates, Consumer<String> remark) {
    this.row = row;
    this.dates = dates;
    this.remark = remark;
  }

  /** Whether a row is of a table that tells these things as Daymark writes them. */
  static boolean isToldBy(Row row) {
    return row.columns().containsKey(Column.VERSION) && Copies.ownId(row).isPresent();
  }

  /** The time set aside; null for none. */
  @Nullable PlannedBlock block() {
    String start = row.get(Column.START);
    String end = row.get(Column.END);
    if (start.isEmpty() && end.isEmpty()) {
      return null;
    }
    ZonedDateTime from = at(start).orElse(null);
    ZonedDateTime to = at(end).orElse(null);
    if (from == null || to == null || !to.isAfter(from)) {
      remark.accept(
          "Its planned time “" + start + " – " + end + "” cannot be read; the task comes without.");
      return null;
    }
    return new PlannedBlock(from, to);
  }

  private Optional<ZonedDateTime> at(String cell) {
    return cell.isEmpty() || dates.isOpen(cell)
        ? Optional.empty()
        : dates
            .at(cell, dates.zone(row))
            .flatMap(due -> due instanceof Due.At(var time) ? Optional.of(time) : Optional.empty());
  }

  Recurrence recurrence() {
    String cell = TaskRow.plain(row.get(Column.REPEATS));
    if (cell.isEmpty()) {
      return Recurrence.NONE;
    }
    try {
      Recurrence told = new Recurrence(cell.lines().map(String::strip).toList());
      RecurrenceCheck.check(told);
      return told;
    } catch (DaymarkException e) {
      remark.accept("How it repeats is left out.");
      return Recurrence.NONE;
    }
  }
}
