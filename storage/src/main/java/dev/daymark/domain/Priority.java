package dev.daymark.domain;

/** How much a task matters. */
public enum Priority {
  NONE,
  LOW,
  MEDIUM,
  HIGH
}
