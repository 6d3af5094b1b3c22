package dev.daymark.domain.sync;

/**
 * Where the next page of a listing begins. Opaque: compared, stored and sent back, never parsed.
 */
public record PageToken(String value) {

  @Override
  public String toString() {
    return value;
  }
}
