package dev.daymark.app.csv;

import dev.daymark.app.csv.CsvTable.Column;
import dev.daymark.app.csv.CsvTable.Row;
import dev.daymark.app.ical.CalendarFile;
import dev.daymark.app.ical.Remark;
import dev.daymark.app.ical.Skipped;
import dev.daymark.domain.Due;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.ImportItem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tasks of a table. What a table of another program says of a task that is here is left
 * out: nothing in it tells that could be relied on when its rows were changed. A row that Daymark
 * wrote itself changes the task as long as that was not changed here since.
 */
final class CsvTasks {
  private static final int LONGEST_CELL = 40;

  private final Into into;
  private final CsvDue dates;
  private final RowContent contents;
  private final List<ImportItem> items = new ArrayList<>();
  private final List<Skipped> origins = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<String, Integer> alike = new HashMap<>();
  private final Copies copies;
  private boolean guessed;

  /**
   * Where they go to.
   *
   * @param list takes those whose list is not here
   * @param lists those that are, by their names in small letters
   * @param known what is here by its id, which Daymark's own tables name
   * @param zone of the times of the table
   * @param locale of whoever reads it
   */
  record Into(
      TaskListId list,
      Map<String, TaskListId> lists,
      Function<TaskId, Optional<Here>> known,
      ZoneId zone,
      Locale locale) {

    Into {
      lists = Map.copyOf(lists);
    }
  }

  /**
   * A task that is here.
   *
   * @param cells as Daymark would write them now
   */
  record Here(Task task, List<String> cells) {}

  private CsvTasks(CsvTable table, Into into) {
    this.into = into;
    this.dates = new CsvDue(table, into.zone(), into.locale());
    this.contents = new RowContent(table.rows(), dates);
    this.copies = new Copies(table.rows(), into.known());
  }

  static CalendarFile read(CsvTable table, Into into) {
    CsvTasks reading = new CsvTasks(table, into);
    table.rows().forEach(reading::take);
    table.unclosed().forEach(reading::leaveOut);
    if (table.brokenAt() > 0) {
      reading.skipped.add(
          new Skipped(table.brokenAt(), "", "From here on the table cannot be read."));
    }
    return new CalendarFile(reading.items, reading.origins, reading.skipped, reading.remarks, 1);
  }

  private void take(Row row) {
    String kind = row.get(Column.KIND);
    String title = row.get(Column.TITLE);
    if (CsvWords.means("kind.event", kind)) {
      skip(row, "It is an event; those come with an iCalendar file (.ics).");
    } else if (CsvWords.means("kind.section", kind)) {
      skip(row, "It is the heading of a section.");
    } else if (CsvWords.means("kind.comment", kind)) {
      skip(row, "It is a note, not a task.");
    } else if (CsvWords.means("kind.setting", kind)) {
      skip(row, "It says how a list looks, and is no task.");
    } else if (title.isEmpty()) {
      skip(row, "It has no title.");
    } else {
      add(row, title);
    }
  }

  /** Nothing of what it took in is relied on, its own title neither if that is in there. */
  private void leaveOut(CsvTable.Unclosed unclosed) {
    Row row = unclosed.row();
    String title = row.get(Column.TITLE);
    skipped.add(
        new Skipped(
            row.line(),
            title.lines().count() > 1 ? "" : title,
            "Its quotation marks do not match, so that it takes in all up to line "
                + unclosed.last()
                + ". None of that is imported; put them right and import the file again."));
  }

  private void skip(Row row, String reason) {
    skipped.add(new Skipped(row.line(), row.get(Column.TITLE), reason));
  }

  private void remark(Row row, String sentence) {
    remarks.add(new Remark(row.line(), row.get(Column.TITLE), sentence));
  }

  private void add(Row row, String title) {
    if (copies.isDouble(row)) {
      skip(row, "The same line is in the table already.");
      return;
    }
    Optional<Here> here = Copies.ownId(row).flatMap(into.known());
    if (copies.isCopy(row)) {
      remark(row, "Its line is a copy of another’s; it becomes a task of its own.");
      items.add(foreign(row, title, here));
    } else {
      items.add(
          here.map(it -> again(row, title, it))
              .orElseGet(() -> foreign(row, title, Optional.empty())));
    }
    origins.add(new Skipped(row.line(), title, ""));
  }

