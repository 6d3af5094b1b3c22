package dev.daymark.app;

import dev.daymark.app.cli.Screens;
import dev.daymark.app.demo.StillPicture;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.shell.MainWindow;
import dev.daymark.app.shell.Place;
import dev.daymark.app.tasks.TaskFilter;
import java.time.LocalDate;

/** What each picture shows: what is going on, which place is open, and what floats over it. */
final class PictureScenes {
  private PictureScenes() {}

  /** What is going on in the made-up week. */
  static StillPicture.Scene of(Screens.View view) {
    return switch (view) {
      case REVIEW -> StillPicture.Scene.CONFLICTS;
      case OFFLINE -> StillPicture.Scene.OFFLINE;
      case OUTBOX, HISTORY -> StillPicture.Scene.WAITING;
      case EMPTY, FIRST_RUN -> StillPicture.Scene.EMPTY;
      case WEEK,
          DAY,
          MONTH,
          AGENDA,
          TASKS,
          EDITOR,
          SCOPE,
          SETTINGS_ACCOUNTS,
          SETTINGS_CALENDARS,
          SETTINGS_NOTIFICATIONS,
          SETTINGS_APPEARANCE,
          SETTINGS_DATA ->
          StillPicture.Scene.SYNCED;
    };
  }

  /** Which place is open. */
  static Place place(Screens.View view, LocalDate date) {
    return switch (view) {
      case WEEK, EDITOR, SCOPE, OFFLINE, OUTBOX, HISTORY, EMPTY, FIRST_RUN -> new Place.Week(date);
      case DAY -> new Place.Day(date);
      case MONTH -> new Place.Month(date);
      case AGENDA -> new Place.Agenda(date);
      case TASKS -> new Place.Tasks(TaskFilter.Smart.PLANNED);
      case REVIEW -> new Place.Review();
      case SETTINGS_ACCOUNTS -> new Place.Settings(SettingsPage.ACCOUNTS);
      case SETTINGS_CALENDARS -> new Place.Settings(SettingsPage.CALENDARS);
      case SETTINGS_NOTIFICATIONS -> new Place.Settings(SettingsPage.NOTIFICATIONS);
      case SETTINGS_APPEARANCE -> new Place.Settings(SettingsPage.APPEARANCE);
      case SETTINGS_DATA -> new Place.Settings(SettingsPage.DATA);
    };
  }

  /** Opens what floats over the place; for the FX thread. */
  static void act(Screens.View view, MainWindow window) {
    switch (view) {
      case EDITOR -> window.open(MainWindow.Floating.EDITOR);
      case SCOPE -> window.open(MainWindow.Floating.SCOPE);
      case OFFLINE -> window.open(MainWindow.Floating.SYNC);
      case OUTBOX -> window.open(MainWindow.Floating.OUTBOX);
      case HISTORY -> window.open(MainWindow.Floating.HISTORY);
      case WEEK,
          DAY,
          MONTH,
          AGENDA,
          TASKS,
          REVIEW,
          EMPTY,
          FIRST_RUN,
          SETTINGS_ACCOUNTS,
          SETTINGS_CALENDARS,
          SETTINGS_NOTIFICATIONS,
          SETTINGS_APPEARANCE,
          SETTINGS_DATA -> {}
    }
  }
}
