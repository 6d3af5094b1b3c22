package dev.daymark.domain;

/** Where a task stands. Any of the three can follow any other. */
public enum TaskStatus {
  PENDING,
  IN_PROGRESS,
  COMPLETED
}
