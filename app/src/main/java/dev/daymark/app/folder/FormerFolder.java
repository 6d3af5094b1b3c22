package dev.daymark.app.folder;

import dev.daymark.app.platform.DataPointer;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
      Path former = Path.of(Files.readString(file).strip());
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
      FolderFiles.clear(former);
      Files.deleteIfExists(dataDir.resolve(FolderFiles.ORIGIN));
      return former;
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNWRITABLE, "Not all of the copy in " + former + " can be deleted.", e);
    }
  }
}
