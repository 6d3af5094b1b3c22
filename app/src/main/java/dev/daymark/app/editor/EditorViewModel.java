package dev.daymark.app.editor;

import dev.daymark.app.inspector.subject.InspectorSubject.OfEvent;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.TypedEdits;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is put together in the editor: nothing is stored until it is saved, and then only
 * the fields that were changed, as far as the scope reaches, as one step of undo. FX thread only.
 */
final class EditorViewModel {
  /** More occurrences than this are not counted. */
  static final int MANY = 400;

  private static final Set<EventField> REACHING =
      EnumSet.of(EventField.RECURRENCE, EventField.LOCATION, EventField.ATTENDEES);

  private final Session session;
  private final OfEvent event;
  private final EventContent before;
  private final ReadOnlyObjectWrapper<EventContent> content;
  private final ObjectProperty<Calendar> calendar;
  private final ObjectProperty<RecurrenceScope> scope =
      new SimpleObjectProperty<>(RecurrenceScope.THIS);
  private final BooleanProperty mail = new SimpleBooleanProperty(true);
  private final ReadOnlyIntegerWrapper affected = new ReadOnlyIntegerWrapper(1);
  private boolean scopeChosen;
  private volatile TypedEdits.@Nullable Typed made;

  EditorViewModel(Session session, OfEvent event) {
    this.session = session;
    this.event = event;
    this.before = event.content().withTime(event.occurrence().time());
    this.content = new ReadOnlyObjectWrapper<>(before);
    this.calendar = new SimpleObjectProperty<>(event.calendar());
    content.addListener((property, was, is) -> follow());
    calendar.addListener((property, was, is) -> follow());
    scope.addListener((property, was, is) -> count());
  }

  OfEvent event() {
    return event;
  }

  Session session() {
    return session;
  }

  /** The event as it will be. */
  ReadOnlyObjectProperty<EventContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  EventContent content() {
    return content.get();
  }

  void change(UnaryOperator<EventContent> change) {
    content.set(change.apply(content.get()));
  }

  /** Where the event will be. */
  ObjectProperty<Calendar> calendarProperty() {
    return calendar;
  }

  /** How far the changes reach; of no meaning for an event that happens once. */
  ReadOnlyObjectProperty<RecurrenceScope> scopeProperty() {
    return scope;
  }

  /** Whether guests are told by mail. */
  BooleanProperty mailProperty() {
    return mail;
  }

  /** Whether there is anybody to tell: who is taken off the list is, too. */
  boolean concernsGuests(EventContent edited) {
    return !edited.attendees().isEmpty() || !before.attendees().isEmpty();
  }

  /** How many events the changes reach, {@link #MANY} for more than can be counted. */
  ReadOnlyIntegerProperty affectedProperty() {
    return affected.getReadOnlyProperty();
  }

  boolean isSeries() {
    return event.occurrence().seriesId() != null;
  }

  /** The fields that are not as they were. */
  Set<EventField> changed() {
    return EventField.difference(before, content.get());
  }

  /** How many things are not as they were. */
  int changes() {
    return changed().size() + (isMoved() ? 1 : 0);
  }

  private boolean isMoved() {
    return !calendar.get().id().equals(event.calendar().id());
  }

  /** Whether one occurrence alone can be changed so: not where the rule itself is another. */
  boolean thisAllowed() {
    return !changed().contains(EventField.RECURRENCE) && !isMoved();
  }

  /** Whether the series can be split: not where it belongs to somebody else. */
  boolean followingAllowed() {
    return event.occurrence().event().protection() == null;
  }

  void choose(RecurrenceScope chosen) {
    scopeChosen = true;
    scope.set(chosen);
  }

  private void follow() {
    if (!isSeries()) {
      return;
    }
    boolean reaches = followingAllowed() && changed().stream().anyMatch(this::reaches);
    if (!thisAllowed() && scope.get() == RecurrenceScope.THIS) {
      scope.set(RecurrenceScope.THIS_AND_FOLLOWING);
    } else if (!scopeChosen) {
      scope.set(reaches ? RecurrenceScope.THIS_AND_FOLLOWING : RecurrenceScope.THIS);
    }
    count();
  }

