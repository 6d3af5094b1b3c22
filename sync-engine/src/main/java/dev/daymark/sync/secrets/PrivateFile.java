package dev.daymark.sync.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small file that only its owner can read, replaced whole or not at all. */
class PrivateFile {

  private static final Logger LOG = LoggerFactory.getLogger(PrivateFile.class);

  private final Path path;

  PrivateFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  byte[] read() throws IOException {
    return Files.readAllBytes(path);
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  /** Gives it another name in its folder, at once, unless something is called so already. */
  void rename(String name) throws IOException {
    Files.move(path, path.resolveSibling(name));
  }

  /**
   * Puts something in its place that can be read back.
   *
   * @param seen what was read there before; what came since stays
   * @throws Seen.ChangedMeanwhile if something came since
   */
  void replace(Seen seen, byte[] content) throws IOException {
    Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path fresh = createPrivate(folder);
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      if (!Arrays.equals(Files.readAllBytes(fresh), content)) {
        throw new IOException("what was written does not come back");
      }
      seen.ensureIn(this);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Some systems keep a new name without being asked, and cannot be. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unasked) {
      LOG.debug("{} keeps names by itself", folder.getFileSystem());
    }
  }

  private static Path createPrivate(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      FileAttribute<?> ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      return Files.createTempFile(folder, ".secrets", null, ownerOnly);
    }
    Path fresh = Files.createTempFile(folder, ".secrets", null);
    AclFileAttributeView view = Files.getFileAttributeView(fresh, AclFileAttributeView.class);
    if (view != null) {
      AclEntry owner =
          AclEntry.newBuilder()
              .setType(AclEntryType.ALLOW)
              .setPrincipal(view.getOwner())
              .setPermissions(EnumSet.allOf(AclEntryPermission.class))
              .build();
      view.setAcl(List.of(owner));
    }
    return fresh;
  }
}
