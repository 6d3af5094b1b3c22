package dev.daymark.domain;

/** Whether an event blocks time (RFC 5545 TRANSP). */
public enum Transparency {
  OPAQUE,
  TRANSPARENT
}
