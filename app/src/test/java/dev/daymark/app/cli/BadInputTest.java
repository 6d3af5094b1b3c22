package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

  private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

  @TempDir Path directory;
  private TestCli cli = new TestCli(Path.of(""));

  @BeforeEach
  void openDirectory() throws IOException {
    cli = new TestCli(directory.resolve("data"));
    Files.writeString(directory.resolve("not-json.json"), "{");
    Files.writeString(directory.resolve("web.json"), "{\"web\":{\"client_id\":\"x\"}}");
  }

  static Stream<List<String>> refusedCommands() {
    return Stream.of(
        List.of("event", "add", "X", "--start", "2026-02-30"),
        List.of("event", "add", "X", "--start", "2026-11-18 25:00"),
        List.of("event", "add", "X", "--start", "soon"),
        List.of("event", "add", "X", "--start", "14:00", "--end", "13:00"),
        List.of("event", "add", "X", "--start", "2026-11-20", "--end", "2026-11-19"),
        List.of("event", "add", "X", "--start", "14:00", "--rrule", "FREQ=SOMETIMES"),
        List.of("event", "add", "X", "--start", "14:00", "--rrule", "nonsense"),
        List.of("event", "add", "X", "--start", "14:00", "--zone", "Mars/Phobos"),
        List.of("event", "add", "X", "--start", "14:00", "--calendar", "No such"),
        List.of("event", "add", "X", "--start", "14:00", "--guest", "Mara"),
        List.of("event", "add", "X", "--start", "14:00", "--without-guest", "mara@example.com"),
        List.of("event", "edit", UNKNOWN, "--title", "Y"),
        List.of("event", "edit", "nonsense", "--title", "Y"),
        List.of("event", "edit", "KEPT", "--end", "2020-01-01 10:00"),
        List.of("event", "edit", "KEPT", "--rrule", "FREQ=SOMETIMES"),
        List.of("event", "edit", "KEPT", "--occurrence", "2026-11-19", "--title", "Y"),
        List.of("event", "delete", UNKNOWN),
        List.of("event", "delete", "KEPT", "--occurrence", "2031-01-01 10:00"),
        List.of("task", "add", "X", "--due", "someday"),
        List.of("task", "add", "X", "--list", "No such"),
        List.of("task", "complete", UNKNOWN),
        List.of("task", "edit", UNKNOWN, "--title", "Y"),
        List.of("task", "delete", "nonsense"),
        List.of("agenda", "--from", "2026-13-01"),
        List.of("restore"),
        List.of("restore", "no-such-backup"),
        List.of("restore", "DIR/not-json.json"),
        List.of("restore", "DIR/not-json.json", "--dry-run"),
        List.of("backup", "DIR/not-json.json"),
        List.of("agenda", "--from", "2026-11-18", "--to", "2026-11-17"),
        List.of("calendar", "select", "No such"),
        List.of("account", "remove", "nobody@example.com"),
        List.of("account", "add", "google", "--client-secrets", "DIR/none.json"),
        List.of("account", "add", "google", "--client-secrets", "DIR/not-json.json"),
        List.of("account", "add", "google", "--client-secrets", "DIR/web.json"),
        List.of("outbox", "retry", "7"),
        List.of("outbox", "discard", "7"),
        List.of("conflicts", "resolve", UNKNOWN, "--keep", "mine"),
        List.of("export", "--format", "json", "DIR/none/file.json"),
        List.of("screenshot", "--view", "week", "--size", "big", "x.png"),
        List.of("screenshot", "--view", "editor", "--fixture", "mock", "x.png"));
  }

  @ParameterizedTest
  @MethodSource("refusedCommands")
  void whatIsRefusedGetsOneSentenceAndChangesNothing(List<String> words) {
    String kept = cli.run("event", "add", "Kept", "--start", "2026-11-18 10:00").line();
    String before = cli.run("export", "--format", "json").out();
    TestCli.Result refused =
        cli.run(
            words.stream()
                .map(word -> word.replace("KEPT", kept).replace("DIR", directory.toString()))
                .toArray(String[]::new));
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err().strip())
        .endsWith(".")
        .doesNotContain("Exception")
        .doesNotContain("fault of its own");
    assertThat(cli.run("export", "--format", "json").out()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "event",
        "event add",
        "event add X",
        "task add X --priority urgent",
        "task list --status lost",
        "account reach x 9-years",
        "agenda --nonsense",
        "export --format xml",
        "conflicts resolve x --keep both",
        "outbox retry x",
        "sync log --limit 0",
        "sync log --limit -3",
        "sync --confirm-mass-change --refuse-mass-change",
        "sync --confirm-mass-change Work --refuse-mass-change Work",
        "--new-event --new-task",
        "--new-event --open daymark://new-task",
        "--open daymark://new-something",
        "--open https://new-event",
        "--open new-event",
      })
  void whatIsNotUnderstoodExitsWithTwoAndSaysWhereHelpIs(String words) {
    TestCli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("--help").doesNotContain("Exception");
    assertThat(result.err().lines()).hasSizeLessThanOrEqualTo(2);
    assertThat(result.err()).doesNotContain("..");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync", "agenda", "outbox"})
  void aDirectoryThatIsCalledLikeACommandIsNoCommand(String name) {
    TestCli.Result result = cli.runPlainly("--data-dir", name, "calendar", "list", "--nonsense");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("daymark calendar list --help");
  }

  @Test
  void aDirectoryThatCannotBeMadeIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    TestCli.Result result = new TestCli(file.resolve("data")).run("agenda");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err().strip())
        .isEqualTo("Daymark cannot write to " + file.resolve("data") + ".");
  }

  @Test
  void aDatabaseThatIsNoneIsRefusedAndLeftAsItIs() throws IOException {
    Path data = Files.createDirectories(directory.resolve("data"));
    Path database = Files.writeString(data.resolve("daymark.mv.db"), "This is no database.");
    TestCli.Result result = cli.run("agenda");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).doesNotContain("fault of its own");
    assertThat(Files.readString(database)).isEqualTo("This is no database.");
  }
}
