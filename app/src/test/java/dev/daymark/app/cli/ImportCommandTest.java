package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  private static final String FILE =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      BEGIN:VEVENT
      UID:a
      SUMMARY:Lunch
      DTSTART;VALUE=DATE:20261120
      END:VEVENT
      BEGIN:VEVENT
      UID:b
      SUMMARY:Broken
      END:VEVENT
      BEGIN:VTODO
      UID:c
      SUMMARY:Call Ana
      END:VTODO
      END:VCALENDAR
      """;

  @TempDir Path directory;
  private TestCli cli = new TestCli(Path.of(""));
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    cli = new TestCli(directory.resolve("data"));
    file = Files.writeString(directory.resolve("some.ics"), FILE);
  }

  @Test
  void whatIsImportedIsThereAndWhatIsNotIsListed() {
    TestCli.Result result = cli.run("import", file.toString()).done();
    assertThat(result.out().strip()).isEqualTo("line 8 (Broken), left out: It has no start.");
    assertThat(result.err()).contains("added 2, changed 0; 0 here already, 1 left out.");
    assertThat(cli.run("search", "lunch").line()).startsWith("Lunch");
    cli.run("undo").done();
    assertThat(cli.run("search", "lunch").out()).isEmpty();
  }

  @Test
  void ofALongTitleAsMuchIsToldAsItTakesToKnowIt() throws IOException {
    Files.writeString(file, FILE.replace("Broken", "B" + "☕".repeat(5000)));
    assertThat(cli.run("import", file.toString()).done().out())
        .startsWith("line 8 (B" + "☕".repeat(59) + "…), left out:");
  }

  @Test
  void aDryRunChangesNothing() {
    TestCli.Result result = cli.run("import", "--dry-run", file.toString()).done();
    assertThat(result.err()).contains("would add 2");
    assertThat(cli.exportedEvents()).isEmpty();
  }

  @Test
  void jsonTellsWhatWasLeftOut() {
    JsonObject report =
        cli.run("import", "--json", file.toString())
            .json()
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject();
    assertThat(report.get("added").getAsInt()).isEqualTo(2);
    assertThat(report.getAsJsonArray("skipped").get(0).getAsJsonObject().get("line").getAsInt())
        .isEqualTo(8);
  }

  @Test
  void aFileThatIsNoCalendarIsRefused() throws IOException {
    Path other = Files.writeString(directory.resolve("other.ics"), "hello");
    assertThat(cli.run("import", other.toString()).exit()).isEqualTo(1);
    assertThat(cli.run("import", directory.resolve("none.ics").toString()).exit()).isEqualTo(1);
  }

  @Test
  void whatIsExportedCanBeImportedAgain() {
    cli.run("import", file.toString()).done();
    Path out = directory.resolve("out.ics");
    cli.run("export", "--format", "ics", out.toString()).done();
    assertThat(out).content().contains("SUMMARY:Lunch").contains("UID:c");
    assertThat(cli.run("import", out.toString()).err()).contains("added 0, changed 0; 2 here");
    assertThat(cli.run("export", "--format", "ics", "--list", "My tasks").out())
        .contains("Call Ana")
        .doesNotContain("Lunch");
  }

  @Test
  void aTableOfTasksIsImportedOnceWithWhatCannotBeRead() throws IOException {
    Path table =
        Files.writeString(
            directory.resolve("tasks.csv"),
            "Task,Due Date,List\nRent,2026-12-01,Home\n,2026-12-02,\nPaint,some day,\n");
    TestCli.Result result = cli.run("import", table.toString()).done();
    assertThat(result.out().lines())
        .containsExactly(
            "line 3, left out: It has no title.",
            "line 4 (Paint): Its date “some day” cannot be read; the task comes without one.");
    assertThat(result.err())
        .contains("added 2, changed 0; 0 here already, 1 left out, 1 with a note.");
    assertThat(cli.run("import", table.toString()).done().err())
        .contains("added 0, changed 0; 2 here already");
    assertThat(cli.run("task", "list").out()).containsOnlyOnce("Rent").containsOnlyOnce("Paint");
  }

  @Test
  void jsonTellsNotesApartFromWhatIsLeftOut() throws IOException {
    Path table =
        Files.writeString(
            directory.resolve("tasks.csv"), "Task,Due Date\n,2026-12-02\nPaint,some day\n");
    JsonObject report =
        cli.run("import", "--json", table.toString())
            .json()
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject();
    assertThat(report.getAsJsonArray("skipped").toString()).contains("no title");
    assertThat(report.getAsJsonArray("skipped")).hasSize(1);
    assertThat(report.getAsJsonArray("notes")).hasSize(1);
    assertThat(report.getAsJsonArray("notes").get(0).getAsJsonObject().get("note").getAsString())
        .isEqualTo("Its date “some day” cannot be read; the task comes without one.");
  }

  @Test
  void theOwnTableThatWasEditedChangesItsTasksInOneStep() throws IOException {
    cli.run("task", "add", "Milk", "--due", "2026-11-20").done();
    cli.run("task", "add", "Bread").done();
    Path table = directory.resolve("own.csv");
    cli.run("export", "--format", "csv", table.toString()).done();
    Files.writeString(table, Files.readString(table).replace("Task,Milk,", "Task,Oat milk,"));
    TestCli.Result rehearsed = cli.run("import", "--dry-run", table.toString()).done();
    assertThat(rehearsed.err()).contains("would add 0, change 1; 1 here already, 0 left out");
    TestCli.Result result = cli.run("import", table.toString()).done();
    assertThat(result.out()).contains("(Oat milk): It was called “Milk”.");
    assertThat(cli.run("task", "list").out()).contains("Oat milk").doesNotContain("\tMilk");
    cli.run("undo").done();
    assertThat(cli.run("task", "list").out()).doesNotContain("Oat milk");
  }

  @Test
  void aTableIsOpenedAsACalendarFileIs() throws IOException {
    Path table = Files.writeString(directory.resolve("Tasks.CSV"), "Task\nRent\n");
    assertThat(cli.run(table.toString()).done().line()).contains("Import", table.toString());
    Path other = Files.writeString(directory.resolve("tasks.txt"), "Task\nRent\n");
    assertThat(cli.run(other.toString()).exit()).isEqualTo(2);
  }
}
