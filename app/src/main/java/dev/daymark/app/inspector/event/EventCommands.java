package dev.daymark.app.inspector.event;

import dev.daymark.app.inspector.subject.InspectorSubject.OfEvent;
import dev.daymark.app.session.CopiedCall;
import dev.daymark.app.session.EventEdits;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.ScopeQuestion;
import dev.daymark.app.session.Session;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Edits an event field by field. In a series the person is asked how far each edit reaches. */
public final class EventCommands {
  private final Session session;
  private final Set<ItemKey> answered = new HashSet<>();

  public EventCommands(Session session) {
    this.session = session;
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  private String name(OfEvent event) {
    String summary = event.content().summary().strip();
    return summary.isEmpty() ? text("session.untitled") : summary;
  }

  private void change(OfEvent event, String what, UnaryOperator<EventContent> change) {
    session.events().change(event.occurrence(), named(event, what, change));
  }

  /** The same of what was typed, which is not lost if the event is gone by then. */
  private void type(OfEvent event, String what, UnaryOperator<EventContent> change) {
    session.events().type(event.occurrence(), named(event, what, change));
  }

  private EventEdits.Change named(OfEvent event, String what, UnaryOperator<EventContent> change) {
    return new EventEdits.Change(
        ScopeQuestion.Kind.EDIT,
        text("inspector.change." + what),
        text("inspector.changed." + what, name(event)),
        change,
        () -> {},
        () -> {});
  }

  public void rename(OfEvent event, String title) {
    type(event, "title", content -> content.withSummary(title));
  }

  public void relocate(OfEvent event, String place) {
    type(event, "place", content -> content.withLocation(place));
  }

  public void describe(OfEvent event, String notes) {
    type(event, "notes", content -> content.withDescription(notes));
  }

  public void retime(OfEvent event, EventTime time) {
    type(event, "time", content -> content.withTime(time));
  }

  /** Gives the series another rule, makes a series of an event, or ends one. */
  public void repeat(OfEvent event, Recurrence recurrence) {
    change(event, "repeat", content -> content.withRecurrence(recurrence));
  }

  /**
   * @param colorId of Google's event palette; null for the calendar's colour
   */
  public void colour(OfEvent event, @Nullable String colorId) {
    change(event, "colour", content -> content.withColorId(colorId));
  }

  public void show(OfEvent event, Transparency transparency) {
    change(event, "status", content -> content.withTransparency(transparency));
  }

  public void reveal(OfEvent event, Visibility visibility) {
    change(event, "visibility", content -> content.withVisibility(visibility));
  }

  /** Asks for a call; one that was asked for in vain is asked for anew. */
  public void addCall(OfEvent event) {
    Conference wanted = CopiedCall.requested();
    change(event, "call", content -> content.withConference(wanted));
  }

  public void removeCall(OfEvent event) {
    change(event, "call", content -> content.withConference(Conference.NONE));
  }

  public void remind(OfEvent event, Reminders reminders) {
    change(event, "reminders", content -> content.withReminders(reminders));
  }

  /** Adds a guest by address; one who is invited already is left as is. */
  public void invite(OfEvent event, String email) {
    change(
        event,
        "guests",
        content -> {
          List<Attendee> guests = new ArrayList<>(content.attendees());
          if (guests.stream().noneMatch(guest -> guest.email().equalsIgnoreCase(email))) {
            guests.add(Attendee.of(email));
          }
          return content.withAttendees(guests);
        });
  }

  public void uninvite(OfEvent event, String email) {
    change(
        event,
        "guests",
        content ->
            content.withAttendees(
                content.attendees().stream()
                    .filter(guest -> !guest.email().equalsIgnoreCase(email))
                    .toList()));
  }

  /** Whether the invitation was answered here, in this window. */
  boolean hasAnswered(OfEvent event) {
    return answered.contains(ItemKey.of(event.occurrence()));
  }

  /** Answers the invitation. */
  public void respond(OfEvent event, ResponseStatus answer) {
    answered.add(ItemKey.of(event.occurrence()));
    change(
        event,
        "answer",
        content ->
            content.withAttendees(
                content.attendees().stream()
                    .map(guest -> guest.self() ? guest.withResponse(answer) : guest)
                    .toList()));
  }

  /** Puts a note beside the answer, which the organiser reads. */
  public void noteAnswer(OfEvent event, ResponseStatus answer, String note) {
    change(
        event,
        "answer",
        content ->
            content.withAttendees(
                content.attendees().stream()
                    .map(guest -> guest.self() ? guest.withAnswer(answer, note) : guest)
                    .toList()));
  }

  /** Moves the event, or the whole series, to another calendar. */
  public void moveTo(OfEvent event, Calendar target) {
    if (target.id().equals(event.calendar().id())) {
      return;
    }
    var id =
        event.occurrence().seriesId() == null
            ? event.occurrence().event().id()
            : event.occurrence().seriesId();
    session
        .edits()
        .submit(
            text("inspector.changed.calendar", name(event), target.summary()),
            store -> store.moveEvent(id, target.id()));
  }

  public void delete(OfEvent event) {
    String refusal = event.calendar().isWritable() ? null : event.protection();
    if (refusal != null) {
      session.edits().refuse(refusal);
      return;
    }
    session
        .events()
        .delete(
            event.occurrence(),
            text("calendar.deleted", name(event)),
            () -> session.selection().clear(),
            () -> {},
            () -> {});
  }

  /**
   * Makes the same event again, once and without guests, and selects it; in the default calendar if
   * its own can only be read.
   */
  public void duplicate(OfEvent event) {
    EventContent copy =
        event
            .content()
            .withTime(event.occurrence().time())
            .withRecurrence(Recurrence.NONE)
            .withAttendees(List.of());
    session
        .edits()
        .submit(
            text("inspector.duplicated", name(event)),
            store -> {
              Calendar home =
                  event.calendar().isWritable()
                      ? event.calendar()
                      : session.store().calendars().defaultCalendar();
              return store.createEvent(
                  home.id(), copy.withConference(CopiedCall.of(copy.conference(), home)));
            },
            made -> session.selection().select(new ItemKey.OfEvent(made.item().id(), null)),
            failure -> {});
  }
}
