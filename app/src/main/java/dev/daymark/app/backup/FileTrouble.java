package dev.daymark.app.backup;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.util.Locale;

/** Says what an error of the file system means for a person. */
public final class FileTrouble {

  private FileTrouble() {}

  /**
   * The error to throw for one of a file that is written.
   *
   * @param otherwise what to say if it is nothing special
   */
  public static DaymarkException explained(IOException error, String otherwise) {
    String message = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
    boolean full =
        message.contains("no space left")
            || message.contains("not enough space")
            || message.contains("disk quota exceeded");
    return full
        ? new DaymarkException(
            ErrorCode.DISK_FULL,
            "The disk is full. Nothing was lost; free some space and try again.",
            error)
        : new DaymarkException(ErrorCode.FILE_UNWRITABLE, otherwise, error);
  }
}
