package dev.daymark.app.instance;

import dev.daymark.app.platform.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The note in the data directory that says where the running Daymark listens. Only the person can
 * read it.
 *
 * @param socket where to connect
 * @param token what the running Daymark wants to hear first
 */
record InstanceFile(Path socket, String token) {

  private static final String NAME = "daymark.instance";
  private static final int LONGEST = 4096;

  static Path in(Path dataDir) {
    return dataDir.resolve(NAME);
  }

  /**
   * Reads the note of a directory. Empty where there is none, or one that somebody else may have
   * written.
   */
  static Optional<InstanceFile> read(Path dataDir) {
    Path file = in(dataDir);
    try {
      if (!Files.exists(file) || Files.size(file) > LONGEST || !isOwn(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file);
      return lines.size() == 2
          ? Optional.of(new InstanceFile(Path.of(lines.get(0)), lines.get(1)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isOwn(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return true;
    }
    PosixFileAttributes attributes = view.readAttributes();
    Set<PosixFilePermission> permissions = attributes.permissions();
    return attributes.owner().getName().equals(System.getProperty("user.name"))
        && !permissions.contains(PosixFilePermission.GROUP_WRITE)
        && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
  }

  /** Writes the note, all of it or nothing. */
  void write(Path dataDir) throws IOException {
    Path draft = dataDir.resolve(NAME + ".part");
    Files.deleteIfExists(draft);
    Files.createFile(draft, OwnerOnly.file());
    Files.write(draft, List.of(socket.toString(), token), StandardCharsets.UTF_8);
    Files.move(
        draft, in(dataDir), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
