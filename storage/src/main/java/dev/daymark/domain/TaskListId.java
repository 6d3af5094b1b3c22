package dev.daymark.domain;

import java.util.UUID;

/** Identifies a task list on this device. The value is a UUIDv7. */
public record TaskListId(UUID value) implements ItemId {

  /**
   * Reads the form that {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static TaskListId parse(String text) {
    return new TaskListId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
