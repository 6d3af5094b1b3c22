package dev.daymark.sync.google;

/** A request cannot be written, so that nothing was asked. */
final class UnsendableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsendableException(Exception cause) {
    super("A request cannot be written.", cause);
  }
}
