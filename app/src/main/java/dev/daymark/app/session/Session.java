package dev.daymark.app.session;

import dev.daymark.app.command.KeyMap;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.undo.UndoRecorder;
import dev.daymark.storage.LocalStore;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * What the view models of one window share.
 *
 * @param zone the zone in which days begin and end and wall-clock times are shown
 * @param minute the current minute; changes on the FX thread
 * @param opener opens an address outside Daymark; must not block
 * @param keys which keys do what
 */
public record Session(
    LocalStore store,
    BackgroundTasks background,
    EditQueue edits,
    EventEdits events,
    Selection selection,
    EventDrafts drafts,
    Formatting formatting,
    Messages messages,
    ZoneId zone,
    ObservableValue<Instant> minute,
    Consumer<URI> opener,
    KeyMap keys) {

  /** How long an edit waits that found the disk full. */
  private static final Duration RETRY = Duration.seconds(3);

  /** Opens the session of a window; its keys are those of the commands. */
  public static Session open(
      LocalStore store,
      BackgroundTasks background,
      Formatting formatting,
      Messages messages,
      ZoneId zone,
      ObservableValue<Instant> minute,
      UndoRecorder history,
      Consumer<URI> opener) {
    EditQueue edits = new EditQueue(store.localEdits(), background, history, Session::later);
    Selection selection = new Selection();
    EventDrafts drafts = new EventDrafts(store.calendars(), background, edits, selection, messages);
    return new Session(
        store,
        background,
        edits,
        new EventEdits(edits, selection, store, background, messages),
        selection,
        drafts,
        formatting,
        messages,
        zone,
        minute,
        opener,
        new KeyMap());
  }

  /** The same session with the keys that the person chose. */
  public Session withKeys(KeyMap chosen) {
    return new Session(
        store,
        background,
        edits,
        events,
        selection,
        drafts,
        formatting,
        messages,
        zone,
        minute,
        opener,
        chosen);
  }

  /** The same session, whose reads wait for something, such as the window's first picture. */
  public Session withBackground(BackgroundTasks other) {
    return new Session(
        store,
        other,
        edits,
        events,
        selection,
        drafts,
        formatting,
        messages,
        zone,
        minute,
        opener,
        keys);
  }

  private static void later(Runnable again) {
    PauseTransition pause = new PauseTransition(RETRY);
    pause.setOnFinished(event -> again.run());
    pause.play();
  }

  /** Now, to the minute, in the shown zone. */
  public ZonedDateTime now() {
    return minute.getValue().atZone(zone);
  }

  public LocalDate today() {
    return now().toLocalDate();
  }
}
