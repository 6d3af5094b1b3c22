package dev.daymark.app.folder;

import dev.daymark.app.platform.DataPointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    try (Stream<Path> found = Files.walk(folder, 2)) {
      return found
          .filter(Files::isRegularFile)
          .map(folder::relativize)
          .filter(FolderFiles::isOurs)
          .toList();
    }
  }

  private static boolean isOurs(Path file) {
    if (file.getNameCount() > 1) {
      return file.getName(0).toString().equals(BACKUPS);
    }
    return BEGINNINGS.stream().anyMatch(name(file)::startsWith);
  }

  private static boolean isOfAProcess(String name) {
    return OF_A_PROCESS.contains(name) || ENDINGS_OF_DRAFTS.stream().anyMatch(name::endsWith);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Whether nothing is in a folder but what says where data went, or an unfinished move. */
  static boolean isFree(Path folder) throws IOException {
    boolean unfinished = Files.exists(folder.resolve(UNFINISHED));
    try (Stream<Path> found = Files.walk(folder, 2)) {
      return found
          .filter(path -> !path.equals(folder))
          .filter(path -> !isOurFolder(folder.relativize(path)))
          .map(folder::relativize)
          .allMatch(file -> isMark(file) || (unfinished && isOurs(file)));
    }
  }

  private static boolean isMark(Path file) {
    return List.of(DataPointer.NAME, UNFINISHED, ORIGIN).contains(file.toString());
  }

  /** What is in them is judged by itself. */
  private static boolean isOurFolder(Path file) {
    return List.of(BACKUPS, "restoring").contains(file.toString());
  }

  /** Removes every file of Daymark's; where the data went to stays. */
  static void clear(Path folder) throws IOException {
    for (Path file : all(folder)) {
      Files.deleteIfExists(folder.resolve(file));
    }
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
