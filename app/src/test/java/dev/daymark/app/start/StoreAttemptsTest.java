package dev.daymark.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.cli.Surroundings;
import dev.daymark.app.encryption.LockedAnswer;
import dev.daymark.app.encryption.LockedReason;
import dev.daymark.app.platform.DataPointer;
import dev.daymark.app.platform.Host;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.TaskContent;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreAttemptsTest {

  @Test
  void nothingIsOpenedAfterTheEnd(@TempDir Path dir) {
    AtomicInteger opened = new AtomicInteger();
    Surroundings surroundings =
        new Surroundings(
            new Host(Map.of(), "Linux", dir),
            () -> Instant.EPOCH,
            ZoneOffset.UTC,
            Locale.UK,
            address -> {},
            (folder, clock, zone, locale) -> {
              opened.incrementAndGet();
              throw new DaymarkException(ErrorCode.DATABASE_KEY_MISSING, "There is no key.");
            });
    StoreAttempts attempts = StoreAttempts.begin(surroundings, dir);
    attempts.close();
    assertThat(opened).hasValue(1);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                attempts.unlock(LockedReason.UNREACHED, new LockedAnswer("anything", false, null)));
    assertThat(opened).hasValue(1);
  }

  private static Surroundings onDisk(Path home) {
    return new Surroundings(
        new Host(Map.of(), "Linux", home),
        () -> Instant.EPOCH,
        ZoneOffset.UTC,
        Locale.UK,
        address -> {},
        CompositionRoot::open);
  }

  private static List<String> tasks(StoreAttempts attempts) {
    return attempts.opening().root().store().tasks().all().stream()
        .map(task -> task.content().title())
        .toList();
  }

  private static void add(StoreAttempts attempts, String title) {
    LocalStore store = attempts.opening().root().store();
    store.localEdits().createTask(store.tasks().defaultList().id(), TaskContent.of(title));
  }

  @Test
  void whatIsOpenMovesAndIsOpenInItsNewFolder(@TempDir Path dir) throws IOException {
    Path old = Files.createDirectory(dir.resolve("old"));
    Path target = dir.resolve("new");
    try (StoreAttempts attempts = StoreAttempts.begin(onDisk(dir), old)) {
      add(attempts, "Milk");
      attempts.checkMove(target);
      attempts.move(target);
      assertThat(attempts.opening().root().dataDir()).isEqualTo(target);
      add(attempts, "Bread");
      assertThat(tasks(attempts)).containsExactly("Milk", "Bread");
      assertThat(DataPointer.follow(old)).isEqualTo(target);
    }
  }

  @Test
  void whatCannotMoveIsOpenWhereItWas(@TempDir Path dir) throws IOException {
    Path old = Files.createDirectory(dir.resolve("old"));
    Path full = Files.createDirectory(dir.resolve("full"));
    Files.writeString(full.resolve("letter.txt"), "mine");
    try (StoreAttempts attempts = StoreAttempts.begin(onDisk(dir), old)) {
      add(attempts, "Milk");
      assertThatThrownBy(() -> attempts.move(full)).isInstanceOf(DaymarkException.class);
      assertThat(attempts.opening().root().dataDir()).isEqualTo(old);
      add(attempts, "Bread");
      assertThat(tasks(attempts)).containsExactly("Milk", "Bread");
    }
  }

  @Test
  void dataOnADiskThatIsNotThereAreAskedForAndOpenedOnceItIs(@TempDir Path dir) throws IOException {
    Path old = Files.createDirectory(dir.resolve("old"));
    Path target = dir.resolve("new");
    try (StoreAttempts attempts = StoreAttempts.begin(onDisk(dir), old)) {
      add(attempts, "Milk");
      attempts.move(target);
    }
    Path away = Files.move(target, dir.resolve("away"));
    try (StoreAttempts attempts = StoreAttempts.begin(onDisk(dir), old)) {
      LockedAnswer nothing = new LockedAnswer("", false, null);
      assertThatThrownBy(attempts::parts).hasMessageContaining("which is not there now");
      assertThat(attempts.reason()).contains(LockedReason.AWAY);
      assertThat(attempts.place(LockedReason.AWAY)).isEqualTo(target);
      assertThatThrownBy(() -> attempts.unlock(LockedReason.AWAY, nothing))
          .hasMessageContaining("which is not there now");
      assertThat(target).doesNotExist();
      Files.move(away, target);
      attempts.unlock(LockedReason.AWAY, nothing);
      assertThat(tasks(attempts)).containsExactly("Milk");
    }
  }
}