  /**
   * A task that is not here.
   *
   * @param copied whose line it was copied from
   */
  private ImportItem foreign(Row row, String title, Optional<Here> copied) {
    String name = row.get(Column.LIST);
    TaskListId own = into.lists().get(name.toLowerCase(Locale.ROOT));
    return new ImportItem.OfTask(
        uid(row),
        null,
        own == null ? into.list() : own,
        dated(contents.of(row, title, own == null ? name : ""), row, copied),
        contents.completedAt(row),
        copied.map(here -> parent(here, own)).orElse(null));
  }

  /** A copy of a part is a part of the same task, unless its line names another list. */
  private static @Nullable String parent(Here copied, @Nullable TaskListId list) {
    TaskId parent = copied.task().content().parent();
    return parent == null || !copied.task().listId().equals(list)
        ? null
        : parent.value().toString();
  }

  private TaskContent dated(TaskContent read, Row row, Optional<Here> copied) {
    return copied
        .map(here -> new OwnRow(row, here, dates, sentence -> remark(row, sentence)).copy(read))
        .orElseGet(() -> planned(read.withDue(due(row)), row));
  }

  /** Of the tables here only Daymark's own tells when it is planned and how it repeats. */
  private TaskContent planned(TaskContent read, Row row) {
    if (OwnPlan.isToldBy(row)) {
      OwnPlan told = new OwnPlan(row, dates, sentence -> remark(row, sentence));
      return read.withPlannedBlock(told.block()).withRecurrence(told.recurrence());
    }
    if (!row.get(Column.REPEATS).isEmpty()) {
      remark(row, "How it repeats is left out.");
    }
    return read;
  }

  /** A task that is here: as it is, or with what was edited in its row. */
  private ImportItem again(Row row, String title, Here here) {
    Task task = here.task();
    OwnRow own = new OwnRow(row, here, dates, sentence -> remark(row, sentence));
    TaskContent now = task.content();
    TaskContent content = OwnRow.isUntouched(row) ? now : own.over(contents.of(row, title, ""));
    boolean current = own.isCurrent();
    if (current) {
      ChangeSentences.of(now, content).forEach(sentence -> remark(row, sentence));
    }
    TaskId parent = now.parent();
    return new ImportItem.OfTask(
        uid(row),
        row.get(Column.VERSION).isEmpty() ? null : task.createdAt(), // not after any change
        task.listId(),
        content,
        contents.completedAt(row),
        parent == null ? null : parent.value().toString(),
        current ? now : null);
  }

  /** A task whose date cannot be read is taken without one, and that is told. */
  private @Nullable Due due(Row row) {
    String cell = CsvDue.cell(row);
    Optional<Due> due = dates.of(row);
    if (due.isEmpty() && !cell.isEmpty()) {
      remark(row, "Its date “" + shown(cell) + "” cannot be read; the task comes without one.");
    }
    if (due.isPresent() && !guessed && dates.isOpen(cell)) {
      guessed = true;
      LocalDate day = due.get().dayIn(into.zone());
      remark(row, "“" + cell + "” is read as " + day + "; nothing tells its day from its month.");
    }
    String deadline = row.get(Column.DEADLINE);
    if (!deadline.isEmpty() && !deadline.equals(cell)) {
      remark(row, "Its deadline “" + shown(deadline) + "” is left out; its date is taken.");
    }
    return due.orElse(null);
  }

  private static String shown(String cell) {
    return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) + "…" : cell;
  }

  /** Short numbers are used by many programs; so what it is called tells it apart, too. */
  private String uid(Row row) {
    Optional<TaskId> own = Copies.ownId(row);
    if (own.isPresent() && !copies.isCopy(row)) {
      return own.get().value().toString();
    }
    String told =
        Stream.of(Column.ID, Column.TITLE, Column.LIST, Column.DUE)
            .map(row::get)
            .reduce("", (one, other) -> one + "\n" + other);
    int nth = alike.merge(told, 1, Integer::sum);
    byte[] bytes = (told + "\n" + nth).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes) + "@daymark.table";
  }
}
