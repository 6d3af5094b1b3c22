package dev.daymark.domain;

/** RFC 5545 STATUS. An exception that is cancelled is an occurrence that does not take place. */
public enum EventStatus {
  CONFIRMED,
  TENTATIVE,
  CANCELLED
}
