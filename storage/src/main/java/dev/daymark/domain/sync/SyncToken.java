package dev.daymark.domain.sync;

/**
 * Where an incremental listing goes on (RFC 6578 section 3). Opaque: compared, stored and sent
 * back, never parsed.
 */
public record SyncToken(String value) {

  @Override
  public String toString() {
    return value;
  }
}
