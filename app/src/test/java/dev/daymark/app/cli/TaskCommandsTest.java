package dev.daymark.app.cli;

import static dev.daymark.app.cli.TestCli.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskCommandsTest {

  @TempDir Path directory;
  private TestCli cli = new TestCli(Path.of(""));

  @BeforeEach
  void openDirectory() {
    cli = new TestCli(directory);
  }

  private JsonObject onlyTask() {
    List<JsonObject> tasks = cli.run("task", "list", "--json").objects();
    assertThat(tasks).hasSize(1);
    return tasks.getFirst();
  }

  @Test
  void addKeepsEverythingThatWasSaid() {
    String id =
        cli.run(
                "task",
                "add",
                "Invoice run",
                "--due",
                "friday",
                "--priority",
                "high",
                "--category",
                "finance",
                "--category",
                "studio",
                "--notes",
                "All of October")
            .line();
    JsonObject task = onlyTask();
    assertThat(text(task, "id")).isEqualTo(id);
    assertThat(text(task, "title")).isEqualTo("Invoice run");
    assertThat(text(task, "due")).isEqualTo("2026-11-20");
    assertThat(text(task, "priority")).isEqualTo("high");
    assertThat(text(task, "notes")).isEqualTo("All of October");
    assertThat(text(task, "status")).isEqualTo("pending");
    assertThat(task.getAsJsonArray("categories")).hasSize(2);
  }

  @Test
  void aTaskGoesThroughItsThreeStatuses() {
    String id = cli.run("task", "add", "Invoice run").line();
    cli.run("task", "start", id).done();
    assertThat(text(onlyTask(), "status")).isEqualTo("in_progress");
    cli.run("task", "complete", id).done();
    assertThat(text(onlyTask(), "status")).isEqualTo("completed");
    assertThat(text(onlyTask(), "completedAt")).isEqualTo("2026-11-18T09:24:00Z");
    cli.run("task", "reopen", id).done();
    assertThat(text(onlyTask(), "status")).isEqualTo("pending");
    assertThat(onlyTask().has("completedAt")).isFalse();
  }

  @Test
  void editChangesWhatIsNamedAndKeepsTheRest() {
    String id = cli.run("task", "add", "Invoice run", "--due", "friday", "--notes", "All").line();
    cli.run("task", "edit", id, "--title", "Invoices", "--due", "none", "--category", "finance")
        .done();
    JsonObject task = onlyTask();
    assertThat(text(task, "title")).isEqualTo("Invoices");
    assertThat(task.has("due")).isFalse();
    assertThat(text(task, "notes")).isEqualTo("All");
    assertThat(task.getAsJsonArray("categories")).hasSize(1);
  }

  @Test
  void aTaskRemindsAtATimeAndNotOnADay() {
    String id = cli.run("task", "add", "Call", "--remind", "tomorrow 9:00").line();
    assertThat(text(onlyTask(), "remind")).isEqualTo("2026-11-19T09:00:00+01:00");
    assertThat(cli.run("task", "edit", id, "--remind", "friday").err())
        .isEqualToIgnoringNewLines("A reminder needs a time, like \"tomorrow 9:00\".");
    cli.run("task", "edit", id, "--remind", "none").done();
    assertThat(onlyTask().has("remind")).isFalse();
  }

  @Test
  void aDueMomentKeepsItsTime() {
    cli.run("task", "add", "Call", "--due", "tomorrow 09:00").line();
    assertThat(text(onlyTask(), "due")).isEqualTo("2026-11-19T09:00:00+01:00");
  }

  @Test
  void theListIsNarrowedByStatusAndCategory() {
    cli.run("task", "add", "One", "--category", "phone").line();
    cli.run("task", "start", cli.run("task", "add", "Two").line()).done();
    assertThat(cli.run("task", "list", "--status", "in-progress", "--json").objects())
        .extracting(task -> text(task, "title"))
        .containsExactly("Two");
    assertThat(cli.run("task", "list", "--category", "Phone", "--json").objects())
        .extracting(task -> text(task, "title"))
        .containsExactly("One");
  }

  @Test
  void aDeletedTaskIsGoneUntilItIsUndone() {
    String id = cli.run("task", "add", "One").line();
    cli.run("task", "delete", id).done();
    assertThat(cli.run("task", "list").err()).isEqualToIgnoringNewLines("No tasks.");
    cli.run("undo").done();
    assertThat(text(onlyTask(), "title")).isEqualTo("One");
  }

  @Test
  void theListIsReadable() {
    cli.run("task", "add", "Invoice run", "--due", "tomorrow", "--priority", "high").line();
    cli.run("task", "start", cli.run("task", "add", "Call").line()).done();
    assertThat(cli.run("task", "list").out().lines().map(line -> line.replaceAll(" +\\S+$", "")))
        .contains("  [ ] Invoice run  due tomorrow  high", "  [/] Call");
  }

  @Test
  void aTaskCanRecurFromTheDayItIsCompleted() {
    String id =
        cli.run(
                "task",
                "add",
                "Water ferns",
                "--due",
                "2026-11-02",
                "--rrule",
                "FREQ=DAILY;INTERVAL=3",
                "--after-completion")
            .line();
    assertThat(onlyTask().getAsJsonArray("recurrence").get(0).getAsString())
        .isEqualTo("RRULE:FREQ=DAILY;INTERVAL=3");
    assertThat(text(onlyTask(), "recursFrom")).isEqualTo("completion");
    cli.run("task", "complete", id).done();
    assertThat(cli.run("task", "list", "--json").objects())
        .anySatisfy(
            task -> {
              assertThat(text(task, "status")).isEqualTo("pending");
              assertThat(text(task, "due")).isEqualTo("2026-11-21");
              assertThat(text(task, "recursFrom")).isEqualTo("completion");
            });
    cli.run("undo").done();
    cli.run("task", "edit", id, "--no-after-completion").done();
    assertThat(onlyTask().has("recursFrom")).isFalse();
    cli.run("task", "edit", id, "--rrule", "").done();
    assertThat(onlyTask().has("recurrence")).isFalse();
    assertThat(cli.run("task", "edit", id, "--after-completion").err())
        .contains("Only a task that repeats counts from its completion.");
  }
}
