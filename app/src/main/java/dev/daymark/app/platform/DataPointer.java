package dev.daymark.app.platform;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small file in a folder that data were moved out of; it says where they are. What lies beside it
 * is a copy from before the move.
 */
public final class DataPointer {

  /** What the file is called. */
  public static final String NAME = "moved-to";

  private static final String DATABASE = "daymark.mv.db";
  private static final int MOST_MOVES = 16;

  private DataPointer() {}

  /**
   * Where the data of a folder are now: in the folder itself, or where they were moved to.
   *
   * @throws DaymarkException as {@link #of} does
   */
  public static Path follow(Path directory) {
    Path place = directory;
    for (int i = 0; i < MOST_MOVES; i++) {
      Optional<Path> next = of(place);
      if (next.isEmpty()) {
        return place;
      }
      place = next.get();
    }
    return directory;
  }

  /**
   * Where the data of a folder were moved to; empty if they are in it.
   *
   * @throws DaymarkException {@code FILE_UNREADABLE} if nobody can tell, for then a copy from
   *     before the move must not be taken for the data
   */
  public static Optional<Path> of(Path directory) {
    Path file = directory.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Path named = Path.of(Files.readString(file).strip());
      if (named.isAbsolute()) {
        return Optional.of(named);
      }
    } catch (IOException | InvalidPathException e) {
      throw unreadable(file, e);
    }
    throw unreadable(file, null);
  }

  private static DaymarkException unreadable(Path file, @Nullable Exception cause) {
    String sentence = "The file " + file + " does not tell where your data are.";
    return cause == null
        ? new DaymarkException(ErrorCode.FILE_UNREADABLE, sentence)
        : new DaymarkException(ErrorCode.FILE_UNREADABLE, sentence, cause);
  }

  /**
   * Refuses to go on while data were moved to a place that is not there now, such as a disk.
   *
   * @param named the folder by which they are known
   * @throws DaymarkException {@code DATABASE_AWAY}
   */
  public static void refuseAway(Path named) {
    Path now = follow(named);
    if (!now.equals(named) && !Files.exists(now.resolve(DATABASE))) {
      throw new DaymarkException(
          ErrorCode.DATABASE_AWAY,
          "Your data were moved to "
              + now
              + ", which is not there now. Connect its disk and try again.");
    }
  }

  /** Says, durably and in one step, that the data of a folder are in another. */
  public static void write(Path directory, Path target) throws IOException {
    Path draft = directory.resolve(NAME + ".part");
    byte[] text = (target.toAbsolutePath() + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(text);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(
        draft,
        directory.resolve(NAME),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
    force(directory);
  }

  /** The data are in the folder itself again. */
  public static void remove(Path directory) throws IOException {
    Files.deleteIfExists(directory.resolve(NAME));
    force(directory);
  }

  /**
   * Makes what was done to the names in a folder last, where the system lets anybody ask for it.
   */
  public static void force(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unasked) {
      // Windows opens no folders, and keeps the order of what is done to them by itself.
    }
  }
}
