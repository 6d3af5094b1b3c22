package dev.daymark.app.undo;

/**
 * What the person is told after a change.
 *
 * @param sentence names the thing and what happened to it
 * @param kind what Undo or Redo beside it would do
 */
public record Notice(String sentence, Kind kind) {

  /** Whether something was done, was taken back, was refused, or there was nothing to do. */
  public enum Kind {
    DONE,
    UNDONE,
    REFUSED,
    NOTHING
  }
}
