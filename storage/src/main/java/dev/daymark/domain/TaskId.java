package dev.daymark.domain;

import java.util.UUID;

/** Identifies a task on this device. The value is a UUIDv7. */
public record TaskId(UUID value) implements ItemId {

  /**
   * Reads the form that {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static TaskId parse(String text) {
    return new TaskId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
