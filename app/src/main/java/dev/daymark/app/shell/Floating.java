package dev.daymark.app.shell;

/** What can float over a place. */
public enum Floating {
  /** The selected event in the editor. */
  EDITOR,
  /** The question how far a deletion of the selected occurrence reaches. */
  SCOPE,
  /** What is behind the words about sync. */
  SYNC,
  OUTBOX,
  /** The history of the selected item. */
  HISTORY,
  /** What the screen looks like on paper. */
  PRINT,
  /** Quick add, with a line in it. */
  QUICK_ADD,
  /** The palette, with a few letters in it. */
  PALETTE
}
