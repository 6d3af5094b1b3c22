package dev.daymark.sync.schedule;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;

/**
 * Says in the log why sync came to no end. Who closes Daymark in the middle of a run closes the
 * store under it; that is no defect, and nothing is lost by it.
 */
public final class RunLog {

  private final BooleanSupplier closed;
  private final Logger log;

  /**
   * Writes to a log.
   *
   * @param closed whether the store was closed
   */
  public RunLog(BooleanSupplier closed, Logger log) {
    this.closed = closed;
    this.log = log;
  }

  /**
   * Tells of what nobody foresaw; of a store that was closed as of nothing special.
   *
   * @param what a sentence without a person's words
   */
  public void unexpected(String what, RuntimeException bug) {
    if (closed.getAsBoolean()) {
      log.info("Closed while running ({}).", bug.getClass().getSimpleName());
    } else {
      log.error(what, bug);
    }
  }
}
