package dev.daymark.app.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ical.CalendarImport;
import dev.daymark.app.ical.Remark;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Lines of Daymark's own table that were copied in a spreadsheet, and edited or not. */
final class CopiedLinesTest extends OwnTable {
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
}
