package dev.daymark.app.platform;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where Daymark keeps a person's data. */
public final class DataDirectory {

  private DataDirectory() {}

  /**
   * The directory named by {@code DAYMARK_HOME}, else the one the system's convention asks for.
   *
   * <p>Source: XDG Base Directory Specification; Apple, File System Programming Guide; Microsoft,
   * Known Folders.
   */
  public static Path of(Host host) {
    return host.variable("DAYMARK_HOME").map(Path::of).orElseGet(() -> conventional(host));
  }

  private static Path conventional(Host host) {
    return switch (host.family()) {
      case MAC -> host.home().resolve("Library/Application Support/Daymark");
      case WINDOWS ->
          directory(host.variable("LOCALAPPDATA"), host.home().resolve("AppData/Local"))
              .resolve("Daymark");
      case LINUX ->
          // The specification: a relative path is to be ignored.
          directory(
                  host.variable("XDG_DATA_HOME").filter(text -> Path.of(text).isAbsolute()),
                  host.home().resolve(".local/share"))
              .resolve("daymark");
    };
  }

  private static Path directory(Optional<String> named, Path otherwise) {
    return named.map(Path::of).orElse(otherwise);
  }

  /**
   * Makes the directory, for the person's eyes only, if it is not there.
   *
   * @throws DaymarkException {@code FILE_UNWRITABLE} if it cannot be made or written to
   */
  public static Path prepare(Path directory) {
    try {
      if (!Files.isDirectory(directory)) {
        create(directory);
      }
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
    if (!Files.isWritable(directory)) {
      throw unwritable(directory, null);
    }
    return directory;
  }

  private static void create(Path directory) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(directory);
    }
  }

  private static DaymarkException unwritable(Path directory, @Nullable IOException cause) {
    String message = "Daymark cannot write to " + directory + ".";
    return cause == null
        ? new DaymarkException(ErrorCode.FILE_UNWRITABLE, message)
        : new DaymarkException(ErrorCode.FILE_UNWRITABLE, message, cause);
  }
}
