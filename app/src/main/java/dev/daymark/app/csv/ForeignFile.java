package dev.daymark.app.csv;

import dev.daymark.app.export.TaskRow;
import dev.daymark.app.ical.CalendarFile;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.LocalStore;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A file of another program: an iCalendar file, or a table of tasks. */
public final class ForeignFile {
  private static final Charset OF_OLD_SPREADSHEETS = Charset.forName("windows-1252");

  private static final List<String> ENDINGS = List.of(".ics", ".ical", ".ifb", ".csv", ".tsv");

  private ForeignFile() {}

  /** Whether the name of a file, or an address of one, ends as theirs do. */
  public static boolean isNamedLikeOne(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(small::endsWith);
  }

  /**
   * Reads what it holds, as far as it can be read.
   *
   * @param name of the file, for people
   * @param target where events go, and the tasks whose list is not here
   * @param anyList whether tasks of a table go to the list that they name, if it is here
   * @param locale of whoever reads it
   * @throws DaymarkException {@code FILE_UNREADABLE} if it is neither
   */
  public static CalendarFile read(
      String name,
      byte[] bytes,
      LocalStore store,
      CalendarFile.Target target,
      boolean anyList,
      Locale locale) {
    CalendarFile calendar = CalendarFile.read(bytes, target);
    if (calendar.calendars() > 0) {
      return calendar;
    }
    Map<String, TaskListId> lists =
        store.tasks().lists().stream()
            .filter(list -> anyList)
            .collect(
                Collectors.toMap(
                    list -> list.name().toLowerCase(Locale.ROOT),
                    TaskList::id,
                    (first, second) -> first));
    CsvTasks.Into into =
        new CsvTasks.Into(target.list(), lists, known(store), target.zone(), locale);
    Optional<CsvTable> table = CsvTable.read(text(bytes));
    return table
        .map(it -> CsvTasks.read(it, into))
        .orElseThrow(() -> new DaymarkException(ErrorCode.FILE_UNREADABLE, neither(name)));
  }

  private static Function<TaskId, Optional<CsvTasks.Here>> known(LocalStore store) {
    Map<TaskListId, String> names =
        store.tasks().lists().stream().collect(Collectors.toMap(TaskList::id, TaskList::name));
    return id ->
        store
            .tasks()
            .find(id)
            .map(
                task ->
                    new CsvTasks.Here(
                        task, TaskRow.cells(names.getOrDefault(task.listId(), ""), task)));
  }

  private static String neither(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv")
        ? name + " has no column that names tasks, such as “Title” or “Task”."
        : name + " is no iCalendar file and no table of tasks, or it is empty.";
  }

  private static String text(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    if (first == 0xFEFF || first == 0xFFFE) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, OF_OLD_SPREADSHEETS);
    }
  }
}
