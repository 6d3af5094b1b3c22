package dev.daymark.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who works in a folder is not disturbed; who was killed leaves nothing for good. */
class ScratchTest {

  @TempDir Path dir;

  /** Where no copy has to be looked at. */
  private static final class Untouched implements StoreFiles {
    @Override
    public LocalStore open(Path folder) {
      throw new AssertionError("opened");
    }

    @Override
    public LocalStore openCopy(Path folder) {
      throw new AssertionError("opened");
    }

    @Override
    public void adopt(Path database) {
      throw new AssertionError("adopted");
    }

    @Override
    public void replaceUnreadable(Path folder, Path file, Path keep) {
      throw new AssertionError("replaced");
    }
  }

  private static ProcessHandle somebodyElse() {
    return ProcessHandle.current().parent().orElseThrow();
  }

  private Path left(String owner) throws IOException {
    Path folder = Files.createDirectory(dir.resolve(".work-" + owner + "-" + UUID.randomUUID()));
    Files.writeString(folder.resolve("daymark.mv.db"), "half a copy");
    return folder;
  }

  @Test
  void whatIsInUseHereStaysWhileOthersBeginAndEnd() throws IOException {
    try (Scratch backup = Scratch.in(dir)) {
      Files.writeString(backup.database(), "half a copy");
      try (Scratch other = Scratch.in(dir)) {
        assertThat(other.folder()).isNotEqualTo(backup.folder()).exists();
      }
      assertThat(backup.database()).hasContent("half a copy");
    }
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void whatOthersUseStaysAndWhatTheDeadLeftGoes() throws Exception {
    Path inUse = left(String.valueOf(somebodyElse().pid()));
    Process gone =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    gone.waitFor();
    Path killed = left(String.valueOf(gone.pid()));
    Path formerly = Files.createDirectory(dir.resolve(".work-1234567890123456789"));
    Path ofMyNumber = left(String.valueOf(ProcessHandle.current().pid()));
    Path part = Files.writeString(dir.resolve("daymark-1.zip.part"), "half a backup");
    Scratch.in(dir).close();
    assertThat(inUse).isDirectoryContaining(file -> file.endsWith("daymark.mv.db"));
    assertThat(killed).doesNotExist();
    assertThat(formerly).doesNotExist();
    assertThat(ofMyNumber).doesNotExist();
    assertThat(part).doesNotExist();
  }

  @Test
  void aNumberThatAnotherProcessHasByNowProtectsNothing() throws IOException {
    Instant began = somebodyElse().info().startInstant().orElseThrow();
    Path left = left(String.valueOf(somebodyElse().pid()));
    Files.setLastModifiedTime(left, FileTime.from(began.minus(Duration.ofDays(2))));
    Scratch.in(dir).close();
    assertThat(left).doesNotExist();
  }

  @Test
  void lookingForCopiesInClearDisturbsNoBackupThatIsBeingMade() throws IOException {
    Path backups = Files.createDirectory(dir.resolve("backups"));
    try (Scratch backup = Scratch.in(backups);
        Scratch restore = Scratch.in(dir.resolve("restoring"))) {
      Path part = backup.partOf(backups.resolve("daymark-1.zip"));
      Files.writeString(part, "half a backup");
      Files.writeString(restore.database(), "half a copy");
      new ClearCopies(new Untouched(), dir).encrypt();
      assertThat(part).hasContent("half a backup");
      assertThat(restore.database()).hasContent("half a copy");
    }
  }

  @Test
  void aFileInTheMakingElsewhereLiesBesideItsPlace() throws IOException {
    Path elsewhere = Files.createDirectory(dir.resolve("elsewhere"));
    try (Scratch scratch = Scratch.in(dir.resolve("backups"))) {
      assertThat(scratch.partOf(elsewhere.resolve("a.zip")))
          .isEqualTo(elsewhere.resolve("a.zip.part"));
    }
  }
}
