package dev.daymark.app.phrase;

/** A stretch of the typed text, in chars; the end is exclusive. */
public record Span(int start, int end) {

  /** A stretch is never empty. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a stretch: " + start + " to " + end);
    }
  }

  /** The words of the text. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
