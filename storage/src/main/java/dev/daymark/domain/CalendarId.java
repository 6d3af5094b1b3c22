package dev.daymark.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  // Java puts a record's own together when they are first called, which a short command feels.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CalendarId id && id.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
