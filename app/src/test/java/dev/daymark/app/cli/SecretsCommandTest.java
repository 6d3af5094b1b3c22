package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine without a keyring, as this process has no session bus of a desktop. */
class SecretsCommandTest {

  @TempDir Path dir;

  private TestCli cli() {
    return new TestCli(dir.resolve("data"));
  }

  private Path passphrase(String text) throws IOException {
    return Files.writeString(dir.resolve("passphrase"), text + "\n");
  }

  @Test
  void aKeyFileIsChosenAndTold() {
    assertThat(cli().run("secrets", "use", "key-file").done().err()).contains("beside it");
    assertThat(cli().run("secrets").line()).contains("a file whose key lies beside it");
  }

  @Test
  void aPassphraseIsReadFromAFileAndNeverKept() throws IOException {
    String file = passphrase("correct horse").toString();
    cli().run("secrets", "use", "passphrase", "--passphrase-file", file).done();
    assertThat(cli().run("secrets").line()).contains("under a passphrase, which is locked");
    assertThat(cli().run("secrets", "unlock", "--passphrase-file", file).done().err())
        .doesNotContain("locked");
    try (var files = Files.list(dir.resolve("data"))) {
      assertThat(files.filter(Files::isRegularFile))
          .noneMatch(SecretsCommandTest::holdsThePassphrase);
    }
  }

  private static boolean holdsThePassphrase(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .contains("correct horse");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aWrongOrShortPassphraseIsRefused() throws IOException {
    TestCli.Result tooShort =
        cli()
            .run(
                "secrets",
                "use",
                "passphrase",
                "--passphrase-file",
                passphrase("short").toString());
    assertThat(tooShort.exit()).isEqualTo(1);
    assertThat(tooShort.err()).contains("at least 8");
    String right = passphrase("correct horse").toString();
    cli().run("secrets", "use", "passphrase", "--passphrase-file", right).done();
    TestCli.Result wrong =
        cli().run("secrets", "unlock", "--passphrase-file", passphrase("wrong horse").toString());
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.err()).contains("not the passphrase");
  }
}
