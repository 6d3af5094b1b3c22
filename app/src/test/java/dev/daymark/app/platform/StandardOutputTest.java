package dev.daymark.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StandardOutputTest {

  private final List<String> said = new ArrayList<>();

  private static StandardOutput failingWith(String message, boolean hasReader) {
    return new StandardOutput(
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException(message);
          }
        },
        () -> hasReader);
  }

  @Test
  void whatCouldBeWrittenChangesNothing() throws IOException {
    StandardOutput out = new StandardOutput(OutputStream.nullOutputStream(), () -> true);
    out.write(new byte[] {1, 2});
    assertThat(out.exit(0, said::add)).isZero();
    assertThat(said).isEmpty();
  }

  @Test
  void aCommandWhoseAnswerDoesNotFitOnTheDiskHasFailed() {
    StandardOutput out = failingWith("No space left on device", false);
    assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
    assertThat(out.exit(0, said::add)).isEqualTo(1);
    assertThat(said)
        .containsExactly("What was asked for could not be written: No space left on device.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Broken pipe", "Tubería rota", "Datenübergabe unterbrochen (broken)", "Relais"})
  void aReaderWhoHasReadEnoughIsNoFailureInAnyLanguage(String message) {
    StandardOutput out = failingWith(message, true);
    assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
    assertThat(out.exit(0, said::add)).isZero();
    assertThat(said).isEmpty();
  }

  /** The process says it of itself, so it is another process that tells. */
  @ParameterizedTest
  @CsvSource({"| cat,true", "> FILE,false"})
  @DisabledOnOs(OS.WINDOWS)
  void aPipeIsKnownByWhatItIs(String to, boolean pipe, @TempDir Path directory) throws Exception {
    Path told = directory.resolve("told");
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            TellsPipe.class.getName(),
            told.toString());
    String line = "'" + String.join("' '", java) + "' " + to.replace("FILE", directory + "/answer");
    assertThat(new ProcessBuilder("sh", "-c", line).start().waitFor()).isZero();
    assertThat(Files.readString(told)).isEqualTo(String.valueOf(pipe));
  }

  /** Writes into a file whether its output is a pipe. */
  static final class TellsPipe {
    private TellsPipe() {}

    public static void main(String[] words) throws IOException {
      Files.writeString(Path.of(words[0]), String.valueOf(StandardOutput.isPipe()));
    }
  }
}
