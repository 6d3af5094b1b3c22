package dev.daymark.app.csv;

import dev.daymark.app.export.CsvExport;
import dev.daymark.app.ical.CalendarFile;
import dev.daymark.app.ical.CalendarImport;
import dev.daymark.app.ical.Skipped;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.Due;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Two tasks in a store, and the table that Daymark writes of them, to be edited and brought back.
 */
abstract class OwnTable {
  static final TaskContent MILK =
      TaskContent.of("Milk")
          .withNotes("oat\nor soy")
          .withDue(
              new Due.At(LocalDateTime.of(2026, 11, 20, 17, 30).atZone(ZoneId.of("Asia/Tokyo"))))
          .withPriority(Priority.LOW)
          .withCategories(List.of("shop", "home"));

  final LocalStore store = JdbiStore.inMemory(() -> TestSession.NOW);
  Task milk = add(MILK);

  Task add(TaskContent content) {
    return store.localEdits().createTask(store.tasks().defaultList().id(), content).item();
  }

  @BeforeEach
  void another() {
    add(TaskContent.of("Bread").withDue(new Due.OnDay(LocalDate.of(2026, 11, 27))));
  }

  @AfterEach
  void close() {
    store.close();
  }

  String exported() {
    StringWriter out = new StringWriter();
    try {
      new CsvExport(store).write(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  CalendarFile read(String table) {
    CalendarFile.Target target =
        new CalendarFile.Target(
            store.calendars().defaultCalendar().id(),
            store.tasks().defaultList().id(),
            TestSession.ZONE,
            true);
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    return ForeignFile.read("own.csv", bytes, store, target, true, Locale.UK);
  }

  CalendarImport.Report bringIn(String table) {
    return CalendarImport.run(store.localEdits(), read(table));
  }

  TaskContent now(TaskId id) {
    return store.tasks().find(id).orElseThrow().content();
  }

  void edit(TaskContent content) {
    milk = store.localEdits().editTask(milk.id(), before -> content).item();
  }

  static List<String> reasons(CalendarImport.Report report) {
    return report.skipped().stream().map(Skipped::reason).toList();
  }
}
