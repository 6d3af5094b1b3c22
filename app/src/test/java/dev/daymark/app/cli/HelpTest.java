package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "agenda",
        "search",
        "event",
        "event add",
        "event edit",
        "event delete",
        "task",
        "task add",
        "task list",
        "task edit",
        "task start",
        "account",
        "account add google",
        "account list",
        "account reach",
        "secrets",
        "secrets use",
        "secrets unlock",
        "calendar",
        "calendar list",
        "sync",
        "outbox",
        "outbox retry",
        "conflicts",
        "conflicts resolve",
        "reminders",
        "reminders ack",
        "reminders snooze",
        "reminders list",
        "undo",
        "import",
        "export",
        "backup",
        "restore",
        "screenshot",
        "demo"
      })
  void everyCommandSaysHowItIsUsed(String command) {
    TestCli.Result result =
        new TestCli(directory).run((command + " --help").strip().split(" ", -1));
    assertThat(result.exit()).isZero();
    assertThat(result.out()).startsWith("Usage: daymark " + command).contains("--data-dir");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(new TestCli(directory).run("--version").line()).startsWith("Daymark ");
  }

  @Test
  void screenshotAndDemoAreHandedOnAsTheyWereAskedFor() {
    TestCli cli = new TestCli(directory);
    assertThat(
            cli.run(
                    "screenshot",
                    "--view",
                    "tasks",
                    "--date",
                    "friday",
                    "--theme",
                    "dark",
                    "--size",
                    "960x600",
                    "--fixture",
                    "mock",
                    "x.png")
                .line())
        .contains("dataDir=null", "view=TASKS", "date=2026-11-20", "look=DARK", "width=960");
    assertThat(cli.run("demo", "--seconds", "7").line()).contains("windowFor=PT7S");
  }
}
