package dev.daymark.app.shell;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.settings.SettingsStand;
import dev.daymark.app.shell.WindowViewModel.Screen;

/** Where a person is in the window, for when all of it is made anew. */
sealed interface Standing {

  /** On a screen. */
  record On(Screen screen) implements Standing {}

  /**
   * In the settings.
   *
   * @param back the screen that they lead back to
   */
  record InSettings(SettingsPage page, Screen back, SettingsStand stand) implements Standing {}
}
