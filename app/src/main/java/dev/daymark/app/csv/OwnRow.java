package dev.daymark.app.csv;

import dev.daymark.app.csv.CsvTable.Column;
import dev.daymark.app.csv.CsvTable.Row;
import dev.daymark.app.csv.CsvTasks.Here;
import dev.daymark.app.export.RowVersion;
import dev.daymark.app.export.TaskRow;
import dev.daymark.domain.Due;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that Daymark wrote, beside the task here that it was written of. A cell that is
 * as it would be written now says nothing new; what the table has no column for is as it is here.
 */
final class OwnRow {
  private static final Map<Column, Integer> COLUMNS = CsvTable.columns(TaskRow.HEADER);

  private final Row row;
  private final Row now;
  private final TaskContent here;
  private final CsvDue dates;
  private final Consumer<String> remark;

  /**
   * @param remark takes sentences about what is left as it is
   */
  OwnRow(Row row, Here here, CsvDue dates, Consumer<String> remark) {
    this.row = row;
    this.now = new Row(0, COLUMNS, here.cells());
    this.here = here.task().content();
    this.dates = dates;
    this.remark = remark;
  }

  /** Whether the task is still what it was when the table was written. */
  boolean isCurrent() {
    RowVersion written = version(row);
    return written.isKnown() && written.content().equals(version(now).content());
  }

  /** Whether nobody edited the row since it was written. */
  static boolean isUntouched(Row row) {
    List<String> cells = row.plain();
    int version = TaskRow.HEADER.size() - 1;
    return cells.size() > version
        && RowVersion.of(cells.subList(0, version)).equals(RowVersion.parse(cells.get(version)));
  }

  private static RowVersion version(Row row) {
    return RowVersion.parse(row.get(Column.VERSION));
  }

  /**
   * What another task is that began as a copy of the row: its date is meant as that of this one,
   * and what was not edited of its planned time and of how it repeats is as it is here.
   */
  TaskContent copy(TaskContent read) {
    OwnPlan told = new OwnPlan(row, dates, remark);
    boolean planned = sameMoment(Column.START) && sameMoment(Column.END) && same(Column.ZONE);
    TaskContent dated =
        read.withDue(date()).withPlannedBlock(planned ? here.plannedBlock() : told.block());
    if (!same(Column.REPEATS)) {
      return dated.withRecurrence(told.recurrence());
    }
    return here.afterCompletion()
        ? dated.withRecurrenceAfterCompletion(here.recurrence())
        : dated.withRecurrence(here.recurrence());
  }

  /** What the task comes to with what was edited in the row. */
  TaskContent over(TaskContent read) {
    if (fixed()) {
      remark.accept("Its list, its planned time and how it repeats are left as they are here.");
    }
    return here.withTitle(same(Column.TITLE) ? here.title() : read.title())
        .withNotes(same(Column.NOTES) ? here.notes() : read.notes())
        .withStatus(status(read))
        .withDue(date())
        .withPriority(same(Column.PRIORITY) ? here.priority() : read.priority())
        .withCategories(same(Column.TAGS) ? here.categories() : read.categories());
  }

  private boolean same(Column column) {
    return !row.columns().containsKey(column)
        || TaskRow.plain(row.get(column)).equals(TaskRow.plain(now.get(column)));
  }

  /** Whether something was edited that no table changes here. */
  private boolean fixed() {
    return isListEdited()
        || !same(Column.REPEATS)
        || Stream.of(Column.START, Column.END).anyMatch(column -> !sameMoment(column));
  }

  /** A list that has another name here by now was not edited in the row. */
  private boolean isListEdited() {
    RowVersion written = version(row);
    return !same(Column.LIST)
        && !(written.isKnown() && written.list().equals(RowVersion.ofList(row.get(Column.LIST))));
  }

  private boolean sameMoment(Column column) {
    return same(column) || local(row.get(column)).equals(local(now.get(column)));
  }

  private Optional<LocalDateTime> local(String cell) {
    return dates
        .at(cell, ZoneId.of("UTC"))
        .map(
            due ->
                switch (due) {
                  case Due.At(var at) -> at.toLocalDateTime();
                  case Due.OnDay(var day) -> day.atStartOfDay();
                });
  }

  private TaskStatus status(TaskContent read) {
    String cell = row.get(Column.STATUS);
    if (row.columns().containsKey(Column.COMPLETED_AT) || CsvWords.isStatus(cell)) {
      return read.status();
    }
    if (!same(Column.STATUS)) {
      remark.accept("Its status “" + cell + "” is not known; it stays as it is here.");
    }
    return here.status();
  }

  private @Nullable Due date() {
    return same(Column.DUE) ? here.due() : due();
  }

  private @Nullable Due due() {
    String cell = row.get(Column.DUE);
    if (cell.isEmpty()) {
      return null;
    }
    Due was = here.due();
    ZoneId zone = was instanceof Due.At(var at) ? at.getZone() : null;
    Due read = (zone == null ? dates.of(row) : dates.at(cell, zone)).orElse(null);
    if (read == null || (dates.isOpen(cell) && !read.equals(was))) {
      remark.accept("Its date “" + cell + "” is not clear; it stays as it is here.");
      return was;
    }
    return read;
  }
}
