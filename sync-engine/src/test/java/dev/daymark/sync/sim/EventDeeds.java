package dev.daymark.sync.sim;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.util.ArrayList;
import java.util.List;

/** What somebody does to whole events on a device. */
final class EventDeeds {

  static final List<String> RULES =
      List.of("FREQ=DAILY;COUNT=5", "FREQ=WEEKLY;COUNT=4", "FREQ=DAILY;UNTIL=20261125T225959Z");

  private final Hand hand;

  EventDeeds(Hand hand) {
    this.hand = hand;
  }

  void create() {
    EventContent content =
        EventContent.of(hand.word(), hand.time())
            .withDescription(hand.ledger().newOrigin())
            .withLocation(hand.word());
    if (hand.pick(3) == 0) {
      content = content.withRecurrence(Recurrence.ofRule(RULES.get(hand.pick(RULES.size()))));
    }
    CalendarEvent made = hand.edits().createEvent(hand.calendar().id(), content).item();
    hand.note("creates", made.content());
  }

  /** A dozen at once, so that the brake asks. */
  void createMany() {
    for (int i = 0; i < 12; i++) {
      create();
    }
  }

  void editSome() {
    CalendarEvent event = hand.event(false);
    if (event != null) {
      String word = hand.word();
      int field = hand.pick(3);
      hand.note("edits", event.content());
      hand.edits().editEvent(event.id(), content -> text(content, field, word));
    }
  }

  static EventContent text(EventContent content, int field, String word) {
    return switch (field) {
      case 0 -> content.withSummary(word);
      case 1 -> content.withLocation(word);
      default -> content.withDescription(content.description() + "\n" + word);
    };
  }

  void editSomeOther() {
    CalendarEvent event = hand.event(false);
    if (event != null) {
      int field = hand.pick(9);
      EventTime time = hand.time();
      int which = hand.pick(3);
      String call = "call" + hand.pick(1_000_000);
      hand.note("edits field " + field + " of", event.content());
      hand.edits()
          .editEvent(
              event.id(),
              content -> field == 8 ? call(content, call) : other(content, field, which, time));
    }
  }

  /** Adds a call, or removes the one there is. */
  private static EventContent call(EventContent content, String request) {
    return content.withConference(
        content.conference().isPresent() ? Conference.NONE : Conference.requested(request));
  }

  private static EventContent other(EventContent content, int field, int which, EventTime time) {
    return switch (field) {
      case 0 -> content.withTime(time);
      case 1 ->
          content.recurrence().isPresent()
              ? content.withRecurrence(Recurrence.ofRule(RULES.get(which)))
              : content.withTime(time);
      case 2 -> content.withStatus(which == 0 ? EventStatus.TENTATIVE : EventStatus.CONFIRMED);
      case 3 -> content.withTransparency(Transparency.values()[which % 2]);
      case 4 -> content.withVisibility(Visibility.values()[which]);
      case 5 -> content.withColorId(which == 0 ? null : Integer.toString(which + 3));
      case 6 ->
          content.withReminders(
              which == 0
                  ? Reminders.DEFAULT
                  : new Reminders(false, List.of(new Reminder(Reminder.Method.POPUP, which * 5))));
      default -> {
        List<Attendee> guests = new ArrayList<>(content.attendees());
        guests.removeIf(guest -> guest.email().equals("guest" + which + "@example.com"));
        if (guests.size() == content.attendees().size()) {
          guests.add(Attendee.of("guest" + which + "@example.com"));
        }
        yield content.withAttendees(guests);
      }
    };
  }

  /** Answers an invitation. */
  void respond() {
    List<CalendarEvent> invitations =
        hand.client().store().calendars().all().stream()
            .flatMap(calendar -> hand.client().store().events().ofCalendar(calendar.id()).stream())
            .filter(event -> event.content().attendees().stream().anyMatch(Attendee::self))
            .toList();
    if (!invitations.isEmpty()) {
      CalendarEvent event = invitations.get(hand.pick(invitations.size()));
      ResponseStatus answer = ResponseStatus.values()[hand.pick(ResponseStatus.values().length)];
      hand.note("answers " + answer + " to", event.content());
      hand.edits()
          .editEvent(
              event.id(),
              content ->
                  content.withAttendees(
                      content.attendees().stream()
                          .map(guest -> guest.self() ? guest.withResponse(answer) : guest)
                          .toList()));
    }
  }

  void delete() {
    CalendarEvent event = hand.event(false);
    if (event != null) {
      hand.note("deletes", event.content());
      hand.edits().deleteEvent(event.id());
    }
  }

  /** Empties a calendar, so that the brake asks. */
  void deleteMany() {
    Calendar calendar = hand.calendar();
    hand.note("empties " + calendar.summary());
    for (CalendarEvent event : hand.client().store().events().ofCalendar(calendar.id())) {
      if (event.exception() == null) {
        hand.edits().deleteEvent(event.id());
      }
    }
  }

  void move() {
    CalendarEvent event = hand.event(false);
    if (event != null && event.exception() == null) {
      Calendar target = hand.calendar();
      hand.note("moves to " + target.summary() + ":", event.content());
      hand.edits().moveEvent(event.id(), target.id());
    }
  }
}
