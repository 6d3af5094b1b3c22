package dev.daymark.domain.sync;

import dev.daymark.domain.CalendarId;
import java.time.Instant;

/**
 * A calendar could not be read, although its account could be reached. What is on this device of it
 * stays as it is, and may be older than what the service has.
 *
 * @param code what the service answered, such as {@code 403 forbidden}; never anybody's words
 * @param since the first try that failed, of those without a good one between
 */
public record CalendarTrouble(CalendarId calendar, Reason reason, String code, Instant since) {

  /** What is wrong. */
  public enum Reason {
    /** The service has no such calendar, or not for this person. */
    GONE,
    /** The person may not read it. */
    FORBIDDEN,
    /** The service refuses to list it. */
    REFUSED,
    /** What the service answers makes no sense. */
    UNREADABLE,
    /** The service fails at this one calendar. */
    FAILING,
    /** What is new in it cannot be taken over here, through a fault of Daymark's own. */
    STUMBLED
  }

  /** Whether both are about the same, whenever it began. */
  public boolean isSame(CalendarTrouble other) {
    return calendar.equals(other.calendar) && reason == other.reason && code.equals(other.code);
  }
}
