package dev.daymark.storage.schema;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.h2.mvstore.MVStoreException;

/** Says what an error of the database means for a person. */
public final class DatabaseErrors {

  static final String IN_USE = "Daymark is already running with this data; close it first.";

  static final String DAMAGED = "The database file is damaged and was left as it is.";

  private DatabaseErrors() {}

  /**
   * The plain sentence for an error, or for what caused it; empty for one that is a bug of ours.
   */
  public static Optional<DaymarkException> explain(Throwable error) {
    boolean damaged = false;
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof DaymarkException known) {
        return Optional.of(known);
      }
      if (saysDiskFull(cause)) {
        return Optional.of(
            new DaymarkException(
                ErrorCode.DISK_FULL,
                "The disk is full. Nothing was lost; free some space and try again.",
                error));
      }
      if (saysInUse(cause)) {
        return Optional.of(new DaymarkException(ErrorCode.DATABASE_IN_USE, IN_USE, error));
      }
      damaged |= saysDamaged(cause);
    }
    return damaged
        ? Optional.of(new DaymarkException(ErrorCode.DATABASE_DAMAGED, DAMAGED, error))
        : Optional.empty();
  }

  static DaymarkException damaged(Exception cause) {
    return new DaymarkException(ErrorCode.DATABASE_DAMAGED, DAMAGED, cause);
  }

  /** The key is not the one the file was encrypted with. */
  static DaymarkException otherKey(Throwable error) {
    return new DaymarkException(
        ErrorCode.DATABASE_KEY_WRONG,
        "The key that is kept here is not the one this data was encrypted with. Give its recovery"
            + " code: daymark encryption import-key.",
        error);
  }

  private static boolean saysDiskFull(Throwable cause) {
    String message = cause.getMessage();
    if (message == null) {
      return false;
    }
    String text = message.toLowerCase(Locale.ROOT);
    return text.contains("no space left")
        || text.contains("not enough space")
        || text.contains("disk quota exceeded");
  }

  private static boolean saysInUse(Throwable cause) {
    return switch (cause) {
      case SQLException sql -> sql.getErrorCode() == org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1;
      case MVStoreException store ->
          store.getErrorCode() == org.h2.mvstore.DataUtils.ERROR_FILE_LOCKED;
      default -> false;
    };
  }

  private static boolean saysDamaged(Throwable cause) {
    return switch (cause) {
      case SQLException sql ->
          sql.getErrorCode() == org.h2.api.ErrorCode.FILE_CORRUPTED_1
              || sql.getErrorCode() == org.h2.api.ErrorCode.FILE_ENCRYPTION_ERROR_1;
      case MVStoreException store ->
          store.getErrorCode() == org.h2.mvstore.DataUtils.ERROR_FILE_CORRUPT
              || store.getErrorCode() == org.h2.mvstore.DataUtils.ERROR_READING_FAILED;
      default -> false;
    };
  }
}
