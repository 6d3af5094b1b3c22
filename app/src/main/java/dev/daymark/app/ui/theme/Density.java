package dev.daymark.app.ui.theme;

/** How much room controls and rows take. */
public enum Density {
  COMPACT,
  REGULAR,
  RELAXED
}
