package dev.daymark.sync.google;

/** One event cannot be read, although the answer as a whole makes sense. */
final class UnreadableEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableEventException(RuntimeException cause) {
    super("An event cannot be read.", cause);
  }
}
