package dev.daymark.app.folder;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether data can move into a folder, and if not, why in one sentence. */
final class NewPlace {

  private static final List<String> OVER_A_NETWORK =
      List.of(
          "nfs", "cifs", "smb", "afp", "ncp", "sshfs", "davfs", "webdav", "gluster", "ceph", "gvfs",
          "rclone");
  private static final long ROOM_TO_WORK_IN = 32L << 20;

  private NewPlace() {}

  /**
   * Refuses a folder that data cannot move into.
   *
   * @param source where they are
   * @param target absolute; it may not be there yet
   * @throws DaymarkException {@code INPUT_INVALID}
   */
  static void check(Path source, Path target) throws IOException {
    Path place = existing(target);
    if (isSame(source, target)) {
      throw refused("The data are in " + target + " already.");
    }
    if (isInside(place, source) || isInside(source, target)) {
      throw refused("A data folder cannot move into itself; choose a folder outside of it.");
    }
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw refused(target + " is a file; choose a folder.");
    }
    if (isOverANetwork(target, Files.getFileStore(place))) {
      throw refused(target + " is on the network; the data have to be on a disk of this computer.");
    }
    if (!Files.isWritable(place)) {
      throw refused("Daymark cannot write to " + place + ".");
    }
    if (Files.isDirectory(target) && !FolderFiles.isFree(target)) {
      throw refused(target + " is not empty; choose an empty folder or a new one.");
    }
    if (Files.getFileStore(place).getUsableSpace() < FolderFiles.bytes(source) + ROOM_TO_WORK_IN) {
      throw refused("There is not enough room in " + target + ".");
    }
  }

  /** The folder, or the nearest above it that is there. */
  private static Path existing(Path target) throws IOException {
    for (Path place = target; place != null; place = place.getParent()) {
      if (Files.exists(place)) {
        return place.toRealPath();
      }
    }
    throw refused("There is no place such as " + target + ".");
  }

  private static boolean isSame(Path source, Path target) throws IOException {
    return Files.exists(target) && Files.isSameFile(source, target);
  }

  private static boolean isInside(Path inner, Path outer) throws IOException {
    return Files.exists(outer) && inner.toRealPath().startsWith(outer.toRealPath());
  }

  private static boolean isOverANetwork(Path target, FileStore disk) {
    return isOverANetwork(target.toString(), disk.type());
  }

  /** Whether a path, or the type of its file system, tells of another computer. */
  static boolean isOverANetwork(String path, @Nullable String type) {
    String small = type == null ? "" : type.toLowerCase(Locale.ROOT);
    return path.startsWith("\\\\") || OVER_A_NETWORK.stream().anyMatch(small::contains);
  }

  private static DaymarkException refused(String sentence) {
    return new DaymarkException(ErrorCode.INPUT_INVALID, sentence);
  }
}
