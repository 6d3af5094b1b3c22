package dev.daymark.domain;

import java.util.UUID;

/** Identifies a calendar on this device. The value is a UUIDv7. */
public record CalendarId(UUID value) implements ItemId {

  /**
   * Reads the form that {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static CalendarId parse(String text) {
    return new CalendarId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
