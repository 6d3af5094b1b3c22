package dev.daymark.app.inspector;

import dev.daymark.app.inspector.event.EventCommands;
import dev.daymark.app.inspector.subject.InspectorReader;
import dev.daymark.app.inspector.subject.InspectorSubject;
import dev.daymark.app.inspector.task.TaskCommands;
import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.StoreNews;
import dev.daymark.app.ui.BackgroundTasks.Running;
import dev.daymark.storage.StoreChange;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * What is selected, read whole and kept current, and the commands to edit it. For the FX thread.
 */
public final class InspectorViewModel implements AutoCloseable {
  private final Session session;
  private final InspectorReader reader;
  private final EventCommands eventCommands;
  private final TaskCommands taskCommands;
  private final StoreNews news;
  private final ReadOnlyObjectWrapper<Optional<InspectorSubject>> subject =
      new ReadOnlyObjectWrapper<>(this, "subject", Optional.empty());
  private final ChangeListener<Optional<ItemKey>> selectionListener =
      (property, before, after) -> read();
  private final ChangeListener<Optional<EventDraft>> draftListener =
      (property, before, after) -> read();
  private @Nullable Running reading;
  private @Nullable Consumer<InspectorSubject.OfEvent> awaited;

  /** Shows what is selected in the session. */
  public InspectorViewModel(Session session) {
    this.session = session;
    this.reader = new InspectorReader(session);
    this.eventCommands = new EventCommands(session);
    this.taskCommands = new TaskCommands(session);
    this.news = new StoreNews(session.store(), session.background(), this::storeChanged);
    session.selection().selectedProperty().addListener(selectionListener);
    session.drafts().currentProperty().addListener(draftListener);
    read();
  }

  /** Empty if nothing is selected. */
  public ReadOnlyObjectProperty<Optional<InspectorSubject>> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  public Session session() {
    return session;
  }

  /** What can be done to an event. */
  public EventCommands events() {
    return eventCommands;
  }

  /** What can be done to a task. */
  public TaskCommands tasks() {
    return taskCommands;
  }

  /** Hands over the selected event, now or as soon as it is read. */
  public void whenRead(Consumer<InspectorSubject.OfEvent> action) {
    awaited = action;
    answerAwaited();
  }

  private void answerAwaited() {
    Consumer<InspectorSubject.OfEvent> action = awaited;
    boolean current =
        subject.get().map(InspectorSubject::key).equals(session.selection().selected());
    if (action != null
        && current
        && subject.get().orElse(null) instanceof InspectorSubject.OfEvent event) {
      awaited = null;
      action.accept(event);
    }
  }

  /** Finds out whether an item still is in the store. */
  void whetherThere(ItemKey key, Consumer<Boolean> answer) {
    session.background().start(() -> reader.read(key).isPresent(), answer, session.edits()::failed);
  }

  private void storeChanged(Set<StoreChange> changes) {
    boolean settingsOnly =
        changes.stream().allMatch(change -> change instanceof StoreChange.SettingChanged);
    if (!settingsOnly && subject.get().isPresent()) {
      read();
    }
  }

  private void read() {
    cancel();
    Optional<EventDraft> draft = session.drafts().current();
    if (draft.isPresent()) {
      subject.set(Optional.of(new InspectorSubject.OfDraft(draft.get())));
      return;
    }
    Optional<ItemKey> selected = session.selection().selected();
    if (selected.isEmpty()) {
      subject.set(Optional.empty());
      return;
    }
    ItemKey key = selected.get();
    reading =
        session
            .background()
            .start(
                () -> reader.read(key),
                found -> {
                  reading = null;
                  subject.set(found);
                  answerAwaited();
                },
                failure -> {
                  reading = null;
                  session.edits().failed(failure);
                });
  }

  private void cancel() {
    if (reading != null) {
      reading.cancel();
      reading = null;
    }
  }

  @Override
  public void close() {
    session.selection().selectedProperty().removeListener(selectionListener);
    session.drafts().currentProperty().removeListener(draftListener);
    news.close();
    cancel();
  }
}
