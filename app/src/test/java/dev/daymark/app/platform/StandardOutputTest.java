package dev.daymark.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StandardOutputTest {

  private final List<String> said = new ArrayList<>();

  private static StandardOutput failingWith(String message) {
    return new StandardOutput(
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException(message);
          }
        });
  }

  @Test
  void whatCouldBeWrittenChangesNothing() throws IOException {
    StandardOutput out = new StandardOutput(OutputStream.nullOutputStream());
    out.write(new byte[] {1, 2});
    assertThat(out.exit(0, said::add)).isZero();
    assertThat(said).isEmpty();
  }

  @Test
  void aCommandWhoseAnswerDoesNotFitOnTheDiskHasFailed() {
    StandardOutput out = failingWith("No space left on device");
    assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
    assertThat(out.exit(0, said::add)).isEqualTo(1);
    assertThat(said)
        .containsExactly("What was asked for could not be written: No space left on device.");
  }

  @Test
  void aReaderWhoHasReadEnoughIsNoFailure() {
    StandardOutput out = failingWith("Broken pipe");
    assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
    assertThat(out.exit(0, said::add)).isZero();
    assertThat(said).isEmpty();
  }
}
