package dev.daymark.app.backup;

import java.util.Locale;

/** Why a backup was made. */
public enum Reason {
  DAILY,
  /** The person asked for it. */
  ASKED,
  BEFORE_IMPORT,
  BEFORE_RESTORE,
  BEFORE_START_OVER,
  BEFORE_SAMPLE;

  /** As it is written in file names, such as {@code before-import}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it was made without being asked for, so that it may go in the rotation. */
  boolean isAutomatic() {
    return this != ASKED;
  }
}
