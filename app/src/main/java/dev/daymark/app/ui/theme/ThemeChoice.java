package dev.daymark.app.ui.theme;

/** What the person asked for; {@code SYSTEM} follows the operating system. */
public enum ThemeChoice {
  SYSTEM,
  LIGHT,
  DARK,
  HIGH_CONTRAST
}
