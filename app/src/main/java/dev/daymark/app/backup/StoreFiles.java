package dev.daymark.app.backup;

import dev.daymark.domain.DaymarkException;
import dev.daymark.storage.LocalStore;
import java.nio.file.Path;

/** Opens stores by the folders they are in. Every call blocks. */
public interface StoreFiles {

  /** Opens the store in a folder, or makes one. */
  LocalStore open(Path folder);

  /**
   * Opens a store that has to be there.
   *
   * @throws DaymarkException {@code FILE_UNREADABLE} if there is none
   */
  LocalStore openCopy(Path folder);

  /**
   * Brings the closed database in a file, such as one from a backup, under the encryption that the
   * data here has, whatever it was under.
   *
   * @throws DaymarkException {@code DATABASE_KEY_MISSING} if it is encrypted with a key that is not
   *     here; it is then as it was
   */
  void adopt(Path database);

  /**
   * Puts a closed store in the place of one that cannot be opened.
   *
   * @param keep where a copy of the unreadable one goes first
   */
  void replaceUnreadable(Path folder, Path file, Path keep);
}
