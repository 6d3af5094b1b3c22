package dev.daymark.app.ui.theme;

/** What is on the screen. {@link ThemeChoice} is what the person asked for. */
public enum Theme {
  LIGHT,
  DARK,
  /** Black ground, white text, outlines instead of tints. */
  HIGH_CONTRAST
}
