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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileVaultTest {

  private static final String SECRET = "1//refresh-token";

  @TempDir Path dir;

  private int failures;

  private static char[] passphrase() {
    return "correct horse".toCharArray();
  }

  private FileVault make(Kind kind, char @Nullable [] passphrase, Map<String, String> secrets) {
    return make(dir, kind, passphrase, secrets);
  }

  private static FileVault make(
      Path folder, Kind kind, char @Nullable [] passphrase, Map<String, String> secrets) {
    PlaceFolder place = new PlaceFolder(folder, PrivateFile::new);
    return place.make(kind, passphrase, secrets, place.sight());
  }

  private static void refused(ErrorCode code, Runnable work) {
    assertThatExceptionOfType(DaymarkException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void aPassphraseOpensWhatAnotherProcessKept() {
    make(Kind.PASSPHRASE, passphrase(), Map.of()).save("a", SECRET);
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
    make(Kind.KEY_FILE, null, Map.of("a", SECRET));
    FileVault later = new FileVault(dir);
    assertThat(later.state()).isEqualTo(State.OPEN);
    assertThat(later.load("a")).contains(SECRET);
    later.forget("a");
    assertThat(new FileVault(dir).load("a")).isEmpty();
  }

  @Test
  void noSecretAndNoPassphraseLiesInClearAndOnlyTheOwnerReadsTheFiles() throws IOException {
    FileVault _ = make(dir.resolve("p"), Kind.PASSPHRASE, passphrase(), Map.of("a", SECRET));
    FileVault _ = make(dir.resolve("k"), Kind.KEY_FILE, null, Map.of("a", SECRET));
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

  /** A disk whose next readings fail, as a network's does, and then go well again. */
  private final class Hiccup extends PrivateFile {
    Hiccup(Path path) {
      super(path);
    }

    @Override
    byte[] read() throws IOException {
      if (failures > 0) {
        failures--;
        throw new IOException("Input/output error");
      }
      return super.read();
    }
  }

  private void keepsAllThroughOneFailedReading(FileVault vault) throws IOException {
    byte[] before = Files.readAllBytes(dir.resolve(FileVault.FILE));
    failures = 1;
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> vault.save("b", "other"));
    failures = 1;
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> vault.forget("a"));
    failures = 1;
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> vault.load("a"));
    failures = 1;
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, vault::state);
    assertThat(Files.readAllBytes(dir.resolve(FileVault.FILE))).isEqualTo(before);
    vault.save("b", "other");
    assertThat(vault.load("a")).contains(SECRET);
    assertThat(vault.load("b")).contains("other");
  }

  @Test
  void aFailedReadingIsNoDamageAndNothingIsWrittenThen() throws IOException {
    make(Kind.KEY_FILE, null, Map.of("a", SECRET));
    keepsAllThroughOneFailedReading(new FileVault(dir, Hiccup::new));
    assertThat(names()).containsExactlyInAnyOrder("secrets", "secrets.key");
  }

  @Test
  void aFailedReadingLeavesAFileUnderAPassphraseOpen() throws IOException {
    make(Kind.PASSPHRASE, passphrase(), Map.of("a", SECRET));
    FileVault vault = new FileVault(dir, Hiccup::new);
    vault.unlock(passphrase());
    keepsAllThroughOneFailedReading(vault);
    FileVault later = new FileVault(dir);
    later.unlock(passphrase());
    assertThat(later.load("a")).contains(SECRET);
  }

  @Test
  void aFileUnderAPassphraseThatCannotBeReadIsNotTakenForAnotherKind() {
    make(Kind.PASSPHRASE, passphrase(), Map.of("a", SECRET));
    failures = 1;
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> new FileVault(dir, Hiccup::new));
    assertThat(new FileVault(dir, Hiccup::new).kind()).isEqualTo(Kind.PASSPHRASE);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      return all.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  private Path damaged() throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      return all.filter(file -> file.getFileName().toString().startsWith("secrets.damaged-"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aDamagedFileIsSaidSoAndIsSetAsideBeforeSigningInAnewWritesAnother() throws IOException {
    FileVault vault = make(Kind.KEY_FILE, null, Map.of("a", SECRET));
    String damage = "{\"daymark-secrets\":1";
    Files.writeString(dir.resolve(FileVault.FILE), damage);
    refused(ErrorCode.CREDENTIALS_DAMAGED, () -> vault.load("a"));
    refused(ErrorCode.CREDENTIALS_DAMAGED, () -> vault.forget("a"));
    assertThat(vault.state()).isEqualTo(State.DAMAGED);
    vault.save("a", "new");
    assertThat(new FileVault(dir).load("a")).contains("new");
    assertThat(damaged()).hasContent(damage);
    assertThat(new SetAside(dir, PrivateFile::new).names())
        .containsExactly(damaged().getFileName().toString());
  }

  @Test
  void aDamagedFileThatIsOpenUnderAPassphraseStaysUnderIt() throws IOException {
    FileVault vault = make(Kind.PASSPHRASE, passphrase(), Map.of("a", SECRET));
    Files.writeString(dir.resolve(FileVault.FILE), "damage");
    vault.save("a", "new");
    assertThat(damaged()).hasContent("damage");
    FileVault later = new FileVault(dir);
    assertThat(later.state()).isEqualTo(State.LOCKED);
    later.unlock(passphrase());
    assertThat(later.load("a")).contains("new");
  }

  @Test
  void aDamagedFileUnderAPassphraseIsNeverReplacedByOneThatOpensByItself() throws IOException {
    make(Kind.PASSPHRASE, passphrase(), Map.of("a", SECRET));
    Files.writeString(dir.resolve(FileVault.FILE), "damage");
    FileVault later = new FileVault(dir);
    assertThat(later.state()).isEqualTo(State.DAMAGED);
    refused(ErrorCode.CREDENTIALS_DAMAGED, () -> later.unlock(passphrase()));
    refused(ErrorCode.CREDENTIALS_DAMAGED, () -> later.save("a", "new"));
    assertThat(names()).containsExactly("secrets");
  }

  @Test
  void aKeyFileThatIsGoneIsNotMadeAnewByReadingAndOpensAllWhenItIsBack() throws IOException {
    make(Kind.KEY_FILE, null, Map.of("a", SECRET));
    Path key = dir.resolve(FileVault.KEY);
    byte[] whole = Files.readAllBytes(key);
    Files.delete(key);
    FileVault vault = new FileVault(dir);
    assertThat(vault.state()).isEqualTo(State.AWAY);
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> vault.load("a"));
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> vault.save("b", "other"));
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> vault.unlock(null));
    assertThat(names()).containsExactly("secrets");
    Files.write(key, whole);
    vault.unlock(null);
    assertThat(vault.load("a")).contains(SECRET);
    Files.write(key, new byte[0]);
    refused(ErrorCode.CREDENTIALS_DAMAGED, () -> new FileVault(dir).load("a"));
  }

  private void waitsForItsFile(FileVault vault) throws IOException {
    Path away = Files.move(dir.resolve(FileVault.FILE), dir.resolve("away"));
    assertThat(vault.state()).isEqualTo(State.AWAY);
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> vault.load("a"));
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> vault.save("b", "other"));
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> vault.forget("a"));
    assertThat(dir.resolve(FileVault.FILE)).doesNotExist();
    Files.move(away, dir.resolve(FileVault.FILE));
    assertThat(vault.load("a")).contains(SECRET);
  }

  @Test
  void aFileThatIsNotWhereItWasIsWaitedForAndNotMadeAnew() throws IOException {
    waitsForItsFile(make(Kind.KEY_FILE, null, Map.of("a", SECRET)));
    waitsForItsFile(make(Kind.PASSPHRASE, passphrase(), Map.of("a", SECRET)));
  }

  @Test
  void aPassphraseThatAnotherProcessChangedLocksIt() {
    FileVault vault = make(Kind.PASSPHRASE, passphrase(), Map.of("a", SECRET));
    make(Kind.PASSPHRASE, "battery staple".toCharArray(), Map.of("a", SECRET));
    assertThat(vault.state()).isEqualTo(State.LOCKED);
    refused(ErrorCode.CREDENTIALS_LOCKED, () -> vault.unlock(passphrase()));
    vault.unlock("battery staple".toCharArray());
    assertThat(vault.load("a")).contains(SECRET);
  }

  @Test
  void aPassphraseThatAnotherProcessPutInAKeysPlaceLocksItAndIsAskedForAtOnce() {
    FileVault vault = make(Kind.KEY_FILE, null, Map.of("a", SECRET));
    FileVault other = make(Kind.KEY_FILE, null, Map.of("a", SECRET));
    make(Kind.PASSPHRASE, passphrase(), Map.of("a", SECRET));
    assertThat(vault.state()).isEqualTo(State.LOCKED);
    assertThat(vault.kind()).isEqualTo(Kind.PASSPHRASE);
    refused(ErrorCode.CREDENTIALS_LOCKED, () -> other.unlock(null));
    other.unlock(passphrase());
    assertThat(other.load("a")).contains(SECRET);
  }

  @Test
  void aKeyFileThatVanishesWhileItIsInUseIsThereAgainAfterTheNextWriting() throws IOException {
    FileVault vault = make(Kind.KEY_FILE, null, Map.of("a", SECRET));
    Files.delete(dir.resolve(FileVault.KEY));
    vault.save("b", "other");
    assertThat(new FileVault(dir).load("a")).contains(SECRET);
  }

  @Test
  void whatAnotherProcessPutUnderAnotherPassphraseIsLockedAndNotDamaged() throws IOException {
    FileVault vault = make(Kind.KEY_FILE, null, Map.of("a", SECRET));
    make(Kind.PASSPHRASE, passphrase(), Map.of("a", SECRET));
    refused(ErrorCode.CREDENTIALS_LOCKED, () -> vault.save("b", "other"));
    vault.unlock(passphrase());
    vault.save("b", "other");
    assertThat(vault.load("a")).contains(SECRET);
    assertThat(names()).containsExactly("secrets");
  }

  @Test
  void whoeverChangesTheHeaderOpensNothing() throws IOException {
    make(Kind.KEY_FILE, null, Map.of("a", SECRET));
    Path file = dir.resolve(FileVault.FILE);
    Files.writeString(file, Files.readString(file).replace("600000", "600001"));
    refused(ErrorCode.CREDENTIALS_DAMAGED, () -> new FileVault(dir).load("a"));
  }
}
