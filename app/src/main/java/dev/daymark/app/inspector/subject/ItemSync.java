package dev.daymark.app.inspector.subject;

/**
 * Whether an item is the same here and on the other side.
 *
 * @param reason why a change was refused or the calendar could not be read, in plain words; empty
 *     otherwise
 */
public record ItemSync(State state, String reason) {

  /** What is true of the item. */
  public enum State {
    SAME,
    /** Nothing waits, but its calendar could not be read at the last try. */
    UNREAD,
    WAITING,
    REFUSED,
    DIFFERS,
    DEVICE_ONLY
  }

  static ItemSync of(State state) {
    return new ItemSync(state, "");
  }
}
