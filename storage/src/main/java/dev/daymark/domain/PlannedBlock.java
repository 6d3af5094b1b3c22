package dev.daymark.domain;

import java.time.ZonedDateTime;

/**
 * The time set aside in the calendar for a task.
 *
 * @throws DaymarkException {@code EVENT_TIME_INVALID} if the end is not after the start
 */
public record PlannedBlock(ZonedDateTime start, ZonedDateTime end) {

  public PlannedBlock {
    if (!end.isAfter(start)) {
      throw new DaymarkException(
          ErrorCode.EVENT_TIME_INVALID, "A time block ends after it starts.");
    }
  }
}
