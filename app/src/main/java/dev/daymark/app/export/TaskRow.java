package dev.daymark.app.export;

import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A task as a line of the table that Daymark writes. Its last cell stands for all the others as
 * they were written, so that a table that comes back tells whether the task was changed meanwhile.
 */
public final class TaskRow {
  /** The names of the columns, of events as well. */
  public static final List<String> HEADER =
      List.of(
          "Kind",
          "Title",
          "Start",
          "End",
          "Due",
          "Time zone",
          "Calendar or list",
          "Status",
          "Priority",
          "Categories",
          "Place",
          "Guests",
          "Repeats",
          "Notes",
          "Id",
          "Version");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private TaskRow() {}

  /**
   * The cells of a task.
   *
   * @param list what its list is called
   */
  public static List<String> cells(String list, Task task) {
    TaskContent content = task.content();
    PlannedBlock block = content.plannedBlock();
    List<String> cells = new ArrayList<>();
    cells.add("Task");
    cells.add(content.title());
    cells.add(block == null ? "" : moment(block.start()));
    cells.add(block == null ? "" : moment(block.end()));
    cells.add(due(content.due()));
    cells.add(block == null ? "" : block.start().getZone().getId());
    cells.add(list);
    cells.add(words(content.status()));
    cells.add(words(content.priority()));
    cells.add(String.join("; ", content.categories()));
    cells.add("");
    cells.add("");
    cells.add(String.join("\n", content.recurrence().lines()));
    cells.add(content.notes());
    cells.add(task.id().value().toString());
    cells.add(RowVersion.of(cells).cell());
    return List.copyOf(cells);
  }

  /** As spreadsheets leave a cell alone that nobody edits: ends of lines are theirs. */
  public static String plain(String cell) {
    return cell.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  private static String due(@Nullable Due due) {
    return switch (due) {
      case null -> "";
      case Due.OnDay on -> on.day().toString();
      case Due.At at -> moment(at.time());
    };
  }

  static String moment(ZonedDateTime time) {
    return time.format(MOMENT);
  }

  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
