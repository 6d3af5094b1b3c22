package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a data directory knows of where its secrets are: the file, or a note that they are in a
 * keyring.
 *
 * @param path null where nothing is to be written
 * @param disk gives its files
 */
record PlaceFolder(@Nullable Path path, Function<Path, PrivateFile> disk) {

  private static final Logger LOG = LoggerFactory.getLogger(PlaceFolder.class);
  private static final String IN_KEYRING = "secrets.in-keyring";
  private static final byte[] NOTE =
      "The secrets are in the system's keyring.\n".getBytes(StandardCharsets.UTF_8);

  /** Whether a file of secrets is, or was, in it; yes if the disk does not tell. */
  boolean hasFile() {
    Path folder = path;
    return folder != null
        && (!Files.notExists(folder.resolve(FileVault.FILE))
            || (Files.exists(folder.resolve(FileVault.KEY)) && !isInKeyring()));
  }

  /** Whether secrets were kept in a keyring, and not moved to a file since. */
  boolean isInKeyring() {
    return path != null && Files.exists(path.resolve(IN_KEYRING));
  }

  FileVault file() {
    return new FileVault(required(), disk);
  }

  /** What lies there now. */
  Sight sight() {
    Path folder = path;
    try {
      return folder == null
          ? Sight.NOTHING
          : new Sight(Seen.in(secrets(folder)), new KeyFile(folder, disk).seen());
    } catch (IOException e) {
      throw FileTrouble.unreadable(e);
    }
  }

  private PrivateFile secrets(Path folder) {
    return disk.apply(folder.resolve(FileVault.FILE));
  }

  /**
   * Makes a file in place of the one that was seen; that stays as it was if it throws.
   *
   * @throws DaymarkException {@code CREDENTIALS_UNAVAILABLE}, also where another came since
   */
  FileVault make(
      Kind kind, char @Nullable [] passphrase, Map<String, String> secrets, Sight before) {
    FileVault made = new FileVault(required(), kind, disk);
    made.fill(passphrase, secrets, before.file());
    if (kind == Kind.PASSPHRASE) {
      new KeyFile(required(), disk).discard(before.key());
    }
    return made;
  }

  /** Removes the file that was seen; its key may stay, which opens nothing. */
  void removeFile(Sight before) {
    try {
      PrivateFile file = secrets(required());
      before.file().ensureIn(file);
      file.delete();
    } catch (IOException e) {
      throw FileTrouble.unwritable(e);
    }
    new KeyFile(required(), disk).discard(before.key());
  }

  /** Sets the file aside. */
  void setAside(SetAside.Reason reason) {
    boolean _ = inPlace(reason, () -> true);
  }

  /** Throws if something else lies there than was seen. */
  void ensure(Sight before) {
    try {
      before.file().ensureIn(secrets(required()));
      new KeyFile(required(), disk).ensure(before.key());
    } catch (IOException e) {
      throw FileTrouble.unwritable(e);
    }
  }

  /** Sets the file aside and has another made, or puts it back. */
  <T> T inPlace(SetAside.Reason reason, Supplier<T> maker) {
    return new SetAside(required(), disk).inPlace(reason, maker);
  }

  /** The names of files of secrets that were set aside, the oldest first. */
  List<String> asideNames() {
    return path == null ? List.of() : new SetAside(path, disk).names();
  }

  /** Notes that secrets are in a keyring. */
  void note() {
    Path folder = path;
    try {
      if (folder != null && !isInKeyring()) {
        PrivateFile note = disk.apply(folder.resolve(IN_KEYRING));
        note.replace(Seen.in(note), NOTE);
      }
    } catch (IOException e) {
      throw FileTrouble.unwritable(e);
    }
  }

  /** Takes the note back; that it stays beside a file spoils nothing. */
  void unnote() {
    try {
      if (path != null) {
        disk.apply(path.resolve(IN_KEYRING)).delete();
      }
    } catch (IOException e) {
      LOG.warn("{} stays: {}", IN_KEYRING, e.toString());
    }
  }

  private Path required() {
    if (path == null) {
      throw new DaymarkException(
          ErrorCode.CREDENTIALS_UNAVAILABLE, "Nothing is kept on this disk, secrets neither.");
    }
    return path;
  }
}
