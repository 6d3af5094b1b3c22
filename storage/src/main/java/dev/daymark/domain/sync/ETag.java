package dev.daymark.domain.sync;

/**
 * The version a remote item had when it was last seen (RFC 9110 section 8.8.3). Opaque: compared,
 * stored and sent back, never parsed.
 */
public record ETag(String value) {

  @Override
  public String toString() {
    return value;
  }
}
