package dev.daymark.app.folder;

import dev.daymark.app.platform.DataPointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which files of a folder are Daymark's data: others may lie beside them, and are left alone. */
final class FolderFiles {

  static final String DATABASE = "daymark.mv.db";

  /** Says in a folder that it is being filled, and from where. */
  static final String UNFINISHED = "move-unfinished";

  /** Says in a folder where its data were before, of which a copy is left there. */
  static final String ORIGIN = "moved-from";

  private static final String BACKUPS = "backups";
  private static final List<String> OUR_FOLDERS = List.of(BACKUPS, "restoring");
  private static final List<String> BEGINNINGS =
      List.of("daymark", "secrets", "encryption", "unreadable-", "sync-");
  private static final List<String> OF_A_PROCESS =
      List.of("daymark.lock", "daymark.instance", "daymark.instance.part");
  private static final List<String> ENDINGS_OF_DRAFTS = List.of(".part", ".lck", ".tmp");

  private FolderFiles() {}

  /** What a copy needs, relative to the folder: all but the database itself, which is in use. */
  static List<Path> beside(Path folder) throws IOException {
    return all(folder).stream()
        .filter(file -> !file.toString().equals(DATABASE))
        .filter(file -> !isOfAProcess(name(file)))
        .toList();
  }

  /** Every file of Daymark's, relative to the folder; where the data went to is not among them. */
  static List<Path> all(Path folder) throws IOException {
    List<Path> found = new ArrayList<>(files(folder, folder));
    if (Files.isDirectory(folder.resolve(BACKUPS))) {
      found.addAll(files(folder, folder.resolve(BACKUPS)));
    }
    return found.stream().filter(FolderFiles::isOurs).toList();
  }

  private static List<Path> files(Path folder, Path within) throws IOException {
    try (Stream<Path> found = Files.list(within)) {
      return found.filter(Files::isRegularFile).map(folder::relativize).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isOurs(Path file) {
    if (file.getNameCount() > 1) {
      return file.getName(0).toString().equals(BACKUPS);
    }
    return BEGINNINGS.stream().anyMatch(name(file)::startsWith);
  }

  /** What a process leaves in a folder only for as long as it runs. */
  static List<Path> ofAProcess() {
    return OF_A_PROCESS.stream().map(Path::of).toList();
  }

  private static boolean isOfAProcess(String name) {
    return OF_A_PROCESS.contains(name) || ENDINGS_OF_DRAFTS.stream().anyMatch(name::endsWith);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Whether nothing is in a folder but what says where data went, or an unfinished move. */
  static boolean isFree(Path folder) throws IOException {
    boolean unfinished = isUnfinished(folder);
    List<Path> found = new ArrayList<>(entries(folder, folder));
    for (String name : OUR_FOLDERS) {
      if (Files.isDirectory(folder.resolve(name))) {
        found.addAll(entries(folder, folder.resolve(name)));
      }
    }
    return found.stream()
        .filter(file -> !OUR_FOLDERS.contains(file.toString()))
        .allMatch(file -> isMark(file) || (unfinished && isOurs(file)));
  }

  private static List<Path> entries(Path folder, Path within) throws IOException {
    try (Stream<Path> found = Files.list(within)) {
      return found.map(folder::relativize).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether a move into a folder was begun, and its data are still where they came from. */
  private static boolean isUnfinished(Path folder) throws IOException {
    Path mark = folder.resolve(UNFINISHED);
    return Files.exists(mark)
        && !DataPointer.of(Path.of(Files.readString(mark).strip()))
            .filter(folder.toAbsolutePath().normalize()::equals)
            .isPresent();
  }

  private static boolean isMark(Path file) {
    return List.of(DataPointer.NAME, UNFINISHED, ORIGIN).contains(file.toString());
  }

  /** Removes every file of Daymark's; where the data went to stays. */
  static void clear(Path folder) throws IOException {
    remove(folder, all(folder));
  }

  /**
   * Removes files, the database as the last, and goes on past those that cannot be removed.
   *
   * @throws IOException if one was left
   */
  static void remove(Path folder, List<Path> files) throws IOException {
    List<Path> ordered = new ArrayList<>(files);
    ordered.sort(Comparator.comparing((Path file) -> file.toString().equals(DATABASE)));
    IOException left = null;
    for (Path file : ordered) {
      try {
        if (left == null || !file.toString().equals(DATABASE)) {
          Files.deleteIfExists(folder.resolve(file));
        }
      } catch (IOException e) {
        left = e;
      }
    }
    if (left != null) {
      throw left;
    }
  }

  /** Whether a file is written to while the others are copied. */
  static boolean isLog(Path file) {
    return name(file).endsWith(".log");
  }

  /** How long the files of a folder are together. */
  static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : all(folder)) {
      bytes += Files.size(folder.resolve(file));
    }
    return bytes;
  }
}
