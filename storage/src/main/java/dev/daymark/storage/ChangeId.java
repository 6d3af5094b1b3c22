package dev.daymark.storage;

import java.util.UUID;

/** Names everything one edit or one sync step changed together. */
public record ChangeId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
