package dev.daymark.sync.run;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.sync.schedule.RunLog;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes wrong unforeseen at one outbox entry or one calendar, told from what goes wrong with
 * the store or with the process. Used on one thread.
 */
final class Stumbles {

  private static final Logger LOG = LoggerFactory.getLogger(Stumbles.class);
  private static final Set<ErrorCode> OF_AN_ENTRY =
      Set.of(
          ErrorCode.CALENDAR_NOT_FOUND,
          ErrorCode.EVENT_NOT_FOUND,
          ErrorCode.EVENT_PROTECTED,
          ErrorCode.EVENT_TIME_INVALID,
          ErrorCode.INPUT_INVALID,
          ErrorCode.OCCURRENCE_NOT_FOUND,
          ErrorCode.RECURRENCE_INVALID);

  private final BooleanSupplier closed;
  private final RunLog log;

  /**
   * Tells them apart.
   *
   * @param closed whether the store was closed
   */
  Stumbles(BooleanSupplier closed) {
    this.closed = closed;
    this.log = new RunLog(closed, LOG);
  }

  /** Tells of a failure; false if it is not the entry's. */
  boolean note(OutboxEntry entry, RuntimeException failure) {
    return note(
        "A change (%s) of event %s could not be sent.".formatted(entry.kind(), entry.eventId()),
        failure);
  }

  /** As above, for a calendar that was read. */
  boolean note(CalendarId calendar, RuntimeException failure) {
    return note("Calendar %s could not be taken over.".formatted(calendar), failure);
  }

  /** As above, for the account's calendar list or a change of it. */
  boolean noteInList(AccountId account, RuntimeException failure) {
    return note(
        "The calendar list of account %s could not be taken over or changed.".formatted(account),
        failure);
  }

  private boolean note(String what, RuntimeException failure) {
    boolean stored =
        failure instanceof DaymarkException problem && !OF_AN_ENTRY.contains(problem.code());
    if (stored || closed.getAsBoolean() || Thread.currentThread().isInterrupted()) {
      return false;
    }
    log.unexpected(what, failure);
    return true;
  }
}
