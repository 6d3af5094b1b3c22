package dev.daymark.app.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory a socket is in: of the person's own, with a name nobody can guess, and short, since
 * the path of a socket may have about a hundred bytes.
 */
final class SocketPlace {

  private static final String PREFIX = "daymark-";
  private static final String SOCKET = "socket";

  private SocketPlace() {}

  /** Makes one: where the session keeps such things, else where temporary files are. */
  static Path make() throws IOException {
    String session = System.getenv("XDG_RUNTIME_DIR");
    if (session != null && Files.isWritable(Path.of(session))) {
      return Files.createTempDirectory(Path.of(session), PREFIX);
    }
    return Files.createTempDirectory(PREFIX);
  }

  static Path socket(Path place) {
    return place.resolve(SOCKET);
  }

  /** Whether a directory looks like one. */
  static boolean isOne(Path place) {
    Path name = place.getFileName();
    return name != null && name.toString().startsWith(PREFIX);
  }

  /** Removes it with the socket in it; whatever else is in it stays, and so does it. */
  static void remove(Path place) {
    try {
      Files.deleteIfExists(socket(place));
      Files.deleteIfExists(place);
    } catch (IOException e) {
      // Something of somebody else's is in it.
    }
  }
}
