package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.Main;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes and one database; the whole program as it is started. */
class DatabaseInUseTest {

  @TempDir Path directory;

  private record Ended(int exit, String out, String err) {}

  private Ended daymark(String... words) throws Exception {
    Path err = directory.resolve("err");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--data-dir",
                directory.resolve("data").toString()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, Files.readString(err));
  }

  @Test
  void whileAnotherProcessHoldsTheDatabaseACommandSaysSoAndChangesNothing() throws Exception {
    Path data = Files.createDirectory(directory.resolve("data"));
    try (CompositionRoot holder =
        CompositionRoot.open(data, InstantSource.system(), ZoneOffset.UTC, Locale.UK)) {
      Ended ended = daymark("task", "add", "Lost?");
      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err().lines()).hasSize(1);
      assertThat(ended.err()).contains("Daymark").doesNotContain("Exception");
      assertThat(holder.store().tasks().all()).isEmpty();
    }
    Ended ended = daymark("task", "add", "Kept");
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out().lines()).hasSize(1);
    assertThat(ended.err()).isEmpty();
  }
}
