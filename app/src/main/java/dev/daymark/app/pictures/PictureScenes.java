package dev.daymark.app.pictures;

import dev.daymark.app.cli.Screens;
import dev.daymark.app.command.Command;
import dev.daymark.app.demo.StillPicture;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.shell.Floating;
import dev.daymark.app.shell.MainWindow;
import dev.daymark.app.shell.Place;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.time.LocalDate;
import java.util.List;

/** What each picture shows: what is going on, which place is open, and what floats over it. */
public final class PictureScenes {
  private PictureScenes() {}

  /** What is going on in the made-up week. */
  public static StillPicture.Scene of(Screens.View view) {
    return switch (view) {
      case REVIEW -> StillPicture.Scene.CONFLICTS;
      case OFFLINE -> StillPicture.Scene.OFFLINE;
      case WAITING -> StillPicture.Scene.TWO_WAITING;
      case SIGN_IN -> StillPicture.Scene.SIGN_IN;
      case SYNCED -> StillPicture.Scene.JUST_SYNCED;
      case SYNCING -> StillPicture.Scene.SYNCING;
      case FIRST_SYNC -> StillPicture.Scene.FIRST_SYNC;
      case PARTLY -> StillPicture.Scene.PARTLY;
      case BUSY -> StillPicture.Scene.BUSY;
      case MASS_CHANGE, MASS_CHANGE_DECISION -> StillPicture.Scene.HELD_BACK;
      case OUTBOX, HISTORY, REFUSED -> StillPicture.Scene.WAITING;
      case EMPTY, FIRST_RUN -> StillPicture.Scene.EMPTY;
      case SETTINGS_ACCOUNTS, TWO_ACCOUNTS -> StillPicture.Scene.TWO_ACCOUNTS;
      case WEEK,
          DAY,
          MONTH,
          AGENDA,
          TASKS,
          PRINT,
          EDITOR,
          REPEAT,
          SCOPE,
          DRAG,
          UNDO,
          QUICK_ADD,
          PALETTE,
          BOARD,
          SETTINGS_CALENDARS,
          SETTINGS_NOTIFICATIONS,
          SETTINGS_APPEARANCE,
          SETTINGS_DATA,
          SETTINGS_SHORTCUTS,
          SHORTCUT_CLASH,
          SETTINGS_SEARCH,
          NO_SPACE,
          COMPONENTS,
          EVENT_COLOURS,
          NOTIFICATIONS ->
          StillPicture.Scene.SYNCED;
    };
  }

  /** Which place is open. */
  static Place place(Screens.View view, LocalDate date) {
    return switch (view) {
      case WEEK,
          EDITOR,
          REPEAT,
          SCOPE,
          UNDO,
          OFFLINE,
          SIGN_IN,
          SYNCED,
          WAITING,
          SYNCING,
          FIRST_SYNC,
          PARTLY,
          BUSY,
          REFUSED,
          NO_SPACE,
          TWO_ACCOUNTS,
          MASS_CHANGE,
          MASS_CHANGE_DECISION,
          OUTBOX,
          HISTORY,
          PRINT,
          QUICK_ADD,
          PALETTE,
          EMPTY,
          FIRST_RUN,
          COMPONENTS,
          EVENT_COLOURS,
          NOTIFICATIONS ->
          new Place.Week(date);
      case DAY, DRAG -> new Place.Day(date);
      case MONTH -> new Place.Month(date);
      case AGENDA -> new Place.Agenda(date);
      case TASKS -> new Place.Tasks(TaskFilter.Smart.PLANNED);
      case BOARD -> new Place.Tasks(TaskFilter.Smart.ALL);
      case REVIEW -> new Place.Review();
      case SETTINGS_ACCOUNTS, SETTINGS_SEARCH -> new Place.Settings(SettingsPage.ACCOUNTS);
      case SETTINGS_CALENDARS -> new Place.Settings(SettingsPage.CALENDARS);
      case SETTINGS_NOTIFICATIONS -> new Place.Settings(SettingsPage.NOTIFICATIONS);
      case SETTINGS_APPEARANCE -> new Place.Settings(SettingsPage.APPEARANCE);
      case SETTINGS_DATA -> new Place.Settings(SettingsPage.DATA);
      case SETTINGS_SHORTCUTS, SHORTCUT_CLASH -> new Place.Settings(SettingsPage.SHORTCUTS);
    };
  }

  /**
   * What is done until the picture shows what it is to show, step by step as a person would; each
   * is for the FX thread, and the next waits until the window has settled.
   */
  static List<Runnable> acts(Screens.View view, MainWindow window, String selected) {
    PictureHand hand = new PictureHand(window);
    return switch (view) {
      case EDITOR -> List.of(() -> window.open(Floating.EDITOR));
      case REPEAT ->
          List.of(
              () -> window.open(Floating.EDITOR),
              hand::changePlace,
              hand::openRepeat,
              hand::openPicker);
      case SCOPE -> List.of(hand::grabSelected, hand::pullDown, hand::pullDown, hand::letGo);
      case DRAG -> List.of(() -> hand.grabRailRow(selected), hand::pullOut, hand::holdOverGap);
      case UNDO -> List.of(window::focusCalendar, hand::laterByKey, hand::laterByKey);
      case OFFLINE, SIGN_IN, SYNCED, WAITING, SYNCING, FIRST_SYNC, PARTLY, REFUSED, TWO_ACCOUNTS ->
          List.of(() -> window.open(Floating.SYNC));
      case BUSY -> List.of(() -> window.open(Floating.SYNC), hand::openSyncDetails);
      case NO_SPACE -> List.of(() -> window.fail(full()), () -> window.open(Floating.SYNC));
      case MASS_CHANGE_DECISION -> List.of(hand::openDecision);
      case OUTBOX -> List.of(() -> window.open(Floating.OUTBOX));
      case HISTORY -> List.of(() -> window.open(Floating.HISTORY));
      case PRINT -> List.of(() -> window.open(Floating.PRINT));
      case QUICK_ADD -> List.of(() -> window.open(Floating.QUICK_ADD));
      case PALETTE -> List.of(() -> window.open(Floating.PALETTE));
      case SETTINGS_SEARCH -> List.of(() -> hand.findSetting("rem"));
      case SHORTCUT_CLASH -> List.of(() -> hand.recordKeys(Command.SYNC), hand::pressTakenKeys);
      case BOARD ->
          List.of(
              hand::openBoard,
              () -> hand.grabCard(".board-column.pending", "Reply to heritage board"),
              hand::pullAside,
              () -> hand.holdOverCard(".board-column.in_progress", 2));
      case WEEK,
          DAY,
          MONTH,
          AGENDA,
          TASKS,
          REVIEW,
          MASS_CHANGE,
          EMPTY,
          FIRST_RUN,
          SETTINGS_ACCOUNTS,
          SETTINGS_CALENDARS,
          SETTINGS_NOTIFICATIONS,
          SETTINGS_APPEARANCE,
          SETTINGS_DATA,
          SETTINGS_SHORTCUTS,
          COMPONENTS,
          EVENT_COLOURS,
          NOTIFICATIONS ->
          List.of();
    };
  }

  private static DaymarkException full() {
    return new DaymarkException(ErrorCode.DISK_FULL, "The disk is full.");
  }
}
