package dev.daymark.app.session;

import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.LocalStore;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Deletes events; what guests lose with that only after a question. For the FX thread. */
final class EventDeletions {
  private final EditQueue edits;
  private final LocalStore store;
  private final BackgroundTasks background;
  private final Runnable clear;
  private final ReadOnlyObjectWrapper<Optional<GuestQuestion>> guests =
      new ReadOnlyObjectWrapper<>(this, "guests", Optional.empty());

  /**
   * @param clear takes back every question that is open, as one is asked now
   */
  EventDeletions(EditQueue edits, LocalStore store, BackgroundTasks background, Runnable clear) {
    this.edits = edits;
    this.store = store;
    this.background = background;
    this.clear = clear;
  }

  /** The question that waits for an answer, if any. */
  ReadOnlyObjectProperty<Optional<GuestQuestion>> guestsProperty() {
    return guests.getReadOnlyProperty();
  }

  /** Deletes what the question is about, if there is one, and tells those guests. */
  void answer(GuestNotice told) {
    Optional<GuestQuestion> asked = guests.get();
    guests.set(Optional.empty());
    asked.ifPresent(open -> open.answer().accept(told));
  }

  /** Leaves what the question is about as it is. */
  void cancel() {
    Optional<GuestQuestion> asked = guests.get();
    guests.set(Optional.empty());
    asked.ifPresent(open -> open.cancel().run());
  }

  /** What is deleted, and what the screen does about it. */
  record Deletion(
      Occurrence occurrence, String sentence, Runnable hide, Runnable done, Runnable show) {}

  /**
   * Deletes it, after asking if guests lose it with that.
   *
   * @param scope how much of a series; null for an event that happens once
   */
  void begin(Deletion deletion, @Nullable RecurrenceScope scope) {
    boolean alone = deletion.occurrence().event().content().attendees().isEmpty();
    boolean once = scope == null || scope == RecurrenceScope.THIS;
    if (alone && once) {
      delete(deletion, scope, UnaryOperator.identity());
      return;
    }
    background.start(
        () -> MailedGuests.of(store, deletion.occurrence(), scope),
        found -> {
          if (found.guests().isEmpty()) {
            delete(deletion, scope, UnaryOperator.identity());
          } else {
            clear.run();
            guests.set(Optional.of(question(deletion, scope, found)));
          }
        },
        failure -> {
          edits.failed(failure);
          deletion.show().run();
        });
  }

  private GuestQuestion question(
      Deletion deletion, @Nullable RecurrenceScope scope, MailedGuests found) {
    return new GuestQuestion(
        deletion.occurrence(),
        scope,
        found.guests(),
        found.usual(),
        told -> delete(deletion, scope, door -> door.telling(told)),
        deletion.show());
  }

  private void delete(
      Deletion deletion, @Nullable RecurrenceScope scope, UnaryOperator<LocalEdits> door) {
    deletion.hide().run();
    Occurrence occurrence = deletion.occurrence();
    edits.submit(
        deletion.sentence(),
        store -> delete(door.apply(store), occurrence, scope),
        made -> deletion.done().run(),
        failure -> deletion.show().run());
  }

  private static Edit<EventId> delete(
      LocalEdits store, Occurrence occurrence, @Nullable RecurrenceScope scope) {
    return scope == null
        ? store.deleteEvent(occurrence.event().id())
        : store.deleteOccurrence(
            Objects.requireNonNull(occurrence.seriesId()),
            Objects.requireNonNull(occurrence.originalStart()),
            scope);
  }
}
