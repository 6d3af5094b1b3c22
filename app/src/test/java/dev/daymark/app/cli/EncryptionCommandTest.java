package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.storage.StoreKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine without a keyring, as this process has no session bus of a desktop. */
class EncryptionCommandTest {

  private static final String TITLE = "Zahnarzttermin";

  @TempDir Path dir;

  private Path data() {
    return dir.resolve("data");
  }

  private TestCli cli() {
    return new TestCli(data());
  }

  private Path written(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text + "\n");
  }

  private void task(String title) {
    cli().run("task", "add", title).done();
  }

  private void encrypted() {
    cli().run("secrets", "use", "key-file").done();
    task(TITLE);
    cli().run("encryption", "on").done();
  }

  /** The files in which a text stands, also inside archives. */
  private List<Path> holding(String text) throws IOException {
    try (Stream<Path> files = Files.walk(data())) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      if (!file.toString().endsWith(".zip")) {
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
      }
      try (ZipFile zip = new ZipFile(file.toFile())) {
        var database = zip.getInputStream(zip.getEntry("daymark.mv.db"));
        return new String(database.readAllBytes(), StandardCharsets.ISO_8859_1).contains(text);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void refused(TestCli.Result result, String sentence) {
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains(sentence);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void withoutAPlaceForTheKeyItIsRefusedAndNothingIsChanged() {
    task(TITLE);
    refused(cli().run("encryption", "on"), "This system has no keyring. Choose");
    assertThat(cli().run("encryption").line()).isEqualTo("The data is not encrypted.");
    refused(cli().run("encryption", "export-key"), "is not encrypted");
  }

  @Test
  void turnedOnWhatWasTypedStandsInNoFileAndAllCommandsGoOn() throws IOException {
    cli().run("secrets", "use", "key-file").done();
    task(TITLE);
    cli().run("backup").done();
    assertThat(holding(TITLE)).hasSize(2);
    assertThat(cli().run("encryption", "on").done().err()).contains("export-key");
    assertThat(holding(TITLE)).isEmpty();
    task(TITLE + " zwei");
    cli().run("backup").done();
    assertThat(holding(TITLE)).isEmpty();
    assertThat(cli().run("task", "list").done().out()).contains(TITLE + " zwei");
    assertThat(cli().run("encryption", "status").line())
        .isEqualTo("The data on this disk is encrypted.");
    assertThat(cli().run("encryption", "on").done().out()).contains("is encrypted");
  }

  @Test
  void aCopyInClearThatAKillLeftIsToldAndEncryptedAfterwards() throws IOException {
    cli().run("secrets", "use", "key-file").done();
    task(TITLE);
    cli().run("backup", dir.resolve("clear.zip").toString()).done();
    cli().run("encryption", "on").done();
    Files.createDirectories(data().resolve("backups"));
    Files.copy(dir.resolve("clear.zip"), data().resolve("backups/daymark-left.zip"));
    Files.writeString(data().resolve("unreadable-1.mv.db"), TITLE);
    var status = cli().run("encryption", "status", "--json").json().getAsJsonObject();
    assertThat(status.get("copiesInClear").getAsInt()).isEqualTo(2);
    assertThat(status.get("keyPlace").getAsString()).isEqualTo("key-file");
    cli().run("encryption", "on").done();
    assertThat(holding(TITLE)).isEmpty();
    assertThat(cli().run("encryption").line()).isEqualTo("The data on this disk is encrypted.");
    assertThat(cli().run("restore", "daymark-left").done().err()).contains("Restored");
  }

  @Test
  void aCopyThatCannotBeEncryptedKeepsNoneOfTheOthersFromIt() throws IOException {
    cli().run("secrets", "use", "key-file").done();
    task(TITLE);
    Path backups = Files.createDirectories(data().resolve("backups"));
    for (String name : List.of("a", "z")) {
      try (var zip = new ZipOutputStream(Files.newOutputStream(backups.resolve(name + ".zip")))) {
        zip.putNextEntry(new ZipEntry("daymark.mv.db"));
        zip.write("a copy without a word about it".getBytes(StandardCharsets.UTF_8));
      }
    }
    cli().run("backup", backups.resolve("m.zip").toString()).done();
    assertThat(cli().run("encryption", "on").done().out()).contains("are not encrypted: 2");
    assertThat(holding(TITLE)).isEmpty();
  }

  @Test
  void backupsOfEitherKindAreRestoredAndTheEncryptionStaysAsItIs() throws IOException {
    cli().run("secrets", "use", "key-file").done();
    task("Klar");
    Path clear = dir.resolve("clear.zip");
    cli().run("backup", clear.toString()).done();
    cli().run("encryption", "on").done();
    task(TITLE);
    Path sealed = dir.resolve("sealed.zip");
    cli().run("backup", sealed.toString()).done();
    cli().run("restore", "--dry-run", clear.toString()).done();
    cli().run("restore", clear.toString()).done();
    assertThat(cli().run("task", "list").done().out()).contains("Klar").doesNotContain(TITLE);
    assertThat(holding("Klar")).isEmpty();
    cli().run("encryption", "off").done();
    cli().run("restore", sealed.toString()).done();
    assertThat(cli().run("task", "list").done().out()).contains("Klar").contains(TITLE);
    assertThat(cli().run("encryption").line()).isEqualTo("The data is not encrypted.");
  }

  @Test
  void turnedOffItOpensWithoutTheKey() throws IOException {
    encrypted();
    cli().run("encryption", "off").done();
    Files.delete(data().resolve("secrets"));
    assertThat(cli().run("task", "list").done().out()).contains(TITLE);
  }

  @Test
  void aNewKeyIsMadeEachTimeItIsTurnedOnAndNeverOneThatWasBroughtFromElsewhere()
      throws IOException {
    cli().run("secrets", "use", "key-file").done();
    String foreign = StoreKey.random().code();
    String file = written("code", foreign).toString();
    cli().run("encryption", "import-key", "--code-file", file).done();
    refused(cli().run("encryption", "export-key"), "is not encrypted");
    cli().run("encryption", "on").done();
    String first = cli().run("encryption", "export-key").line();
    assertThat(first).isNotEqualTo(foreign);
    cli().run("encryption", "off").done();
    cli().run("encryption", "on").done();
    assertThat(cli().run("encryption", "export-key").line()).isNotIn(first, foreign);
    task(TITLE);
    assertThat(cli().run("task", "list").done().out()).contains(TITLE);
  }

  @Test
  void aPassphraseFromAFileUnlocksWhatIsEncrypted() throws IOException {
    encrypted();
    String passphrase = written("passphrase", "correct horse").toString();
    cli().run("secrets", "use", "passphrase", "--passphrase-file", passphrase).done();
    assertThat(cli().run("secrets", "unlock", "--passphrase-file", passphrase).done().err())
        .contains("under a passphrase.");
    assertThat(cli().run("secrets").line()).contains("under a passphrase, which is locked");
    String wrong = written("wrong", "wrong horse").toString();
    refused(
        cli().run("secrets", "unlock", "--passphrase-file", wrong), "That is not the passphrase");
  }

  @Test
  void onANewMachineTheRecoveryCodeOpensIt() throws IOException {
    encrypted();
    String code = cli().run("encryption", "export-key").line();
    assertThat(StoreKey.fromCode(code).code()).isEqualTo(code);
    assertThat(holding(code)).isEmpty();
    Files.delete(data().resolve("secrets"));
    Files.delete(data().resolve("secrets.key"));
    Files.delete(data().resolve("encryption"));
    refused(cli().run("task", "list"), "its key is not on this device. Give its recovery code");
    String file = written("code", " " + code.toLowerCase(java.util.Locale.ROOT)).toString();
    refused(cli().run("encryption", "import-key", "--code-file", file), "--keep-in key-file");
    cli().run("secrets", "use", "key-file").done();
    String other = written("other", StoreKey.random().code()).toString();
    refused(cli().run("encryption", "import-key", "--code-file", other), "of other data");
    String mistyped = written("mistyped", code.replace(code.substring(0, 4), "0000")).toString();
    refused(cli().run("encryption", "import-key", "--code-file", mistyped), "a mistake in it");
    cli().run("encryption", "import-key", "--code-file", file).done();
    assertThat(cli().run("task", "list").done().out()).contains(TITLE);
    refused(cli().run("encryption", "import-key"), "give --code-file");
  }

  @Test
  void aBackupOfAnotherMachineIsRestoredOnceItsKeyIsHere() throws IOException {
    encrypted();
    Path sealed = dir.resolve("sealed.zip");
    cli().run("backup", sealed.toString()).done();
    String code = cli().run("encryption", "export-key").line();
    TestCli there = new TestCli(dir.resolve("other"));
    there.run("secrets", "use", "key-file").done();
    there.run("encryption", "on").done();
    refused(there.run("restore", sealed.toString()), "encrypted with a key that is not on");
    there.run("encryption", "import-key", "--code-file", written("code", code).toString()).done();
    there.run("restore", sealed.toString()).done();
    assertThat(there.run("task", "list").done().out()).contains(TITLE);
    assertThat(there.run("encryption", "export-key").line()).isNotEqualTo(code);
  }

  @Test
  void underAPassphraseItIsAskedForBeforeTheDataIsOpened() throws IOException {
    encrypted();
    String passphrase = written("passphrase", "correct horse").toString();
    cli().run("secrets", "use", "passphrase", "--passphrase-file", passphrase).done();
    refused(cli().run("task", "list"), "its key is under your passphrase");
    TestCli knowing = new TestCli(data(), Map.of("DAYMARK_PASSPHRASE", "correct horse"));
    assertThat(knowing.run("task", "list").done().out()).contains(TITLE);
    TestCli wrong = new TestCli(data(), Map.of("DAYMARK_PASSPHRASE", "wrong horse"));
    refused(wrong.run("task", "list"), "That is not the passphrase");
  }

  @Test
  void whereTheKeyIsLostABackupInClearTakesThePlaceAndTheRestIsKept() throws IOException {
    cli().run("secrets", "use", "key-file").done();
    task("Klar");
    Path clear = dir.resolve("clear.zip");
    cli().run("backup", clear.toString()).done();
    cli().run("encryption", "on").done();
    Files.delete(data().resolve("secrets"));
    Files.delete(data().resolve("secrets.key"));
    assertThat(cli().run("restore", clear.toString()).done().err())
        .contains("encrypted without its key; a copy of it is in");
    assertThat(cli().run("task", "list").done().out()).contains("Klar");
    try (Stream<Path> files = Files.list(data())) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .anyMatch(name -> name.matches("unreadable-\\d+\\.mv\\.db"));
    }
  }
}
