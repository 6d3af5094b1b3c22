package dev.daymark.sync.fake;

/** What happens on the consent page. */
public enum Consent {
  /** The person agrees at once. */
  GRANT,
  /** The person says no: {@code error=access_denied}. */
  DENY,
  /** A page with two links lets a real person choose. */
  ASK
}
