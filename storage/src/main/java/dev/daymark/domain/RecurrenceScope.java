package dev.daymark.domain;

/** How far an edit of an occurrence reaches. */
public enum RecurrenceScope {
  THIS,
  THIS_AND_FOLLOWING,
  ALL
}
