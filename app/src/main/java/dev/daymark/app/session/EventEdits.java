package dev.daymark.app.session;

import dev.daymark.app.session.TypedEdits.Typed;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.LocalStore;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Changes and deletes events as the person sees them: one occurrence at a time. For a series it
 * first asks how far the change reaches. For the FX thread.
 */
public final class EventEdits {
  private final EditQueue edits;
  private final Selection selection;
  private final Messages messages;
  private final TypedEdits typed;
  private final EventDeletions deletions;
  private final ReadOnlyObjectWrapper<Optional<ScopeQuestion>> question =
      new ReadOnlyObjectWrapper<>(this, "question", Optional.empty());

  EventEdits(
      EditQueue edits,
      Selection selection,
      LocalStore store,
      BackgroundTasks background,
      Messages messages) {
    this.edits = edits;
    this.selection = selection;
    this.messages = messages;
    this.typed = new TypedEdits(store.calendars());
    this.deletions = new EventDeletions(edits, store, background, this::cancel);
  }

  /**
   * A change to make.
   *
   * @param detail the change in words, for the question
   * @param sentence what was done, for the undo history; of the event or the series as it is then
   * @param done runs once it is durable
   * @param dropped runs if it was refused or the person took it back
   */
  public record Change(
      ScopeQuestion.Kind kind,
      String detail,
      Function<CalendarEvent, String> sentence,
      UnaryOperator<EventContent> content,
      Runnable done,
      Runnable dropped) {

    /** A change of which is known before what it comes to. */
    public Change(
        ScopeQuestion.Kind kind,
        String detail,
        String sentence,
        UnaryOperator<EventContent> content,
        Runnable done,
        Runnable dropped) {
      this(kind, detail, changed -> sentence, content, done, dropped);
    }
  }

  /** The question that waits for an answer, if any. */
  public ReadOnlyObjectProperty<Optional<ScopeQuestion>> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /** Answers the question, if there is one. */
  public void answer(RecurrenceScope scope) {
    Optional<ScopeQuestion> asked = question.get();
    question.set(Optional.empty());
    asked.ifPresent(open -> open.answer().accept(scope));
  }

  /** Puts back what a question is about. */
  public void cancel() {
    Optional<ScopeQuestion> asked = question.get();
    question.set(Optional.empty());
    asked.ifPresent(open -> open.cancel().run());
    deletions.cancel();
  }

  /** The question about guests that waits for an answer, if any. */
  public ReadOnlyObjectProperty<Optional<GuestQuestion>> guestsProperty() {
    return deletions.guestsProperty();
  }

  /** Deletes what the question about guests is about, and tells those guests. */
  public void answer(GuestNotice told) {
    deletions.answer(told);
  }

  /** Changes an occurrence, after asking if it is one of several. */
  public void change(Occurrence occurrence, Change change) {
    change(occurrence, change, false);
  }

  /**
   * Changes an occurrence as the person typed it, after asking if it is one of several. If it is
   * gone or can only be read by then, it becomes a new event.
   */
  public void type(Occurrence occurrence, Change change) {
    change(occurrence, change, true);
  }

  private void change(Occurrence occurrence, Change change, boolean byTyping) {
    cancel();
    if (occurrence.seriesId() == null && byTyping) {
      type(occurrence, change, null);
      return;
    }
    if (occurrence.seriesId() == null) {
      edits.submit(
          (Edit<CalendarEvent> made) -> change.sentence().apply(made.item()),
          store -> store.editEvent(occurrence.event().id(), change.content()),
          made -> change.done().run(),
          failure -> change.dropped().run());
      return;
    }
    boolean ruleChanged =
        EventField.difference(
                occurrence.event().content(), change.content().apply(contentOf(occurrence)))
            .contains(EventField.RECURRENCE);
    question.set(
        Optional.of(
            new ScopeQuestion(
                change.kind(),
                occurrence,
                change.detail(),
                !ruleChanged,
                scope -> {
                  if (byTyping) {
                    type(occurrence, change, scope);
                  } else {
                    change(occurrence, change, scope);
                  }
                },
                change.dropped())));
  }

  /**
   * Deletes an occurrence, after asking how much if it is one of several, and whether at all if
   * that takes it away from guests.
   *
   * @param hide takes it off the screen, before the store is asked
   * @param done runs once it is durable
   * @param show puts it back on the screen after a refusal
   */
  public void delete(
      Occurrence occurrence, String sentence, Runnable hide, Runnable done, Runnable show) {
    cancel();
    EventDeletions.Deletion deletion =
        new EventDeletions.Deletion(occurrence, sentence, hide, done, show);
    if (occurrence.seriesId() == null) {
      deletions.begin(deletion, null);
      return;
    }
    question.set(
        Optional.of(
            new ScopeQuestion(
                ScopeQuestion.Kind.DELETE,
                occurrence,
                "",
                true,
                scope -> deletions.begin(deletion, scope),
                show)));
  }

  /** Changes an occurrence of a series as far as the scope says, through a door of the store. */
  public static Edit<CalendarEvent> edit(
      LocalEdits store,
      Occurrence occurrence,
      RecurrenceScope scope,
      UnaryOperator<EventContent> change) {
    return store.editOccurrence(
        Objects.requireNonNull(occurrence.seriesId()),
        Objects.requireNonNull(occurrence.originalStart()),
        scope,
        change);
  }

  private void type(Occurrence occurrence, Change change, @Nullable RecurrenceScope scope) {
    edits.submit(
        (Edit<Typed> made) -> TypedEdits.words(messages, made.item(), change.sentence()),
        store -> typed.make(store, occurrence, scope, change.content()),
        made -> {
          CalendarEvent event = made.item().event();
          if (made.item().isKept()) {
            selection.select(whole(event));
          } else if (scope != null) {
            follow(occurrence, change, scope, event);
          }
          change.done().run();
        },
        failure -> change.dropped().run());
  }

  /** The event, or the first occurrence of the series. */
  private static ItemKey whole(CalendarEvent event) {
    return new ItemKey.OfEvent(
        event.id(), event.isSeries() ? event.content().time().asOriginalStart() : null);
  }

  private void change(Occurrence occurrence, Change change, RecurrenceScope scope) {
    EventId series = Objects.requireNonNull(occurrence.seriesId());
    OriginalStart start = Objects.requireNonNull(occurrence.originalStart());
    edits.submit(
        (Edit<CalendarEvent> made) -> change.sentence().apply(made.item()),
        store -> store.editOccurrence(series, start, scope, change.content()),
        made -> {
          follow(occurrence, change, scope, made.item());
          change.done().run();
        },
        failure -> change.dropped().run());
  }

  /** Keeps the same occurrence selected when the change gave it another name. */
  private void follow(
      Occurrence occurrence, Change change, RecurrenceScope scope, CalendarEvent event) {
    if (scope == RecurrenceScope.THIS || !selection.isSelected(ItemKey.of(occurrence))) {
      return;
    }
    EventContent changed = change.content().apply(contentOf(occurrence));
    selection.rename(
        ItemKey.of(occurrence),
        new ItemKey.OfEvent(
            event.id(), event.isSeries() ? changed.time().asOriginalStart() : null));
  }

  private static EventContent contentOf(Occurrence occurrence) {
    return occurrence.event().content().withTime(occurrence.time());
  }
}
