package dev.daymark.storage.schema;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.StoreKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A database on its way under another key, or under none. The converted copy is made in a folder
 * beside the database and takes its place in one step, so that a kill leaves the one or the other;
 * what is left beside is removed the next time the database is opened.
 */
public final class Conversion implements AutoCloseable {

  private static final String FOLDER = "converting";
  private static final String ENDING = ".mv.db";

  /** What H2 leaves of a closing that was cut off: copies as the database was. */
  private static final List<String> COMPACTING = List.of(".tempFile", ".newFile");

  private final Path file;
  private final Copier copier;
  private final @Nullable StoreKey key;
  private final BiConsumer<Path, @Nullable StoreKey> replacement;

  /** Copies the database. */
  interface Copier {
    /**
     * Writes the copy.
     *
     * @return what it is encrypted with; null if it is not
     */
    @Nullable StoreKey copyTo(Path file);
  }

  /**
   * Begins; nothing is done yet.
   *
   * @param file of the database
   * @param key what it comes under; null for none
   * @param replacement puts the copy in its place
   */
  Conversion(
      Path file,
      Copier copier,
      @Nullable StoreKey key,
      BiConsumer<Path, @Nullable StoreKey> replacement) {
    this.file = file;
    this.copier = copier;
    this.key = key;
    this.replacement = replacement;
  }

  private static Path folder(Path file) {
    return file.resolveSibling(FOLDER);
  }

  private Path converted() {
    return folder(file).resolve(String.valueOf(file.getFileName()));
  }

  /**
   * Writes the converted copy.
   *
   * @return the folder in which it can be opened
   */
  public Path write() {
    try {
      removeLeftOvers(file);
      for (String ending : COMPACTING) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
      }
      Path folder = Files.createDirectories(folder(file));
      Path former = folder.resolve("former" + ENDING);
      StoreKey old = copier.copyTo(former);
      CipherFile.recode(former, old, converted(), key);
      Files.delete(former);
      return folder;
    } catch (IOException e) {
      throw DatabaseErrors.explain(e).orElseGet(() -> unconverted(e));
    }
  }

  /** Puts it in the place of the database, which goes on with it. */
  public void replace() {
    replacement.accept(converted(), key);
  }

  /** Removes what is left of it. */
  @Override
  public void close() {
    removeLeftOvers(file);
  }

  /**
   * Writes a closed database, or a copy of one, under another key; it is there as it was or as it
   * shall be at each instant.
   *
   * @param old what it is encrypted with; null if it is not
   * @param fresh what it comes under; null for none
   */
  public static void convert(Path file, @Nullable StoreKey old, @Nullable StoreKey fresh) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try {
        CipherFile.recode(file, old, part, fresh);
        DatabaseCopy.move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw DatabaseErrors.explain(e).orElseGet(() -> unconverted(e));
    }
  }

  /** Whether a file is an encrypted database; no if there is none. */
  public static boolean isEncrypted(Path file) {
    return CipherFile.isEncrypted(file);
  }

  /** Whether a key belongs to an encrypted file. */
  public static boolean opens(Path file, StoreKey key) {
    return CipherFile.opens(file, key);
  }

  /** Only the one that has the database open, or is about to, may do this. */
  static void removeLeftOvers(Path file) {
    Path folder = folder(file);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path one : deepestFirst) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      throw DatabaseErrors.explain(e).orElseGet(() -> unconverted(e));
    }
  }

  private static DaymarkException unconverted(IOException cause) {
    return new DaymarkException(
        ErrorCode.FILE_UNWRITABLE, "The data cannot be written anew. Nothing was changed.", cause);
  }
}
