package dev.daymark.storage.schema;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A copy of the database from before its form is changed. It stays beside the database, one of the
 * last change, so that a former Daymark can go on with it.
 *
 * @param file the database without the {@code .mv.db} ending
 */
record SafeCopy(Path file) {

  private static final String ENDING = ".mv.db";

  /**
   * Copies the closed database, then changes it; if that fails the copy takes its place again.
   *
   * @throws DaymarkException {@code DATABASE_UPGRADE_FAILED}; the database is then as it was
   */
  Database guard(Supplier<Database> change) {
    Path database = file.resolveSibling(file.getFileName() + ENDING);
    Path copy = file.resolveSibling(file.getFileName() + "-before-update" + ENDING);
    try {
      DatabaseCopy.copy(database, copy);
    } catch (IOException e) {
      throw DatabaseErrors.explain(e)
          .orElseGet(() -> failed("The data cannot be copied, which an update begins with. ", e));
    }
    try {
      return change.get();
    } catch (RuntimeException e) {
      throw putBack(copy, database, e);
    }
  }

  private static DaymarkException putBack(Path copy, Path database, RuntimeException reason) {
    try {
      DatabaseCopy.copy(copy, database);
      return failed("The data cannot be brought into the form this Daymark needs. ", reason);
    } catch (IOException lost) {
      reason.addSuppressed(lost);
      return new DaymarkException(
          ErrorCode.DATABASE_UPGRADE_FAILED,
          "The update of the data failed. They lie in " + copy.getFileName() + " as they were.",
          reason);
    }
  }

  private static DaymarkException failed(String what, Exception cause) {
    return new DaymarkException(
        ErrorCode.DATABASE_UPGRADE_FAILED,
        what + "Nothing was changed, and the former Daymark can go on with them.",
        cause);
  }
}
