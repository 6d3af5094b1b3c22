package dev.daymark.app.ical;

/** An item that cannot be read; the message is a sentence for the person. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableException(String sentence) {
    super(sentence);
  }
}
