package dev.daymark.app.ui.theme;

/**
 * How Google's colours are shown: as its web page shows them today, or as its API names them, which
 * is how they looked for years.
 */
public enum ColourStyle {
  MODERN,
  CLASSIC
}
