package dev.daymark.app.shell;

import dev.daymark.app.calendar.WeekView;
import dev.daymark.app.conflicts.ReviewView;
import dev.daymark.app.data.DataPage;
import dev.daymark.app.encryption.EncryptionCard;
import dev.daymark.app.inspector.InspectorView;
import dev.daymark.app.palette.PaletteView;
import dev.daymark.app.print.PrintView;
import dev.daymark.app.quickadd.QuickAddBar;
import dev.daymark.app.reminders.RemindersPanel;
import dev.daymark.app.search.SearchBar;
import dev.daymark.app.settings.SettingsView;
import dev.daymark.app.shortcuts.ShortcutsPage;
import dev.daymark.app.tasks.TasksView;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.app.welcome.WelcomeView;
import javafx.application.Platform;

/** The theme with the style sheets of every screen. For the FX thread. */
final class WindowDress {

  private WindowDress() {}

  /** Loads the typeface; the sheets are read when something is first dressed. */
  static ThemeController theme() {
    ThemeController theme =
        new ThemeController(Platform.getPreferences().colorSchemeProperty(), new EventColours());
    addSheets(theme);
    return theme;
  }

  /** Adds the style sheets of every screen. */
  static void addSheets(ThemeController theme) {
    theme.addStylesheet(WeekView.class, "calendar.css");
    theme.addStylesheet(InspectorView.class, "inspector.css");
    theme.addStylesheet(ShellFrame.class, "shell.css");
    theme.addStylesheet(TasksView.class, "tasks.css");
    theme.addStylesheet(SettingsView.class, "settings.css");
    theme.addStylesheet(DataPage.class, "data.css");
    theme.addStylesheet(EncryptionCard.class, "encryption.css");
    theme.addStylesheet(ShortcutsPage.class, "shortcuts.css");
    theme.addStylesheet(WelcomeView.class, "welcome.css");
    theme.addStylesheet(SearchBar.class, "search.css");
    theme.addStylesheet(ReviewView.class, "review.css");
    theme.addStylesheet(PrintView.class, "print.css");
    theme.addStylesheet(QuickAddBar.class, "quickadd.css");
    theme.addStylesheet(PaletteView.class, "palette.css");
    theme.addStylesheet(RemindersPanel.class, "reminders.css");
  }
}
