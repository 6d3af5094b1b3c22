package dev.daymark.domain;

import java.util.UUID;

/** Identifies an event, a series or an exception on this device. The value is a UUIDv7. */
public record EventId(UUID value) implements ItemId {

  /**
   * Reads the form that {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static EventId parse(String text) {
    return new EventId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
