package dev.daymark.app.session;

/**
 * What the person is told after an edit, for a toast or the status line.
 *
 * @param text one sentence that names the object
 */
public record EditNotice(String text, Kind kind) {

  /** What kind of news it is. */
  public enum Kind {
    /** Carried out; Undo is offered. */
    DONE,
    /** Carried out and removed something; Undo is offered for longer. */
    DELETED,
    /** Taken back or done again. */
    UNDONE,
    /** Refused; nothing was changed. */
    REFUSED
  }
}
