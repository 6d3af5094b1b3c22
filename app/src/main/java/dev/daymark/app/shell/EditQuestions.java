package dev.daymark.app.shell;

import dev.daymark.app.calendar.ScopePopover;
import dev.daymark.app.session.ScopeQuestion;
import dev.daymark.app.session.Session;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.ui.controls.Overlays;
import java.util.Optional;

/**
 * Brings up what edits ask: how far the change of a series reaches, and whether guests lose an
 * event, too. FX thread only.
 */
final class EditQuestions {
  private final WindowViewModel window;
  private final Session session;
  private final Overlays overlays;
  private final WindowDialogs dialogs;

  EditQuestions(Models models, Overlays overlays, WindowDialogs dialogs) {
    this.window = models.window();
    this.session = models.session();
    this.overlays = overlays;
    this.dialogs = dialogs;
  }

  /** Asks from now on. */
  void listen() {
    session
        .events()
        .questionProperty()
        .addListener((property, before, question) -> askScope(question));
    session
        .events()
        .guestsProperty()
        .addListener((property, before, question) -> question.ifPresent(dialogs::askOfGuests));
  }

  /** Beside its block in the calendar, which asks itself; in the middle where there are none. */
  private void askScope(Optional<ScopeQuestion> question) {
    if (window.screenProperty().get() == Screen.CALENDAR) {
      return;
    }
    if (question.isPresent()) {
      overlays.dialog(ScopePopover.alone(session, question.get()));
    } else {
      overlays.close();
    }
  }
}
