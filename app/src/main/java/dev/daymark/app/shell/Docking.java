package dev.daymark.app.shell;

/** Where a pane at a side of the window is. */
enum Docking {
  /** Beside the content, with room of its own. */
  BESIDE,
  /** Over the content. */
  OVER,
  GONE
}
