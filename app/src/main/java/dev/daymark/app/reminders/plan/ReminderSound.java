package dev.daymark.app.reminders.plan;

import java.util.Locale;

/** What is heard with a notification; the system plays it. */
public enum ReminderSound {
  SOFT_BELL,
  MESSAGE,
  ALARM,
  NONE;

  /** How it is written in the settings. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads a setting; whatever is no sound is the usual one. */
  public static ReminderSound of(String text) {
    for (ReminderSound sound : values()) {
      if (sound.text().equals(text)) {
        return sound;
      }
    }
    return text.equals("false") ? NONE : SOFT_BELL;
  }
}
