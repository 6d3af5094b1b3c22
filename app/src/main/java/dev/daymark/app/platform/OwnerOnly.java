package dev.daymark.app.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * What files and directories are made with that hold what a person typed: nobody else on the
 * machine may read them. Where the system has no such permissions, as on Windows, the person's own
 * folders see to it.
 */
public final class OwnerOnly {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** For a directory that is made. */
  public static FileAttribute<?>[] directory() {
    return attributes(DIRECTORY);
  }

  /** For a file that is made. */
  public static FileAttribute<?>[] file() {
    return attributes(FILE);
  }

  private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
    return POSIX
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  /** Closes a directory that is there already to everybody else. */
  static void close(Path directory) throws IOException {
    PosixFileAttributeView rights =
        Files.getFileAttributeView(directory, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(DIRECTORY);
    }
  }
}
