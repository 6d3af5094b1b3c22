package dev.daymark.app.reminders.plan;

import java.util.Locale;

/** When notifications of the system say no more than that there is a reminder. */
public enum DetailHiding {
  NEVER("false"),
  WHEN_LOCKED("locked"),
  ALWAYS("true");

  private final String text;

  DetailHiding(String text) {
    this.text = text;
  }

  /** How it is written in the settings. */
  public String text() {
    return text;
  }

  /** The end of the key of its words. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a setting; what is none of them tells nothing. */
  public static DetailHiding of(String text) {
    for (DetailHiding hiding : values()) {
      if (hiding.text.equals(text)) {
        return hiding;
      }
    }
    return ALWAYS;
  }
}
