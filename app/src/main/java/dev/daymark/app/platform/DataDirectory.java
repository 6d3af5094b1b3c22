package dev.daymark.app.platform;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where Daymark keeps a person's data. */
public final class DataDirectory {

  /** What the virtual machine takes for the home of somebody whom the system does not know. */
  private static final String UNKNOWN = "?";

  private DataDirectory() {}

  /**
   * The directory named by {@code DAYMARK_HOME}, else the one the system's convention asks for.
   *
   * <p>Source: XDG Base Directory Specification; Apple, File System Programming Guide; Microsoft,
   * Known Folders.
   *
   * @throws DaymarkException {@code FILE_UNWRITABLE} if the system knows no home of the person's,
   *     as in a container without a user
   */
  public static Path of(Host host) {
    return host.variable("DAYMARK_HOME").map(Path::of).orElseGet(() -> conventional(host));
  }

  private static Path conventional(Host host) {
    return switch (host.family()) {
      case MAC -> home(host).resolve("Library/Application Support/Daymark");
      case WINDOWS ->
          directory(host.variable("LOCALAPPDATA"), host, "AppData/Local").resolve("Daymark");
      case LINUX ->
          // The specification: a relative path is to be ignored.
          directory(
                  host.variable("XDG_DATA_HOME").filter(text -> Path.of(text).isAbsolute()),
                  host,
                  ".local/share")
              .resolve("daymark");
    };
  }

  private static Path directory(Optional<String> named, Host host, String otherwise) {
    return named.map(Path::of).orElseGet(() -> home(host).resolve(otherwise));
  }

  private static Path home(Host host) {
    if (host.home().toString().equals(UNKNOWN)) {
      throw new DaymarkException(
          ErrorCode.FILE_UNWRITABLE,
          "This system knows no home directory of yours; name a place in DAYMARK_HOME.");
    }
    return host.home();
  }

  /**
   * Makes the directory, for the person's eyes only, if it is not there. One that is there and
   * empty becomes so; one with other things in it is left as it is.
   *
   * @throws DaymarkException {@code FILE_UNWRITABLE} if it cannot be made or written to
   */
  public static Path prepare(Path directory) {
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory, OwnerOnly.directory());
      } else if (Files.isWritable(directory) && isEmpty(directory)) {
        OwnerOnly.close(directory);
      }
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
    if (!Files.isWritable(directory)) {
      throw unwritable(directory, null);
    }
    return directory;
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      return !files.iterator().hasNext();
    }
  }

  private static DaymarkException unwritable(Path directory, @Nullable IOException cause) {
    String message = "Daymark cannot write to " + directory + ".";
    return cause == null
        ? new DaymarkException(ErrorCode.FILE_UNWRITABLE, message)
        : new DaymarkException(ErrorCode.FILE_UNWRITABLE, message, cause);
  }
}
