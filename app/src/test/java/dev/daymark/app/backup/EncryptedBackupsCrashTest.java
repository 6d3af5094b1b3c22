package dev.daymark.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.CompositionRoot;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.sync.secrets.SecretPlace;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedBackupsCrashTest {

  /** How many processes are killed; more by hand: {@code -Dbackup.kills=100}. */
  private static final int ROUNDS = Integer.getInteger("backup.kills", 3);

  private static final int BACKUPS = 6;

  private static final int KILLED = 137;

  @TempDir Path dir;

  private final Random random = new Random(4711);

  @Test
  void aKillWhileBackupsAreEncryptedLeavesEachOfThemWholeAndTheRestIsDoneLater()
      throws IOException, InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      Path data = prepared(round);
      kill(data);
      List<Path> found = backups(data);
      assertThat(found).as("round " + round).hasSize(BACKUPS);
      for (Path backup : found) {
        BackupFile.verify(backup);
      }
      try (CompositionRoot root = EncryptedBackupsCrashChild.open(data)) {
        assertThat(root.encryption().turnOn().copiesInClear()).isZero();
        for (Path backup : backups(data)) {
          assertThat(BackupFile.isInClear(backup)).isFalse();
          assertThat(root.backups().preview(backup).then().events()).isEqualTo(1);
        }
      }
      assertThat(leftOver(data)).as("round " + round).isEmpty();
    }
  }

  private Path prepared(int round) throws IOException {
    Path data = Files.createDirectory(dir.resolve("round" + round));
    new SecretPlace(data, Optional::empty).choose(Kind.KEY_FILE, null, List.of());
    try (CompositionRoot root = EncryptedBackupsCrashChild.open(data)) {
      root.store()
          .localEdits()
          .createEvent(
              root.store().calendars().defaultCalendar().id(),
              EventContent.of("Zahnarzt", EventTime.AllDay.on(LocalDate.of(2026, 11, 18))));
      for (int i = 0; i < BACKUPS; i++) {
        root.backups().make(Reason.BEFORE_IMPORT);
      }
      for (Path backup : backups(data)) {
        assertThat(BackupFile.isInClear(backup)).isTrue();
      }
    }
    return data;
  }

  private static List<Path> backups(Path data) throws IOException {
    try (Stream<Path> files = Files.list(Restoring.folder(data))) {
      return files.filter(file -> file.toString().endsWith(BackupFile.ENDING)).toList();
    }
  }

  private static List<Path> leftOver(Path data) throws IOException {
    try (Stream<Path> files = Files.list(Restoring.folder(data))) {
      return files.filter(file -> !file.toString().endsWith(BackupFile.ENDING)).toList();
    }
  }

  /** Kills it after some of the backups are encrypted, at a moment of its own each time. */
  private void kill(Path data) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EncryptedBackupsCrashChild.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(output.readLine()).isEqualTo("OPEN");
      int wanted = random.nextInt(BACKUPS);
      while (encrypted(data) < wanted && child.isAlive()) {
        Thread.onSpinWait();
      }
      boolean _ = child.waitFor(random.nextInt(40_000), TimeUnit.MICROSECONDS);
      child.toHandle().destroyForcibly();
    }
    assertThat(child.waitFor()).as("killed, or done before").isIn(KILLED, 0);
  }

  private static long encrypted(Path data) throws IOException {
    return backups(data).stream().filter(backup -> !BackupFile.isInClear(backup)).count();
  }
}
