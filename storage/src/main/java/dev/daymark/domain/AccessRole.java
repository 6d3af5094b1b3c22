package dev.daymark.domain;

/**
 * What the account may do with a calendar, least first. Source: Google Calendar API, CalendarList.
 */
public enum AccessRole {
  FREE_BUSY_READER,
  READER,
  WRITER_WITHOUT_PRIVATE_ACCESS,
  WRITER,
  OWNER;

  /** Whether events may be added, changed and deleted. */
  public boolean canWrite() {
    return compareTo(WRITER_WITHOUT_PRIVATE_ACCESS) >= 0;
  }
}
