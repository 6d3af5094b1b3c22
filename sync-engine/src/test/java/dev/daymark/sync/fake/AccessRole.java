package dev.daymark.sync.fake;

import org.jspecify.annotations.Nullable;

/** What an account may do with a calendar, weakest first. */
public enum AccessRole {
  FREE_BUSY_READER("freeBusyReader"),
  READER("reader"),
  WRITER_WITHOUT_PRIVATE_ACCESS("writerWithoutPrivateAccess"),
  WRITER("writer"),
  OWNER("owner");

  private final String wire;

  AccessRole(String wire) {
    this.wire = wire;
  }

  String wire() {
    return wire;
  }

  boolean atLeast(AccessRole other) {
    return compareTo(other) >= 0;
  }

  void require(AccessRole needed) {
    if (!atLeast(needed)) {
      throw Refusal.of(
          403,
          "requiredAccessLevel",
          "You need to have %s access to this calendar."
              .formatted(needed == OWNER ? "owner" : "writer"));
    }
  }

  static AccessRole ofWire(@Nullable String wire) {
    for (AccessRole role : values()) {
      if (role.wire.equals(wire)) {
        return role;
      }
    }
    throw Refusal.invalidParameter("minAccessRole", "Invalid value for access role.");
  }
}
