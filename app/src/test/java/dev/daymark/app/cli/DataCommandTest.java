package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.CompositionRoot;
import dev.daymark.domain.DaymarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
  @TempDir Path directory;
  private Path data = Path.of("");
  private Path target = Path.of("");
  private TestCli cli = new TestCli(Path.of(""));

  @BeforeEach
  void open() {
    data = directory.resolve("data");
    target = directory.resolve("elsewhere");
    cli = new TestCli(data);
    cli.run("task", "add", "Milk").done();
  }

  @Test
  void theDataMoveAndAreFoundByTheSameNameFromThenOn() {
    TestCli.Result moved = cli.run("data", "move", target.toString()).done();
    assertThat(moved.line()).isEqualTo(target.toString());
    assertThat(moved.err())
        .contains("A copy from before the move is in " + data, "daymark data delete-copy");
    assertThat(cli.run("task", "list").out()).contains("Milk");
    cli.run("task", "add", "Bread").done();
    assertThat(new TestCli(target).run("task", "list").out()).contains("Milk").contains("Bread");
    assertThat(cli.run("data").done().line()).isEqualTo(target.toString());
    assertThat(cli.run("data", "where", "--json").json().getAsJsonObject())
        .satisfies(
            it -> {
              assertThat(it.get("folder").getAsString()).isEqualTo(target.toString());
              assertThat(it.get("copyBeforeMove").getAsString()).isEqualTo(data.toString());
            });
  }

  @Test
  void theCopyGoesWhenItIsToldTo() {
    cli.run("data", "move", target.toString()).done();
    cli.run("data", "delete-copy").done();
    assertThat(data.resolve("daymark.mv.db")).doesNotExist();
    assertThat(cli.run("task", "list").out()).contains("Milk");
    assertThat(cli.run("data", "delete-copy").exit()).isEqualTo(1);
  }

  @Test
  void encryptedDataMoveWithTheirKeyAndStayEncrypted() {
    cli.run("secrets", "use", "key-file").done();
    cli.run("encryption", "on").done();
    cli.run("backup").done();
    cli.run("data", "move", target.toString()).done();
    cli.run("data", "delete-copy").done();
    assertThat(cli.run("task", "list").out()).contains("Milk");
    assertThat(cli.run("encryption").out()).contains("is encrypted");
    String backup = cli.run("restore", "--list").out().strip().split(" ")[0];
    cli.run("restore", backup).done();
    assertThat(cli.run("task", "list").out()).contains("Milk");
  }

  @Test
  void aRefusalSaysWhyAndChangesNothing() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("letter.txt"), "mine");
    TestCli.Result refused = cli.run("data", "move", target.toString());
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err().strip())
        .isEqualTo(target + " is not empty; choose an empty folder or a new one.");
    assertThat(cli.run("data").line()).isEqualTo(data.toString());
  }

  @Test
  void dataThatAreNotThereNowAreNotBegunAnew() throws IOException {
    cli.run("data", "move", target.toString()).done();
    Path away = directory.resolve("away");
    Files.move(target, away);
    TestCli.Result refused = cli.run("task", "list");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("Your data were moved to " + target);
    assertThat(target).doesNotExist();
    Files.createDirectory(target);
    assertThat(cli.run("task", "list").err()).contains("Your data were moved to " + target);
    assertThat(target).isEmptyDirectory();
    Files.delete(target);
    Files.move(away, target);
    assertThat(cli.run("task", "list").out()).contains("Milk");
  }

  @Test
  void whatWasLeftBehindIsNotGoneOnWith() {
    cli.run("data", "move", target.toString()).done();
    Assertions.assertThatThrownBy(
            () ->
                CompositionRoot.open(
                    data, InstantSource.system(), ZoneId.of("Europe/Stockholm"), Locale.UK))
        .isInstanceOf(DaymarkException.class)
        .hasMessage("The data were moved to " + target + "; try again.");
  }
}
