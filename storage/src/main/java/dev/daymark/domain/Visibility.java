package dev.daymark.domain;

/** Who may see an event's details. */
public enum Visibility {
  DEFAULT,
  PUBLIC,
  PRIVATE,
  CONFIDENTIAL
}
