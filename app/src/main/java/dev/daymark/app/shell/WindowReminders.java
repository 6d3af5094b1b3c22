package dev.daymark.app.shell;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.LoginStart;
import dev.daymark.app.reminders.ReminderWindow;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.service.OpenReminder;
import dev.daymark.app.reminders.show.ReminderWords;
import dev.daymark.app.settings.AppearanceViewModel;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.ToastHost;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.app.undo.UndoHistory;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Reminds while there is a window, and offers after the first reminder to start with the session,
 * so that none is missed. FX thread only.
 */
final class WindowReminders {
  private final WindowParts parts;
  private final Inside inside;
  private final Doors doors;

  /** What the window has itself. */
  record Inside(
      BackgroundTasks tasks,
      Preferences preferences,
      AppearanceViewModel appearance,
      Messages messages,
      ThemeController theme,
      UndoHistory undo,
      ToastHost toasts) {}

  /** Where reminders lead. */
  interface Doors {
    /** Whether the first start's card lies over everything. */
    boolean isWelcoming();

    /** Brings the window forward and shows what reminded. */
    void open(List<Prompt> prompts);
  }

  WindowReminders(WindowParts parts, Inside inside, Doors doors) {
    this.parts = parts;
    this.inside = inside;
    this.doors = doors;
  }

  /** Begins to remind: by the system, or in a window of its own where the system cannot. */
  void start(Stage shown) {
    ReminderWords words =
        new ReminderWords(
            inside.messages(), new Formatting(inside.appearance().formats(), inside.messages()));
    ReminderWindow own =
        new ReminderWindow(
            parts.reminders(), words, inside.theme(), parts.background(), doors::open);
    parts
        .reminders()
        .answers()
        .setOnCompleted(
            (change, title) ->
                inside.tasks().deliver(() -> inside.undo().record(change, completed(title))));
    offerLogin(shown);
    parts.reminders().start(words, own, prompts -> Platform.runLater(() -> doors.open(prompts)));
  }

  private void offerLogin(Stage shown) {
    LoginOffer offer =
        new LoginOffer(
            LoginStart.ofThisMachine(Host.current()),
            inside.preferences(),
            inside.tasks(),
            inside.messages(),
            () -> shown.isFocused() && !doors.isWelcoming(),
            inside.toasts()::show,
            inside.undo()::refused);
    parts
        .reminders()
        .service()
        .listen(open -> inside.tasks().deliver(() -> offerAfter(open, offer)));
    shown.focusedProperty().subscribe(focused -> offer.look());
  }

  private static void offerAfter(List<OpenReminder> open, LoginOffer offer) {
    if (!open.isEmpty()) {
      offer.reminded();
    }
  }

  private String completed(String title) {
    return inside.messages().text("tasks.done.status.completed", title);
  }
}
