package dev.daymark.storage.schema;

import dev.daymark.storage.StoreKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a doubtful file as it is until it has been opened: H2 goes back to the last state it can
 * read, which may be an empty one, and writes over the rest at once.
 *
 * <p>A file begins with where the newest chunk was when that was written. It is only ever appended
 * to, so that there is a chunk in that place, unless something else wrote to the file.
 */
final class Precaution {

  private static final int BLOCK = 4096;
  private static final Pattern NEWEST =
      Pattern.compile("^H:2,block:(\\p{XDigit}{1,12}),.*?chunk:(\\p{XDigit}+)");

  private Precaution() {}

  private static Path kept(Path file) {
    return file.resolveSibling(file.getFileName() + ".doubtful");
  }

  /**
   * Opens a database, and puts its file back as it was if it was doubtful and cannot be opened.
   *
   * @param key what it is encrypted with; null if it is not
   */
  static Database open(Path file, @Nullable StoreKey key, Supplier<Database> opening) {
    try {
      Path kept = kept(file);
      if (Files.exists(kept)) {
        DatabaseCopy.move(kept, file);
      }
      if (!isDoubtful(file, key)) {
        return opening.get();
      }
      DatabaseCopy.copy(file, kept);
      return openKept(kept, file, opening);
    } catch (IOException e) {
      throw DatabaseErrors.explain(e).orElseGet(() -> DatabaseErrors.damaged(e));
    }
  }

  private static Database openKept(Path kept, Path file, Supplier<Database> opening)
      throws IOException {
    Database opened;
    try {
      opened = opening.get();
    } catch (RuntimeException e) {
      DatabaseCopy.move(kept, file);
      throw e;
    }
    try {
      Files.delete(kept);
    } catch (IOException e) {
      // Left there it would take the place of what is written from now on, at the next start.
      opened.close();
      throw e;
    }
    return opened;
  }

  /**
   * Whether its newest part is not where its beginning says, or that says nothing, as in a file
   * that was never closed; no if there is no file.
   */
  static boolean isDoubtful(Path file, @Nullable StoreKey key) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return false;
    }
    String header = CipherFile.read(file, key, 0, BLOCK);
    Matcher newest = NEWEST.matcher(header);
    if (!newest.find()) {
      return true;
    }
    long block = Long.parseLong(newest.group(1), 16);
    String begin = "chunk:" + newest.group(2) + ",";
    return !CipherFile.read(file, key, block * BLOCK, begin.length()).equals(begin);
  }
}
