package dev.daymark.sync.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretVault.Kind;
import dev.daymark.sync.secrets.SecretVault.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileVaultTest {

  private static final String SECRET = "1//refresh-token";

  @TempDir Path dir;

  private static char[] passphrase() {
    return "correct horse".toCharArray();
  }

  private static void refused(ErrorCode code, Runnable work) {
    assertThatExceptionOfType(DaymarkException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void aPassphraseOpensWhatAnotherProcessKept() {
    FileVault.create(dir, Kind.PASSPHRASE, passphrase(), Map.of()).save("a", SECRET);
    FileVault later = new FileVault(dir);
    assertThat(later.kind()).isEqualTo(Kind.PASSPHRASE);
    assertThat(later.state()).isEqualTo(State.LOCKED);
    refused(ErrorCode.CREDENTIALS_LOCKED, () -> later.load("a"));
    refused(ErrorCode.CREDENTIALS_LOCKED, () -> later.save("b", SECRET));
    refused(ErrorCode.CREDENTIALS_LOCKED, () -> later.unlock("wrong".toCharArray()));
    refused(ErrorCode.CREDENTIALS_LOCKED, () -> later.unlock(null));
    later.unlock(passphrase());
    assertThat(later.state()).isEqualTo(State.OPEN);
    assertThat(later.load("a")).contains(SECRET);
    assertThat(later.load("b")).isEmpty();
  }

  @Test
  void aKeyFileOpensItByItself() {
    FileVault.create(dir, Kind.KEY_FILE, null, Map.of("a", SECRET));
    FileVault later = new FileVault(dir);
    assertThat(later.state()).isEqualTo(State.OPEN);
    assertThat(later.load("a")).contains(SECRET);
    later.forget("a");
    assertThat(new FileVault(dir).load("a")).isEmpty();
  }

  @Test
  void noSecretAndNoPassphraseLiesInClearAndOnlyTheOwnerReadsTheFiles() throws IOException {
    FileVault.create(dir.resolve("p"), Kind.PASSPHRASE, passphrase(), Map.of("a", SECRET));
    FileVault.create(dir.resolve("k"), Kind.KEY_FILE, null, Map.of("a", SECRET));
    for (Path file : files()) {
      String content = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(content).doesNotContain(SECRET, "correct horse", "refresh");
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
    assertThat(files()).hasSize(3);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(dir)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aDamagedFileIsSaidSoAndSigningInAnewMendsIt() throws IOException {
    FileVault vault = FileVault.create(dir, Kind.KEY_FILE, null, Map.of("a", SECRET));
    Files.writeString(dir.resolve(FileVault.FILE), "{\"daymark-secrets\":1");
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> vault.load("a"));
    vault.save("a", SECRET);
    assertThat(new FileVault(dir).load("a")).contains(SECRET);
  }

  @Test
  void whoeverChangesTheHeaderOpensNothing() throws IOException {
    FileVault.create(dir, Kind.KEY_FILE, null, Map.of("a", SECRET));
    Path file = dir.resolve(FileVault.FILE);
    Files.writeString(file, Files.readString(file).replace("600000", "600001"));
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> new FileVault(dir).load("a"));
  }
}
