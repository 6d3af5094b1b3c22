package dev.daymark.app.shell;

import dev.daymark.app.calendar.GuestDialog;
import dev.daymark.app.history.HistoryPanel;
import dev.daymark.app.history.HistoryViewModel;
import dev.daymark.app.outbox.OutboxPanel;
import dev.daymark.app.reminders.RemindersPanel;
import dev.daymark.app.session.GuestQuestion;
import dev.daymark.app.session.Session;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.transfer.ImportPanel;
import dev.daymark.app.transfer.ImportViewModel;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.Question;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.sync.MassChange;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;

/** What opens over the window by itself or from a place in it. FX thread only. */
final class WindowDialogs {
  private static final String SAVED_AT = "saving.tried";

  private final WindowContext context;
  private final Models models;
  private final Session session;
  private final Messages messages;
  private final Overlays overlays;
  private final WindowPlaces places;
  private final Consumer<Runnable> closing;

  /**
   * Opens none yet.
   *
   * @param closing is given what has to be closed with the window
   */
  WindowDialogs(
      WindowContext context,
      Models models,
      Overlays overlays,
      WindowPlaces places,
      Consumer<Runnable> closing) {
    this.context = context;
    this.models = models;
    this.session = models.session();
    this.messages = session.messages();
    this.overlays = overlays;
    this.places = places;
    this.closing = closing;
  }

  /** How sync stands, with what can be done about it. */
  SyncPopover syncPopover() {
    return new SyncPopover(models.sync(), session, context.colours(), new SyncLinks());
  }

  /** Where the popover about sync leads. */
  private final class SyncLinks implements SyncPopover.SyncActions {
    @Override
    public void openAccounts() {
      WindowDialogs.this.openAccounts();
    }

    @Override
    public void openOutbox() {
      WindowDialogs.this.openOutbox();
    }

    @Override
    public void openDataFolder() {
      context.parts().opener().accept(context.parts().dataDir().toUri());
    }

    @Override
    public void saveAgain() {
      WindowDialogs.this.saveAgain();
    }

    @Override
    public void decide(MassChange change) {
      WindowDialogs.this.decide(change);
    }
  }

  /** Saves what waits for space on the disk, or else looks whether anything can be saved. */
  private void saveAgain() {
    if (session.edits().isStuck()) {
      session.edits().retry();
      return;
    }
    session
        .background()
        .start(
            () -> {
              session.store().settings().put(SAVED_AT, session.now().toString());
              return true;
            },
            saved -> context.undo().solved(),
            session.edits()::failed);
  }

  /** Shows what reminded and is not answered. */
  void openReminders() {
    overlays.popover(
        new RemindersPanel(models.reminders(), session, context.colours(), places::show),
        Pos.BOTTOM_RIGHT);
  }

  /** Asks whether files are to be imported. */
  void offerImport(List<Path> files) {
    ImportViewModel model = new ImportViewModel(session, files);
    closing.accept(model::close);
    overlays.dialog(new ImportPanel(model, messages, overlays::close));
  }

  /** Shows every change that is not with Google yet. */
  void openOutbox() {
    overlays.close();
    overlays.dialog(
        new OutboxPanel(
            models.sync().waiting(), session, context.colours(), models.sync(), overlays::close));
  }

  /** Shows every change of an item. */
  void openHistory(ItemId item) {
    overlays.dialog(
        new HistoryPanel(new HistoryViewModel(session, item), session, overlays::close));
  }

  /** Asks about a change that was held back. */
  void decide(MassChange change) {
    overlays.close();
    overlays.dialog(
        new HeldBackDialog(
            change,
            models.sidebar().nameOf(change.calendar()),
            messages,
            answer -> {
              overlays.close();
              models.sync().answer(change, answer);
            },
            overlays::close));
  }

  /** Asks before something is deleted that is taken away from guests, too. */
  void askOfGuests(GuestQuestion question) {
    overlays.close();
    overlays.dialog(GuestDialog.of(question, session, overlays));
  }

  /** Leads to the accounts in the settings. */
  void openAccounts() {
    overlays.close();
    models.window().openSettings(SettingsPage.ACCOUNTS);
  }

  /** Asks whether to close although something could not be saved. */
  void askToLose(Runnable close) {
    overlays.dialog(
        new Question(
            overlays,
            messages.text("shell.close.title"),
            messages.text("shell.close.body"),
            messages.text("shell.close.lose"),
            messages.text("shell.close.stay"),
            close));
  }
}
