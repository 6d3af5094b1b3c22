package dev.daymark.app.csv;

import dev.daymark.app.csv.CsvTable.Column;
import dev.daymark.app.csv.CsvTable.Row;
import dev.daymark.app.csv.CsvWords.Digits;
import dev.daymark.app.ical.CalendarFile;
import dev.daymark.app.ical.Skipped;
import dev.daymark.domain.Due;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.ImportItem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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
 * Reads the tasks of a table. A table tells too little of a task to be written over one that is
 * here: it says nothing of when its rows were changed that could be relied on, so what is here
 * stays.
 */
final class CsvTasks {
  private static final int LONGEST_CELL = 40;

  private final CsvTable table;
  private final Into into;
  private final CsvDates dates;
  private final Digits digits;
  private final List<ImportItem> items = new ArrayList<>();
  private final List<Skipped> origins = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final Map<String, Integer> alike = new HashMap<>();
  private boolean guessed;

  /**
   * Where they go to.
   *
   * @param list takes those whose list is not here
   * @param lists those that are, by their names in small letters
   * @param known a task by its id, which Daymark's own tables name
   * @param zone of the times of the table
   * @param locale of whoever reads it
   */
  record Into(
      TaskListId list,
      Map<String, TaskListId> lists,
      Function<TaskId, Optional<Task>> known,
      ZoneId zone,
      Locale locale) {

    Into {
      lists = Map.copyOf(lists);
    }
  }

  private CsvTasks(CsvTable table, Into into) {
    this.table = table;
    this.into = into;
    List<String> written =
        table.rows().stream()
            .flatMap(row -> Stream.of(row.get(Column.DUE), row.get(Column.COMPLETED_AT)))
            .toList();
    this.dates = new CsvDates(written, into.zone(), into.locale());
    this.digits = digits();
  }

  static CalendarFile read(CsvTable table, Into into) {
    CsvTasks reading = new CsvTasks(table, into);
    table.rows().forEach(reading::take);
    if (table.brokenAt() > 0) {
      reading.skipped.add(
          new Skipped(table.brokenAt(), "", "From here on the table cannot be read."));
    }
    return new CalendarFile(reading.items, reading.origins, reading.skipped, 1);
  }

  /** The digits alone do not say which end of them is the important one. */
  private Digits digits() {
    List<Integer> used =
        table.rows().stream()
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

  private void take(Row row) {
    String kind = row.get(Column.KIND);
    String title = row.get(Column.TITLE);
    if (CsvWords.means("kind.event", kind)) {
      skip(row, "It is an event; those come with an iCalendar file (.ics).");
    } else if (CsvWords.means("kind.section", kind)) {
      skip(row, "It is the heading of a section.");
    } else if (CsvWords.means("kind.comment", kind)) {
      skip(row, "It is a note about another task.");
    } else if (title.isEmpty()) {
      skip(row, "It has no title.");
    } else {
      add(row, title);
    }
  }

  private void skip(Row row, String reason) {
    skipped.add(new Skipped(row.line(), row.get(Column.TITLE), reason));
  }

  private void add(Row row, String title) {
    String name = row.get(Column.LIST);
    TaskListId own = into.lists().get(name.toLowerCase(Locale.ROOT));
    TaskContent read = content(row, title, own == null ? name : "");
    Optional<Task> here = ownId(row).flatMap(into.known());
    TaskContent content = here.map(task -> over(task.content(), read)).orElse(read);
    items.add(
        new ImportItem.OfTask(
            uid(row),
            null,
            own == null ? into.list() : own,
            content,
            dates.moment(row.get(Column.COMPLETED_AT)).orElse(null),
            here.map(task -> task.content().parent())
                .map(it -> it.value().toString())
                .orElse(null)));
    origins.add(new Skipped(row.line(), title, ""));
  }

  private TaskContent content(Row row, String title, String foreignList) {
    return TaskContent.of(title)
        .withNotes(row.get(Column.NOTES))
        .withStatus(status(row))
        .withDue(due(row))
        .withPriority(CsvWords.priority(row.get(Column.PRIORITY), digits))
        .withCategories(
            Stream.concat(
                    Arrays.stream(row.get(Column.TAGS).split("[;,|]", -1)), Stream.of(foreignList))
                .map(tag -> tag.strip().replaceFirst("^#", ""))
                .filter(tag -> !tag.isEmpty())
                .toList());
  }

  /** What a table has no column for is as it is here. */
  private TaskContent over(TaskContent here, TaskContent read) {
    boolean sameMoment =
        here.due() instanceof Due.At(var at)
            && read.due() instanceof Due.At(var other)
            && at.toLocalDateTime().equals(other.toLocalDateTime());
    boolean tellsStatus = table.has(Column.STATUS) || table.has(Column.COMPLETED_AT);
    return here.withTitle(read.title())
        .withNotes(table.has(Column.NOTES) ? read.notes() : here.notes())
        .withStatus(tellsStatus ? read.status() : here.status())
        .withDue(sameMoment || !table.has(Column.DUE) ? here.due() : read.due())
        .withPriority(table.has(Column.PRIORITY) ? read.priority() : here.priority())
        .withCategories(table.has(Column.TAGS) ? read.categories() : here.categories());
  }

  private static TaskStatus status(Row row) {
    TaskStatus said = CsvWords.status(row.get(Column.STATUS));
    return row.get(Column.COMPLETED_AT).isEmpty() ? said : TaskStatus.COMPLETED;
  }

  /** A task whose date cannot be read is taken without one, and that is told. */
  private @Nullable Due due(Row row) {
    String cell = row.get(Column.DUE);
    Optional<Due> due = dates.due(cell);
    if (due.isEmpty() && !cell.isEmpty()) {
      String shown = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) + "…" : cell;
      skip(row, "Its date “" + shown + "” cannot be read; the task comes without one.");
    }
    if (due.isPresent() && !guessed && dates.isOpen(cell)) {
      guessed = true;
      LocalDate day = due.get().dayIn(into.zone());
      skip(row, "“" + cell + "” is read as " + day + "; nothing tells its day from its month.");
    }
    return due.orElse(null);
  }

  private static Optional<TaskId> ownId(Row row) {
    try {
      String id = row.get(Column.ID);
      return id.length() == 36 ? Optional.of(new TaskId(UUID.fromString(id))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Short numbers are used by many programs; so what it is called tells it apart, too. */
  private String uid(Row row) {
    Optional<TaskId> own = ownId(row);
    if (own.isPresent()) {
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
