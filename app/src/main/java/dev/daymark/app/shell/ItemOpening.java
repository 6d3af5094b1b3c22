package dev.daymark.app.shell;

import dev.daymark.app.editor.EventEditor;
import dev.daymark.app.inspector.InspectorView;
import dev.daymark.app.inspector.subject.InspectorSubject;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.CalendarEvent;
import java.util.Optional;

/** Opens what is selected where it is edited, and what the words about sync are about. */
final class ItemOpening {
  private final Models models;
  private final Session session;
  private final EventColours colours;
  private final Overlays overlays;
  private final ShellFrame frame;
  private final InspectorView inspector;
  private final WindowActions actions;
  private final WindowDialogs dialogs;

  ItemOpening(
      Models models,
      Session session,
      EventColours colours,
      Overlays overlays,
      ShellFrame frame,
      InspectorView inspector,
      WindowActions actions,
      WindowDialogs dialogs) {
    this.models = models;
    this.session = session;
    this.colours = colours;
    this.overlays = overlays;
    this.frame = frame;
    this.inspector = inspector;
    this.actions = actions;
    this.dialogs = dialogs;
  }

  /** An event opens in the editor as soon as it is read; a task in the panel at the side. */
  void selected() {
    Optional<ItemKey> key = session.selection().selected();
    if (key.isPresent() && key.get() instanceof ItemKey.OfEvent) {
      models.inspector().whenRead(this::editor);
    } else {
      inspector();
    }
  }

  /** Opens the editor of a whole event. */
  void editor(InspectorSubject.OfEvent event) {
    EventEditor editor =
        new EventEditor(
            session,
            colours,
            event,
            frame.isTight(),
            overlays::close,
            () -> models.inspector().events().delete(event));
    overlays.form(editor, editor::mayClose);
  }

  /** Opens the panel at the side, with the title of what is selected in a field. */
  void inspector() {
    models.window().railProperty().set(false);
    frame.setInspector(true);
    inspector.edit();
  }

  /** The words in the status bar lead to what they are about. */
  void syncState() {
    if (models.sync().truthProperty().get() instanceof SyncTruth.ConflictsOpen) {
      actions.openReview();
    } else {
      actions.showSync(dialogs.syncPopover());
    }
  }

  /** Opens the conflict of the selected event. */
  void review() {
    actions.openReview();
    if (session.selection().selectedProperty().get().orElse(null)
        instanceof ItemKey.OfEvent(var event, var start)) {
      models.review().open(event);
    }
  }

  /** Opens an event in place of whatever floats. */
  void toEdit(CalendarEvent event) {
    while (overlays.isOpen()) {
      overlays.close();
    }
    session.selection().select(keyOf(event));
    selected();
  }

  private static ItemKey keyOf(CalendarEvent event) {
    CalendarEvent.ExceptionOf exception = event.exception();
    return exception == null || exception.seriesId() == null
        ? new ItemKey.OfEvent(
            event.id(), event.isSeries() ? event.content().time().asOriginalStart() : null)
        : new ItemKey.OfEvent(exception.seriesId(), exception.originalStart());
  }
}
