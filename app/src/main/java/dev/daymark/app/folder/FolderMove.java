package dev.daymark.app.folder;

import dev.daymark.app.backup.StoreFiles;
import dev.daymark.app.platform.DataDirectory;
import dev.daymark.app.platform.DataPointer;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the data of an open store to another folder: everything is copied there, the copy is opened
 * and compared, and then a pointer in the old folder leads to the new one, in one step. Until then
 * the old folder is used, from then on the new one, whenever the process is killed. The old folder
 * keeps its copy. Blocks.
 */
public final class FolderMove {

  private static final Logger LOG = LoggerFactory.getLogger(FolderMove.class);

  private final LocalStore store;
  private final Path source;
  private final Function<Path, StoreFiles> files;
  private final Consumer<Step> done;

  /** What was done, in this order. */
  enum Step {
    CHECKED,
    MARKED,
    FILES_COPIED,
    STORE_COPIED,
    COMPARED,
    RETURNED,
    SWITCHED,
    UNMARKED,
    SHORTENED
  }

  /**
   * Does nothing yet.
   *
   * @param store that is open
   * @param source where it lies
   * @param files opens the store in a folder, with the keys that are there
   */
  public FolderMove(LocalStore store, Path source, Function<Path, StoreFiles> files) {
    this(store, source, files, step -> {});
  }

  FolderMove(LocalStore store, Path source, Function<Path, StoreFiles> files, Consumer<Step> done) {
    this.store = store;
    this.source = source.toAbsolutePath().normalize();
    this.files = files;
    this.done = done;
  }

  /**
   * Refuses a folder that the data cannot move to.
   *
   * @throws DaymarkException with why, in one sentence
   */
  public void check(Path wanted) {
    Path target = wanted.toAbsolutePath().normalize();
    try {
      NewPlace.check(source, target);
    } catch (IOException e) {
      throw unwritten(target, e);
    }
  }

  /**
   * Moves the data. The store must not be written to any more, and is to be closed and opened in
   * the new folder.
   *
   * @param named the folder by which the person's data are known, which leads to the source
   * @return where the data are now
   * @throws DaymarkException why they are where they were
   */
  public Path run(Path named, Path wanted) {
    Path target = wanted.toAbsolutePath().normalize();
    check(target);
    done.accept(Step.CHECKED);
    try {
      return store.safekeeping().holdStill(() -> held(named, target));
    } catch (DaymarkException e) {
      abandon(target);
      throw e;
    }
  }

  private Path held(Path named, Path target) {
    try {
      prepare(target);
      copyFiles(target);
      store.safekeeping().copyTo(target.resolve(FolderFiles.DATABASE));
      done.accept(Step.STORE_COPIED);
      compare(target);
      switchTo(target);
      inUse(target);
      done.accept(Step.UNMARKED);
      shorten(named.toAbsolutePath().normalize(), target);
      done.accept(Step.SHORTENED);
      return target;
    } catch (IOException e) {
      throw unwritten(target, e);
    }
  }

  private void prepare(Path target) throws IOException {
    DataDirectory.prepare(target);
    PosixFileAttributeView rights =
        Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
    Files.writeString(target.resolve(FolderFiles.UNFINISHED), source + "\n");
    FolderFiles.clear(target);
    DataPointer.force(target);
    done.accept(Step.MARKED);
  }

  private void copyFiles(Path target) throws IOException {
    List<Path> files = FolderFiles.beside(source);
    for (Path file : files) {
      copy(source.resolve(file), target.resolve(file));
    }
    FormerFolder.note(target, source, files);
    DataPointer.force(target);
    done.accept(Step.FILES_COPIED);
  }

  private static void copy(Path from, Path to) throws IOException {
    Path folder = to.getParent();
    if (folder != null) {
      DataDirectory.prepare(folder);
    }
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel = FileChannel.open(to, StandardOpenOption.READ)) {
      if (!FolderFiles.isLog(from) && Files.mismatch(from, to) >= 0) {
        throw new IOException(to + " is not what was copied");
      }
      channel.force(true);
    }
  }

  /** The copy is what a start would open, with the keys that are in the new folder. */
  private void compare(Path target) throws IOException {
    try (LocalStore copy = files.apply(target).openCopy(target)) {
      if (!copy.safekeeping().summary().equals(store.safekeeping().summary())) {
        throw new DaymarkException(
            ErrorCode.DATABASE_DAMAGED,
            "The copy in " + target + " is not what is here. Nothing was changed.");
      }
    }
    DataPointer.force(target);
    done.accept(Step.COMPARED);
  }

  /** Whoever comes back leads nowhere any more, before the folder that is left leads there. */
  private void switchTo(Path target) throws IOException {
    Optional<Path> formerly = DataPointer.of(target);
    try {
      DataPointer.remove(target);
      done.accept(Step.RETURNED);
      DataPointer.write(source, target);
    } catch (IOException e) {
      if (formerly.isPresent()) {
        DataPointer.write(target, formerly.get());
      }
      throw e;
    }
    done.accept(Step.SWITCHED);
  }

  /**
   * The way from the usual folder leads through none that may be deleted some day. The longer way
   * leads there, too, so that it does not matter if this fails.
   */
  private void shorten(Path named, Path target) {
    boolean further = !named.equals(source) && !named.equals(target);
    try {
      if (further && DataPointer.follow(named).equals(target)) {
        DataPointer.write(named, target);
      }
    } catch (IOException | DaymarkException e) {
      LOG.info("The way to the data was not shortened", e);
    }
  }

  /** The data of a folder are used: a move into it, if there was one, is over. */
  public static void inUse(Path folder) {
    try {
      if (Files.deleteIfExists(folder.resolve(FolderFiles.UNFINISHED))) {
        DataPointer.force(folder);
      }
    } catch (IOException e) {
      LOG.info("The mark of an unfinished move was not removed", e);
    }
  }

  /** What was not finished does not stay. */
  private void abandon(Path target) {
    try {
      if (Files.exists(target.resolve(FolderFiles.UNFINISHED))) {
        FolderFiles.clear(target);
        for (String mark : List.of(FolderFiles.ORIGIN, FolderFiles.UNFINISHED)) {
          Files.deleteIfExists(target.resolve(mark));
        }
      }
    } catch (IOException e) {
      // It is marked as unfinished, and the next attempt clears it.
    }
  }

  private static DaymarkException unwritten(Path target, IOException cause) {
    return new DaymarkException(
        ErrorCode.FILE_UNWRITABLE,
        "The data could not be copied to " + target + ". They are where they were.",
        cause);
  }
}
