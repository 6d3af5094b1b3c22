package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandsTest {

  private static final long SEED = Long.getLong("backup.seed", 4711);

  @TempDir Path directory;
  private TestCli cli = new TestCli(Path.of(""));

  @BeforeEach
  void begin() {
    cli = new TestCli(directory.resolve("data"));
    cli.run("task", "add", "Then").done();
  }

  private Path backUp() {
    Path file = directory.resolve("mine.zip");
    assertThat(cli.run("backup", file.toString()).line()).isEqualTo(file.toString());
    return file;
  }

  private String tasks() {
    return cli.run("task", "list").done().out();
  }

  private void refused(Path file, String sentence) {
    String before = tasks();
    TestCli.Result result = cli.run("restore", file.toString());
    assertThat(result.exit()).isOne();
    assertThat(result.err().strip()).isEqualTo(sentence);
    assertThat(tasks()).isEqualTo(before);
  }

  @Test
  void whatABackupHoldsComesBackAndCanBeTakenBack() {
    Path file = backUp();
    cli.run("task", "add", "Since").done();
    TestCli.Result restored = cli.run("restore", file.toString()).done();
    assertThat(restored.err()).startsWith("Restored the backup of today 10:24.");
    assertThat(tasks()).contains("Then").doesNotContain("Since");
    String before =
        restored.err().lines().toList().getLast().replace("To take it back: daymark restore ", "");
    cli.run("restore", before).done();
    assertThat(tasks()).contains("Then", "Since");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseMayReadOne() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backUp())))
        .isEqualTo("rw-------");
  }

  @Test
  void whereTheDatabaseIsGoneTheBackupsAreNamed() throws IOException {
    cli.run("backup").done();
    Path database = directory.resolve("data").resolve("daymark.mv.db");
    Files.write(database, new byte[0]);
    assertThat(cli.run("task", "list").done().err()).contains("daymark restore --list");
    assertThat(cli.run("task", "list").done().err()).doesNotContain("restore");
    Files.delete(database);
    assertThat(cli.run("task", "list").done().err()).contains("daymark restore --list");
  }

  @Test
  void aDryRunSaysWhatWouldChangeAndChangesNothing() {
    Path file = backUp();
    cli.run("task", "add", "Since").done();
    TestCli.Result result = cli.run("restore", file.toString(), "--dry-run").done();
    assertThat(result.out())
        .contains("holds 0 events, 1 task and 1 calendar; there are 0 events, 2 tasks")
        .contains("Restoring it: no event differs; 1 task goes.");
    assertThat(tasks()).contains("Since");
  }

  @Test
  void theBackupsThatAreKeptAreListedAndRestoredByName() {
    assertThat(cli.run("restore", "--list").done().err()).contains("There are no backups yet.");
    cli.run("backup").done();
    assertThat(cli.run("restore", "--list").line()).contains("made by you").contains("1 task");
    JsonObject listed = cli.run("restore", "--list", "--json").objects().getFirst();
    assertThat(listed.get("reason").getAsString()).isEqualTo("asked");
    cli.run("task", "add", "Since").done();
    cli.run("restore", listed.get("name").getAsString()).done();
    cli.run("restore", listed.get("name").getAsString() + ".zip").done();
    assertThat(tasks()).doesNotContain("Since");
  }

  @Test
  void anImportIntoWhatIsThereIsPrecededByABackup() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("some.ics"),
            "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:c\nSUMMARY:Call\nEND:VTODO\nEND:VCALENDAR\n");
    cli.run("import", "--dry-run", file.toString()).done();
    assertThat(cli.run("restore", "--list").done().out()).isEmpty();
    cli.run("import", file.toString()).done();
    assertThat(cli.run("restore", "--list").line()).contains("before an import");
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() {
    Path file = backUp();
    TestCli.Result again = cli.run("backup", file.toString());
    assertThat(again.exit()).isOne();
    assertThat(again.err()).contains("is there already; choose another name.");
  }

  @Test
  void aFileThatIsNoBackupIsRefused() throws IOException {
    Path text = Files.writeString(directory.resolve("notes.txt"), "nothing");
    refused(text, "notes.txt is no backup of Daymark's. Nothing was changed.");
    Path zip = directory.resolve("photos.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("photo.jpg"));
      out.write(1);
    }
    refused(zip, "photos.zip is no backup of Daymark's. Nothing was changed.");
  }

  @Test
  void oneThatIsNotThereIsNamed() {
    TestCli.Result result = cli.run("restore", "yesterday");
    assertThat(result.exit()).isOne();
    assertThat(result.err())
        .startsWith("There is no backup yesterday; daymark restore --list names those there are.");
  }

  @Test
  void aDamagedOneIsRefusedWhereverTheDamageIs() throws IOException {
    byte[] whole = Files.readAllBytes(backUp());
    Random random = new Random(SEED);
    for (int i = 0; i < 40; i++) {
      byte[] damaged = whole.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] = (byte) (damaged[at] + 1 + random.nextInt(255));
      Path file = Files.write(directory.resolve("damaged.zip"), damaged);
      TestCli.Result result = cli.run("restore", file.toString(), "--dry-run");
      // A byte of what the archive says about times and systems means nothing to us.
      assertThat(result.exit() == 0 || !result.err().contains("fault of its own"))
          .as("seed %d, byte %d: %s", SEED, at, result.err())
          .isTrue();
    }
    Path cut = Files.write(directory.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
    refused(cut, "cut.zip is damaged and cannot be restored. Nothing was changed.");
  }

  @Test
  void oneWhoseDatabaseIsNotTheOneThatWasWrittenIsRefused() throws IOException {
    Path other = changed("other.zip", "\"sha256\":\"", "\"sha256\":\"0");
    refused(other, "other.zip is damaged and cannot be restored. Nothing was changed.");
  }

  @Test
  void oneOfANewerDaymarkIsRefused() throws IOException {
    Path newer = changed("newer.zip", "\"daymarkBackup\":1", "\"daymarkBackup\":2");
    refused(newer, "This backup was made by a newer Daymark; update Daymark to restore it.");
  }

  @Test
  void aDamagedPresentIsReplacedAndACopyOfItIsKept() throws IOException {
    Path file = backUp();
    Path database = directory.resolve("data/daymark.mv.db");
    byte[] rubbish = new byte[9000];
    new Random(SEED).nextBytes(rubbish);
    Files.write(database, rubbish);
    assertThat(cli.run("task", "list").exit()).isOne();
    TestCli.Result result = cli.run("restore", file.toString()).done();
    assertThat(result.err()).contains("What was here is damaged; a copy of it is in ");
    assertThat(tasks()).contains("Then");
    try (var files = Files.list(directory.resolve("data"))) {
      List<Path> kept =
          files.filter(path -> path.getFileName().toString().startsWith("unreadable-")).toList();
      assertThat(kept)
          .singleElement()
          .satisfies(path -> assertThat(path).hasBinaryContent(rubbish));
    }
  }

  /** A copy of a backup with another manifest. */
  private Path changed(String name, String from, String to) throws IOException {
    Path copy = directory.resolve(name);
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(backUp()));
        OutputStream file = Files.newOutputStream(copy);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().equals("backup.json") ? manifest(in, from, to) : all(in));
      }
    }
    return copy;
  }

  private static byte[] manifest(InputStream in, String from, String to) throws IOException {
    String text = new String(all(in), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] all(InputStream in) throws IOException {
    return in.readAllBytes();
  }
}
