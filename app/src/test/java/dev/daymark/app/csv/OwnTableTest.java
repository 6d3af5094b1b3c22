package dev.daymark.app.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.export.CsvExport;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ical.CalendarFile;
import dev.daymark.app.ical.CalendarImport;
import dev.daymark.app.ical.Remark;
import dev.daymark.app.ical.Skipped;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
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
import org.junit.jupiter.api.Test;

/** The table that Daymark wrote, edited in a spreadsheet and brought back. */
final class OwnTableTest {
  private static final TaskContent MILK =
      TaskContent.of("Milk")
          .withNotes("oat\nor soy")
          .withDue(
              new Due.At(LocalDateTime.of(2026, 11, 20, 17, 30).atZone(ZoneId.of("Asia/Tokyo"))))
          .withPriority(Priority.LOW)
          .withCategories(List.of("shop", "home"));

  private final LocalStore store = JdbiStore.inMemory(() -> TestSession.NOW);
  private Task milk = add(MILK);

  private Task add(TaskContent content) {
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

  private String exported() {
    StringWriter out = new StringWriter();
    try {
      new CsvExport(store).write(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  private CalendarFile read(String table) {
    CalendarFile.Target target =
        new CalendarFile.Target(
            store.calendars().defaultCalendar().id(),
            store.tasks().defaultList().id(),
            TestSession.ZONE,
            true);
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    return ForeignFile.read("own.csv", bytes, store, target, true, Locale.UK);
  }

  private CalendarImport.Report bringIn(String table) {
    return CalendarImport.run(store.localEdits(), read(table));
  }

  private TaskContent now(TaskId id) {
    return store.tasks().find(id).orElseThrow().content();
  }

  private void edit(TaskContent content) {
    milk = store.localEdits().editTask(milk.id(), before -> content).item();
  }

  private static List<String> reasons(CalendarImport.Report report) {
    return report.skipped().stream().map(Skipped::reason).toList();
  }

  @Test
  void whatWasEditedInARowIsEditedHereAndTheRestOfTheTaskStays() {
    PlannedBlock block =
        new PlannedBlock(
            LocalDateTime.of(2026, 11, 20, 9, 0).atZone(TestSession.ZONE),
            LocalDateTime.of(2026, 11, 20, 9, 30).atZone(TestSession.ZONE));
    edit(MILK.withPlannedBlock(block));
    CalendarImport.Report report =
        bringIn(
            exported()
                .replace("Task,Milk,", "Task,Oat milk,")
                .replace(",pending,low,", ",completed,high,")
                .replace("shop; home", "shop")
                .replace("2026-11-20 17:30", "2026-11-21 17:30"));
    assertThat(report.changed()).isOne();
    assertThat(report.same()).isOne();
    assertThat(now(milk.id()))
        .isEqualTo(
            MILK.withPlannedBlock(block)
                .withTitle("Oat milk")
                .withStatus(TaskStatus.COMPLETED)
                .withPriority(Priority.HIGH)
                .withCategories(List.of("shop"))
                .withDue(
                    new Due.At(
                        LocalDateTime.of(2026, 11, 21, 17, 30).atZone(ZoneId.of("Asia/Tokyo")))));
    assertThat(report.remarks())
        .extracting(Remark::sentence)
        .containsExactly(
            "It was called “Milk”.",
            "It is completed.",
            "Its date becomes 2026-11-21 17:30.",
            "Its priority becomes high.",
            "Its categories become “shop”.");
  }

  @Test
  void anEditIsOneStepThatCanBeTakenBack() {
    CalendarImport.Report report = bringIn(exported().replace("Task,Milk,", "Task,Oat milk,"));
    assertThat(report.change()).isNotNull();
    store.localEdits().undo(report.change());
    assertThat(now(milk.id())).isEqualTo(MILK);
  }

  @Test
  void whatWasChangedHereSinceTheTableWasWrittenStays() {
    String edited = exported().replace("Task,Milk,", "Task,Oat milk,");
    edit(MILK.withNotes("whole"));
    CalendarImport.Report report = bringIn(edited);
    assertThat(report.changed()).isZero();
    assertThat(reasons(report)).containsExactly("It is here already, and was changed here since.");
    assertThat(report.remarks()).isEmpty();
    assertThat(now(milk.id())).isEqualTo(MILK.withNotes("whole"));
  }

  @Test
  void whatIsChangedHereBetweenThePreviewAndTheYesStays() {
    CalendarFile previewed = read(exported().replace("Task,Milk,", "Task,Oat milk,"));
    edit(MILK.withNotes("whole"));
    CalendarImport.Report report = CalendarImport.run(store.localEdits(), previewed);
    assertThat(reasons(report)).containsExactly("It is here already, and was changed here since.");
    assertThat(now(milk.id())).isEqualTo(MILK.withNotes("whole"));
  }

  @Test
  void aRowThatNobodyEditedIsNoChangeHoweverNewTheTaskIs() {
    String table = exported();
    edit(MILK.withNotes("whole"));
    CalendarImport.Report report = bringIn(table);
    assertThat(report.skipped()).isEmpty();
    assertThat(report.same()).isEqualTo(2);
    assertThat(now(milk.id())).isEqualTo(MILK.withNotes("whole"));
  }

  @Test
  void datesAsASpreadsheetWritesThemAreNoChange() {
    String table =
        exported()
            .replace("2026-11-20 17:30", "20/11/2026 17:30")
            .replace("2026-11-27", "27/11/2026")
            .replace(",", ";")
            .replace("shop; home", "shop, home");
    CalendarImport.Report report = bringIn(table);
    assertThat(reasons(report)).isEmpty();
    assertThat(report.same()).isEqualTo(2);
    assertThat(report.remarks()).isEmpty();
  }

  @Test
  void whatCannotBeReadLeavesTheTaskAsItIsAndIsTold() {
    CalendarImport.Report report =
        bringIn(
            exported()
                .replace("2026-11-20 17:30", "soon")
                .replace(",pending,low,", ",waiting,low,"));
    assertThat(report.changed()).isZero();
    assertThat(now(milk.id())).isEqualTo(MILK);
    assertThat(report.remarks())
        .extracting(Remark::sentence)
        .containsExactly(
            "Its status “waiting” is not known; it stays as it is here.",
            "Its date “soon” is not clear; it stays as it is here.");
  }

  @Test
  void whatATableDoesNotChangeIsTold() {
    CalendarImport.Report report = bringIn(exported().replace(",My tasks,", ",Elsewhere,"));
    assertThat(report.changed()).isZero();
    assertThat(report.remarks())
        .extracting(Remark::sentence)
        .hasSize(2)
        .containsOnly("Its list, its planned time and how it repeats are left as they are here.");
  }

  @Test
  void aLineThatWasCopiedAndEditedIsATaskOfItsOwnAndTheFirstStays() {
    String table = exported();
    String line = table.lines().filter(it -> it.startsWith("Task,Milk,")).findFirst().orElseThrow();
    String rest = table.substring(table.indexOf(line) + line.length());
    String notes = rest.substring(0, rest.indexOf("\r\n"));
    String copy = (line + notes).replace("Task,Milk,", "Task,Cheese,").replace(",low,", ",high,");
    CalendarImport.Report report = bringIn(table + copy + "\r\n");
    assertThat(report.added()).isOne();
    assertThat(report.changed()).isZero();
    assertThat(report.same()).isEqualTo(2);
    assertThat(now(milk.id())).isEqualTo(MILK);
    assertThat(store.tasks().all())
        .extracting(Task::content)
        .contains(MILK.withTitle("Cheese").withPriority(Priority.HIGH));
    assertThat(report.remarks())
        .extracting(Remark::sentence)
        .containsExactly("Its line is a copy of another’s; it becomes a task of its own.");
    bringIn(table + copy + "\r\n");
    assertThat(store.tasks().all()).hasSize(3);
  }

  /** The line of the milk, from its beginning to its end, which is not the first of its cells. */
  private static String milkLine(String table) {
    int from = table.indexOf("Task,Milk,");
    int version = table.indexOf(",v", table.indexOf("or soy", from));
    return table.substring(from, table.indexOf("\r\n", version) + 2);
  }

  @Test
  void theCopyIsToldFromItsLineWhereItStandsAboveItOrBothWereEdited() {
    String line = milkLine(exported());
    String copy = line.replace("Milk", "Cheese");
    String edited = line.replace(",low,", ",medium,");
    CalendarImport.Report report = bringIn(exported().replace(line, copy + edited));
    assertThat(report.added()).isOne();
    assertThat(report.changed()).isOne();
    assertThat(now(milk.id())).isEqualTo(MILK.withPriority(Priority.MEDIUM));
  }

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private static PlannedBlock block(int from, int to) {
    LocalDate day = LocalDate.of(2026, 11, 19);
    return new PlannedBlock(day.atTime(from, 0).atZone(TOKYO), day.atTime(to, 0).atZone(TOKYO));
  }

  private Task plan() {
    return add(
        TaskContent.of("Plan")
            .withDue(new Due.OnDay(LocalDate.of(2026, 11, 20)))
            .withPlannedBlock(block(9, 11))
            .withRecurrenceAfterCompletion(Recurrence.ofRule("FREQ=WEEKLY")));
  }

  private static String lineOf(String table, String title) {
    return table.lines().filter(it -> it.startsWith("Task," + title)).findFirst().orElseThrow();
  }

  private TaskContent named(String title) {
    return store.tasks().all().stream()
        .map(Task::content)
        .filter(it -> it.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCopyKeepsThePlannedTimeAndHowItRepeats() {
    Task plan = plan();
    String table = exported();
    CalendarImport.Report report =
        bringIn(table + lineOf(table, "Plan").replace("Plan", "Second") + "\r\n");
    assertThat(report.remarks()).hasSize(1);
    assertThat(named("Second")).isEqualTo(plan.content().withTitle("Second"));
  }

  @Test
  void whatWasEditedOfThePlannedTimeOfACopyIsTaken() {
    plan();
    String table = exported();
    bringIn(
        table
            + lineOf(table, "Plan")
                .replace("Plan", "Second")
                .replace("2026-11-19 11:00", "2026-11-19 12:00")
                .replace("FREQ=WEEKLY", "FREQ=DAILY")
            + "\r\n");
    assertThat(named("Second").plannedBlock()).isEqualTo(block(9, 12));
    assertThat(named("Second").recurrence()).isEqualTo(Recurrence.ofRule("FREQ=DAILY"));
  }

  @Test
  void whatCannotBeReadOfACopyIsTold() {
    plan();
    String table = exported();
    CalendarImport.Report report =
        bringIn(
            table
                + lineOf(table, "Plan")
                    .replace("Plan", "Second")
                    .replace("2026-11-19 11:00", "late")
                    .replace("FREQ=WEEKLY", "sometimes")
                + "\r\n");
    assertThat(report.remarks())
        .extracting(Remark::sentence)
        .contains(
            "Its planned time “2026-11-19 09:00 – late” cannot be read; the task comes without.",
            "How it repeats is left out.");
    assertThat(named("Second").plannedBlock()).isNull();
    assertThat(named("Second").recurrence()).isEqualTo(Recurrence.NONE);
  }

  @Test
  void aTaskThatIsNoLongerHereComesBackWithItsPlan() {
    Task plan = plan();
    String table = exported();
    store.localEdits().deleteTask(plan.id());
    CalendarImport.Report report = bringIn(table);
    assertThat(report.remarks()).isEmpty();
    assertThat(named("Plan").plannedBlock()).isEqualTo(block(9, 11));
    assertThat(named("Plan").recurrence()).isEqualTo(Recurrence.ofRule("FREQ=WEEKLY"));
  }

  @Test
  void aCopyOfAPartIsAPartOfTheSameTask() {
    add(TaskContent.of("Open the fridge").withParent(milk.id()));
    String table = exported();
    bringIn(table + lineOf(table, "Open the fridge").replace("Open", "Close") + "\r\n");
    assertThat(named("Close the fridge").parent()).isEqualTo(milk.id());
  }

  @Test
  void aLineThatWasOnlyCopiedIsToldAndAddsNothing() {
    String line = milkLine(exported());
    CalendarImport.Report report = bringIn(exported().replace(line, line + line));
    assertThat(report.added()).isZero();
    assertThat(reasons(report)).containsExactly("The same line is in the table already.");
  }

  @Test
  void aCopyWhoseTaskIsNoLongerHereComesBesideIt() {
    String line = milkLine(exported());
    String table = exported().replace(line, line + line.replace("Milk", "Cheese"));
    store.localEdits().deleteTask(milk.id());
    assertThat(bringIn(table).added()).isEqualTo(2);
  }

  @Test
  void aListThatGotAnotherNameSinceLeavesTheEditsOfTheTable() {
    String edited = exported().replace("Task,Milk,", "Task,Oat milk,");
    store.localEdits().editTaskList(milk.listId(), list -> list.withName("Groceries"));
    CalendarImport.Report report = bringIn(edited);
    assertThat(report.skipped()).isEmpty();
    assertThat(report.changed()).isOne();
    assertThat(report.same()).isOne();
    assertThat(now(milk.id())).isEqualTo(MILK.withTitle("Oat milk"));
    assertThat(report.remarks())
        .extracting(Remark::sentence)
        .containsExactly("It was called “Milk”.");
  }

  @Test
  void aPartWhoseWholeIsNoLongerInTheTableStaysItsPart() {
    Task part = add(TaskContent.of("Open the fridge").withParent(milk.id()));
    String table =
        exported()
            .replace("Open the fridge", "Close the fridge")
            .lines()
            .filter(line -> line.startsWith("Kind") || line.contains("fridge"))
            .reduce("", (one, other) -> one + other + "\n");
    assertThat(bringIn(table).changed()).isOne();
    assertThat(now(part.id())).isEqualTo(TaskContent.of("Close the fridge").withParent(milk.id()));
  }

  @Test
  void aTableFromBeforeVersionsWereWrittenLeavesWhatIsHere() {
    String table = "Id,Title\n" + milk.id().value() + ",Oat milk\n";
    assertThat(reasons(bringIn(table)))
        .containsExactly(
            "It is here already, and the file does not tell when it was changed there.");
    assertThat(now(milk.id())).isEqualTo(MILK);
  }

  @Test
  void everythingThatIsWrittenIsRecognisedAfterASpreadsheetChangedItsEndsOfLines() {
    MockFixture.fill(store);
    CalendarImport.Report report = bringIn(exported().replace("\r\n", "\n").replace("\n", "\r\n"));
    assertThat(report.added() + report.changed()).isZero();
    assertThat(report.same()).isEqualTo(store.tasks().all().size());
    assertThat(report.remarks()).isEmpty();
  }
}
