package dev.daymark.app.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ical.CalendarFile;
import dev.daymark.app.ical.CalendarImport;
import dev.daymark.app.ical.Remark;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table that Daymark wrote, edited in a spreadsheet and brought back. */
final class OwnTableTest extends OwnTable {
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