  /** Whether such a change is mostly meant for what comes, too; one's own answer is for one day. */
  private boolean reaches(EventField field) {
    return REACHING.contains(field)
        && !(field == EventField.ATTENDEES
            && GuestChanges.onlyOwnAnswer(before.attendees(), content.get().attendees()));
  }

  /** Counts what the rule gives, as it will be. */
  private void count() {
    if (!isSeries() || scope.get() == RecurrenceScope.THIS) {
      affected.set(1);
      return;
    }
    boolean all = scope.get() == RecurrenceScope.ALL;
    EventContent counted = content.get();
    session
        .background()
        .start(
            () -> all ? countAll(counted) : countFrom(counted, counted),
            affected::set,
            session.edits()::failed);
  }

  private int countAll(EventContent counted) {
    EventId series = event.occurrence().seriesId();
    EventContent master =
        series == null
            ? counted
            : session.store().events().find(series).map(it -> it.content()).orElse(counted);
    return countFrom(master, counted);
  }

  private int countFrom(EventContent from, EventContent rule) {
    return new OccurrenceExpander(from.time(), rule.recurrence())
        .from(from.time().startIn(session.zone()), session.zone(), MANY)
        .size();
  }

  /** Stores the changes; without any there is nothing to store. */
  void save() {
    List<Function<LocalEdits, Edit<?>>> steps = new ArrayList<>();
    if (!changed().isEmpty() || parts()) {
      steps.add(this::edit);
    }
    if (isMoved()) {
      Calendar target = calendar.get();
      steps.add(store -> store.moveEvent(movedId(), target.id()));
    }
    if (!steps.isEmpty()) {
      String title = content.get().summary().strip();
      String named = title.isEmpty() ? session.messages().text("session.untitled") : title;
      session.edits().submitAll(() -> saved(named), steps);
    }
  }

  private String saved(String named) {
    TypedEdits.Typed typed = made;
    String usual = session.messages().text("editor.saved", named);
    return typed == null ? usual : TypedEdits.words(session.messages(), typed, event -> usual);
  }

  /** Whether a series has to be parted for some of it to go to another calendar. */
  private boolean parts() {
    return isMoved() && isSeries() && scope.get() == RecurrenceScope.THIS_AND_FOLLOWING;
  }

  /** What was made of it goes, be it the rest of a series or a new event. */
  private EventId movedId() {
    TypedEdits.Typed typed = made;
    if (typed != null && typed.event().exception() == null) {
      return typed.event().id();
    }
    EventId series = event.occurrence().seriesId();
    return series == null ? event.occurrence().event().id() : series;
  }

  private Edit<?> edit(LocalEdits plain) {
    LocalEdits store =
        concernsGuests(content.get())
            ? plain.telling(mail.get() ? GuestNotice.ALL : GuestNotice.NONE)
            : plain;
    Occurrence occurrence = event.occurrence();
    Edit<TypedEdits.Typed> edit =
        new TypedEdits(session.store().calendars())
            .make(store, occurrence, isSeries() ? scope.get() : null, this::merged);
    made = edit.item();
    return edit;
  }

  /** What was changed here; the rest is as it became meanwhile. */
  private EventContent merged(EventContent now) {
    EventContent result = now;
    EventContent edited = content.get();
    for (EventField field : changed()) {
      result =
          field == EventField.ATTENDEES
              ? result.withAttendees(
                  GuestChanges.applied(before.attendees(), edited.attendees(), now.attendees()))
              : field.copy(edited, result);
    }
    return result;
  }

  /** Answers the invitation, with a note for the organiser. */
  void answer(ResponseStatus response, String note) {
    change(
        now ->
            now.withAttendees(
                now.attendees().stream()
                    .map(guest -> guest.self() ? guest.withAnswer(response, note) : guest)
                    .toList()));
  }
}
