package dev.daymark.app.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.app.folder.FolderMove.Step;
import dev.daymark.app.platform.DataPointer;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.KeySource;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FolderMoveTest {
  private static final int KILLED = 137;

  @TempDir Path dir;
  private Path source = Path.of("");
  private Path target = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    source = Files.createDirectory(dir.resolve("source"));
    target = dir.resolve("new").resolve("target");
    Files.createDirectory(source.resolve("backups"));
    Files.writeString(source.resolve("backups").resolve("daymark-1.zip"), "a backup");
    Files.writeString(source.resolve("secrets"), "sealed");
    Files.writeString(source.resolve("holiday.jpg"), "not Daymark's");
    try (LocalStore store = FolderMoveChild.open(source)) {
      FolderMoveChild.add(store, "First");
    }
  }

  private Path move(Path from, Path named, Path to) {
    try (LocalStore store = FolderMoveChild.open(from)) {
      return mover(store, from).run(named, to);
    }
  }

  private static FolderMove mover(LocalStore store, Path from) {
    return new FolderMove(store, from, folder -> new FolderMoveChild.CopiesOnly(KeySource.NONE));
  }

  private static List<String> tasks(Path folder) {
    try (LocalStore store = new FolderMoveChild.CopiesOnly(KeySource.NONE).openCopy(folder)) {
      FolderMoveChild.add(store, "Added later");
      return store.tasks().all().stream().map(task -> task.content().title()).sorted().toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void everythingOfDaymarksIsInTheNewFolderAndTheOldOneLeadsThere() throws IOException {
    assertThat(move(source, source, target)).isEqualTo(target);
    assertThat(DataPointer.follow(source)).isEqualTo(target);
    assertThat(names(target))
        .contains("backups/daymark-1.zip", "daymark.mv.db", "secrets")
        .doesNotContain("holiday.jpg", FolderFiles.UNFINISHED);
    assertThat(tasks(target)).containsExactly("Added later", "First");
    assertThat(names(source)).contains("daymark.mv.db", "backups/daymark-1.zip", "holiday.jpg");
  }

  @Test
  void theCopyIsKeptUntilItIsDeletedAndThenTheOldFolderCanBeUsedAgain() throws IOException {
    move(source, source, target);
    assertThat(FormerFolder.of(target)).contains(source);
    assertThat(FormerFolder.delete(target)).isEqualTo(source);
    assertThat(names(source)).containsExactly("holiday.jpg", DataPointer.NAME);
    assertThat(FormerFolder.of(target)).isEmpty();
    assertThatThrownBy(() -> FormerFolder.delete(target)).isInstanceOf(DaymarkException.class);
    Files.delete(source.resolve("holiday.jpg"));
    assertThat(move(target, source, source)).isEqualTo(source);
    assertThat(DataPointer.follow(source)).isEqualTo(source);
    assertThat(DataPointer.follow(target)).isEqualTo(source);
    assertThat(tasks(source)).contains("First");
  }

  @Test
  void aMoveBackThatFailsAtTheLastStepLeavesNothingThatIsTakenForTheData() throws IOException {
    move(source, source, target);
    FormerFolder.delete(target);
    Files.delete(source.resolve("holiday.jpg"));
    Path obstacle = target.resolve(DataPointer.NAME).resolve("a file");
    Files.createDirectories(obstacle);
    assertThatThrownBy(() -> move(target, source, source))
        .isInstanceOf(DaymarkException.class)
        .hasMessageContaining("They are where they were");
    Files.delete(obstacle);
    Files.delete(target.resolve(DataPointer.NAME));
    assertThat(names(source)).containsExactly(DataPointer.NAME);
    assertThat(DataPointer.follow(source)).isEqualTo(target);
    assertThat(move(target, source, source)).isEqualTo(source);
  }

  @Test
  void whatCameIntoTheFormerFolderSinceStaysWhenTheCopyIsDeleted() throws IOException {
    move(source, source, target);
    Files.writeString(source.resolve("daymark-2026.ics"), "an export");
    Files.writeString(source.resolve("backups").resolve("by hand.zip"), "mine");
    FormerFolder.delete(target);
    assertThat(names(source))
        .containsExactly(
            "backups/by hand.zip", "daymark-2026.ics", "holiday.jpg", DataPointer.NAME);
  }

  @Test
  void aWayThatCannotBeShortenedIsNoFailure() throws IOException {
    move(source, source, target);
    Path third = dir.resolve("third");
    Files.createDirectories(source.resolve("moved-to.part").resolve("a file"));
    assertThat(move(target, source, third)).isEqualTo(third);
    assertThat(DataPointer.follow(source)).isEqualTo(third);
  }

  @Test
  void theUsualFolderLeadsStraightToWhereTheDataAreAfterASecondMove() throws IOException {
    move(source, source, target);
    Path third = dir.resolve("third");
    move(target, source, third);
    assertThat(DataPointer.of(source)).contains(third);
    assertThat(DataPointer.of(target)).contains(third);
    assertThat(FormerFolder.of(third)).contains(target);
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void aKillAfterAnyStepLeavesAFolderThatHasEverything(Step step)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FolderMoveChild.class.getName(),
                source.toString(),
                target.toString(),
                step.name())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(child.waitFor()).isEqualTo(KILLED);
    Path now = DataPointer.follow(source);
    assertThat(now).isEqualTo(step.compareTo(Step.SWITCHED) < 0 ? source : target);
    assertThat(tasks(now)).containsExactly("Added later", "First", "Last before the move");
    assertThat(now.resolve("secrets")).hasContent("sealed");
    assertThat(now.resolve("backups").resolve("daymark-1.zip")).hasContent("a backup");
    if (step.compareTo(Step.SWITCHED) < 0) {
      assertThat(move(source, source, target)).isEqualTo(target);
      assertThat(tasks(target)).contains("Last before the move");
    }
  }

  private void isRefused(Path to, String because) throws IOException {
    List<String> before = names(source);
    assertThatThrownBy(() -> move(source, source, to))
        .isInstanceOf(DaymarkException.class)
        .hasMessageContaining(because)
        .extracting(e -> ((DaymarkException) e).code())
        .isEqualTo(ErrorCode.INPUT_INVALID);
    assertThat(names(source)).isEqualTo(before);
    assertThat(DataPointer.follow(source)).isEqualTo(source);
  }

  @Test
  void aFolderThatDataCannotMoveToIsRefusedInOneSentence() throws IOException {
    isRefused(source, "are in " + source + " already");
    isRefused(source.resolve("deeper"), "cannot move into itself");
    isRefused(dir, "cannot move into itself");
    Path file = Files.writeString(dir.resolve("file"), "");
    isRefused(file, "is a file");
    Path full = Files.createDirectory(dir.resolve("full"));
    Files.writeString(full.resolve("letter.txt"), "mine");
    isRefused(full, "is not empty");
    assertThat(full.resolve("letter.txt")).hasContent("mine");
  }

  @Test
  void aLinkToTheFolderItselfIsNoWayIntoIt() throws IOException {
    Path link = Files.createSymbolicLink(dir.resolve("link"), source);
    isRefused(link, "already");
    isRefused(link.resolve("deeper"), "cannot move into itself");
  }

  @Test
  void disksOfOtherComputersAreKnownByTheirKind() {
    for (String type : List.of("nfs4", "cifs", "smb3", "fuse.sshfs", "afpfs")) {
      assertThat(NewPlace.isOverANetwork("/mnt/x", type)).as(type).isTrue();
    }
    for (String type : List.of("ext4", "btrfs", "NTFS", "apfs", "exfat", "overlay")) {
      assertThat(NewPlace.isOverANetwork("/mnt/x", type)).as(type).isFalse();
    }
    assertThat(NewPlace.isOverANetwork("\\\\server\\share", "NTFS")).isTrue();
  }

  @Test
  void aCopyThatCannotBeOpenedIsNotUsedAndDoesNotStay() throws IOException {
    try (LocalStore store = FolderMoveChild.open(source)) {
      FolderMove move =
          new FolderMove(
              store,
              source,
              folder -> {
                throw new DaymarkException(ErrorCode.DATABASE_KEY_MISSING, "There is no key.");
              });
      assertThatThrownBy(() -> move.run(source, target)).hasMessage("There is no key.");
      FolderMoveChild.add(store, "Goes on");
    }
    assertThat(DataPointer.follow(source)).isEqualTo(source);
    assertThat(names(target)).isEmpty();
    assertThat(move(source, source, target)).isEqualTo(target);
    assertThat(tasks(target)).contains("Goes on");
  }

  @Test
  void aPointerThatLeadsInACircleIsNotFollowedAndOneThatNobodyCanReadIsRefused()
      throws IOException {
    Path other = Files.createDirectory(dir.resolve("other"));
    DataPointer.write(source, other);
    DataPointer.write(other, source);
    assertThat(DataPointer.follow(source)).isEqualTo(source);
    Files.writeString(source.resolve(DataPointer.NAME), "not/absolute");
    assertThatThrownBy(() -> DataPointer.follow(source))
        .hasMessage(
            "The file " + source.resolve(DataPointer.NAME) + " does not tell where your data are.");
  }
}
