package dev.daymark.app.settings;

/** The pages of the settings, in order. */
public enum SettingsPage {
  ACCOUNTS,
  CALENDARS,
  NOTIFICATIONS,
  APPEARANCE,
  DATA,
  SHORTCUTS
}
