package dev.daymark.app.ui;

/** How hours are written: 00 to 23, or 1 to 12 with AM and PM. */
public enum ClockStyle {
  HOURS_24,
  HOURS_12
}
