package dev.daymark.app.shell;

import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeController;
import javafx.application.Platform;

/** The theme with the style sheets of every screen. For the FX thread. */
final class WindowDress {

  private WindowDress() {}

  /** Loads the typeface; the sheets are read when something is first dressed. */
  static ThemeController theme() {
    ThemeController theme =
        new ThemeController(Platform.getPreferences().colorSchemeProperty(), new EventColours());
    Features.dress(theme);
    return theme;
  }
}
