package dev.daymark.app.folder;

import dev.daymark.app.platform.DataPointer;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folder that data moved out of, which keeps a copy of them until somebody deletes it. */
public final class FormerFolder {

  private FormerFolder() {}

  /**
   * Where the copy from before the last move is.
   *
   * @param dataDir where the data are
   * @return empty if there is none, or the folder does not lead here
   */
  public static Optional<Path> of(Path dataDir) {
    try {
      Path file = dataDir.resolve(FolderFiles.ORIGIN);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Path former = Path.of(Files.readAllLines(file).getFirst());
      boolean leadsHere =
          Files.isDirectory(former)
              && DataPointer.of(former).isPresent()
              && Files.isSameFile(DataPointer.follow(former), dataDir);
      return leadsHere && Files.exists(former.resolve(FolderFiles.DATABASE))
          ? Optional.of(former)
          : Optional.empty();
    } catch (IOException | InvalidPathException | DaymarkException e) {
      return Optional.empty();
    }
  }

  /**
   * Deletes the copy; that the folder leads here stays.
   *
   * @return where it was
   * @throws DaymarkException {@code FILE_UNREADABLE} if there is none, or {@code FILE_UNWRITABLE}
   */
  public static Path delete(Path dataDir) {
    Path former =
        of(dataDir)
            .orElseThrow(
                () ->
                    new DaymarkException(
                        ErrorCode.FILE_UNREADABLE, "There is no copy from before a move."));
    try {
      FolderFiles.remove(former, left(dataDir));
      Files.deleteIfExists(dataDir.resolve(FolderFiles.ORIGIN));
      return former;
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNWRITABLE, "Not all of the copy in " + former + " can be deleted.", e);
    }
  }

  /** Notes in the new folder where its files come from, and which they are. */
  static void note(Path dataDir, Path former, List<Path> files) throws IOException {
    List<String> lines = new ArrayList<>(List.of(former.toString()));
    files.forEach(file -> lines.add(file.toString()));
    Files.write(dataDir.resolve(FolderFiles.ORIGIN), lines);
  }

  /** What the move left, and nothing that came there since. */
  private static List<Path> left(Path dataDir) throws IOException {
    List<Path> files = new ArrayList<>(FolderFiles.ofAProcess());
    Files.readAllLines(dataDir.resolve(FolderFiles.ORIGIN)).stream()
        .skip(1)
        .map(Path::of)
        .forEach(files::add);
    files.add(Path.of(FolderFiles.DATABASE));
    return files;
  }
}
