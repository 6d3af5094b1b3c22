package dev.daymark.app.demo;

import dev.daymark.app.demo.MockContent.MockEvent;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the made-up events into the domain's. */
record MockEvents(ZoneId zone, String owner) {

  private static final String DOMAIN = "@norrstudio.example";

  EventContent content(MockEvent event) {
    EventContent content =
        EventContent.of(event.title(), time(event))
            .withLocation(orEmpty(event.location()))
            .withDescription(orEmpty(event.notes()))
            .withAttendees(attendees(event));
    return event.rule() == null ? content : content.withRecurrence(Recurrence.ofRule(event.rule()));
  }

  EventDetails details(MockEvent event) {
    URI call = event.call() ? URI.create("https://meet.norrstudio.example/kvarnen") : null;
    return new EventDetails(
        owner, "Mara Lindqvist", true, call, "default", false, false, null, null);
  }

  private EventTime time(MockEvent event) {
    return event.start().contains("T")
        ? new EventTime.Timed(
            LocalDateTime.parse(event.start()).atZone(zone),
            LocalDateTime.parse(event.end()).atZone(zone))
        : new EventTime.AllDay(LocalDate.parse(event.start()), LocalDate.parse(event.end()));
  }

  private List<Attendee> attendees(MockEvent event) {
    List<Attendee> attendees = new ArrayList<>();
    if (event.answer() != null) {
      boolean organizer = event.guests() != null;
      attendees.add(
          new Attendee(
              owner,
              "Mara Lindqvist",
              answer(event.answer()),
              false,
              organizer,
              true,
              false,
              "",
              0));
    }
    for (String guest : event.guests() == null ? List.<String>of() : event.guests()) {
      int colon = guest.indexOf(':');
      String name = guest.substring(0, colon);
      String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + DOMAIN;
      ResponseStatus answer = answer(guest.substring(colon + 1));
      attendees.add(new Attendee(email, name, answer, false, false, false, false, "", 0));
    }
    return attendees;
  }

  private static ResponseStatus answer(String word) {
    return ResponseStatus.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
