package dev.daymark.app.session;

import dev.daymark.app.session.TypedEdits.Typed;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.CalendarRepository;
import dev.daymark.storage.Edit;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The event being created: shown as a dashed block in the grid and named in the inspector. It goes
 * to the store when it is committed, and leaves no trace when it is discarded. For the FX thread.
 */
public final class EventDrafts {
  private final CalendarRepository calendars;
  private final TypedEdits typed;
  private final BackgroundTasks background;
  private final EditQueue edits;
  private final Selection selection;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Optional<EventDraft>> current =
      new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<EventDraft>> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", Optional.empty());
  private @Nullable EventDraft underWay;

  EventDrafts(
      CalendarRepository calendars,
      BackgroundTasks background,
      EditQueue edits,
      Selection selection,
      Messages messages) {
    this.calendars = calendars;
    this.typed = new TypedEdits(calendars);
    this.background = background;
    this.edits = edits;
    this.selection = selection;
    this.messages = messages;
  }

  /** What is typed into quick add, shown as a dashed block; never null. */
  public ReadOnlyObjectProperty<Optional<EventDraft>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Shows what would be made, or nothing. It is no draft: nothing comes of it by itself. */
  public void preview(Optional<EventDraft> shown) {
    preview.set(shown);
  }

  /** Never null; the window shows the inspector when a draft begins. */
  public ReadOnlyObjectProperty<Optional<EventDraft>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public Optional<EventDraft> current() {
    return current.get();
  }

  /** Whether the current one is being saved, so that it may be in the store already. */
  public boolean isUnderWay() {
    return current.get().filter(draft -> draft.equals(underWay)).isPresent();
  }

  /** Begins to create an event in the default calendar; a draft under way is ended first. */
  public void begin(EventTime time) {
    commitOrDiscard();
    background.start(
        calendars::defaultCalendar,
        calendar -> {
          selection.clear();
          current.set(Optional.of(new EventDraft(calendar, time, "")));
        },
        edits::failed);
  }

  public void rename(String title) {
    current.set(current.get().map(draft -> draft.withTitle(title)));
  }

  public void retime(EventTime time) {
    current.set(current.get().map(draft -> draft.withTime(time)));
  }

  /** Creates the event, even without a title, and selects it. */
  public void commit() {
    current.get().filter(draft -> !draft.equals(underWay)).ifPresent(this::create);
  }

  /** Creates the event if it has a title, else forgets it. */
  public void commitOrDiscard() {
    if (current.get().filter(draft -> !draft.title().isBlank()).isPresent()) {
      commit();
    } else {
      discard();
    }
  }

  public void discard() {
    current.set(current.get().filter(draft -> draft.equals(underWay)));
  }

  private void create(EventDraft draft) {
    underWay = draft;
    String title = draft.title().strip();
    String named = title.isEmpty() ? messages.text("session.untitled") : title;
    String usual = messages.text("session.event.created", named);
    edits.submit(
        (Edit<Typed> made) -> TypedEdits.words(messages, made.item(), event -> usual),
        store -> typed.create(store, draft.calendar(), EventContent.of(title, draft.time())),
        made -> {
          end(draft);
          selection.select(new ItemKey.OfEvent(made.item().event().id(), null));
        },
        failure -> underWay = null);
  }

  private void end(EventDraft draft) {
    underWay = null;
    current.set(current.get().filter(other -> !other.equals(draft)));
  }
}
