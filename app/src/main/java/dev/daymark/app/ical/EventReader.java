package dev.daymark.app.ical;

import dev.daymark.app.ical.IcalTime.At;
import dev.daymark.app.ical.IcalTime.OnDay;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Conference;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a VEVENT (RFC 5545 section 3.6.1).
 *
 * @param zones those of its file
 */
record EventReader(Zones zones) {

  EventContent read(Component event) throws UnreadableException {
    EventTime time = time(event);
    return new EventContent(
        event.text("SUMMARY"),
        event.text("DESCRIPTION"),
        event.text("LOCATION"),
        time,
        new Recurrence(new RecurrenceReader(zones, zone(time)).lines(event)),
        event.value("STATUS").equalsIgnoreCase("TENTATIVE")
            ? EventStatus.TENTATIVE
            : EventStatus.CONFIRMED,
        isFree(event) ? Transparency.TRANSPARENT : Transparency.OPAQUE,
        visibility(event.value("CLASS")),
        color(event.value("X-DAYMARK-COLOR")),
        attendees(event),
        new AlarmReader(zones).reminders(event, time),
        conference(event));
  }

  private static Conference conference(Component event) {
    URI link = CallLinks.joined(event);
    return link == null ? Conference.NONE : Conference.ready(null, link, null);
  }

  private ZoneId zone(EventTime time) {
    return time instanceof EventTime.Timed timed ? timed.start().getZone() : zones.own();
  }

  private static boolean isFree(Component event) {
    String says = event.value("TRANSP");
    return says.equalsIgnoreCase("TRANSPARENT")
        || (says.isEmpty() && event.value("X-MICROSOFT-CDO-BUSYSTATUS").equals("FREE"));
  }

  private static Visibility visibility(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "PUBLIC" -> Visibility.PUBLIC;
      case "PRIVATE" -> Visibility.PRIVATE;
      case "CONFIDENTIAL" -> Visibility.CONFIDENTIAL;
      default -> Visibility.DEFAULT;
    };
  }

  private static @Nullable String color(String id) {
    return id.matches("[1-9]|1[01]") ? id : null;
  }

  private EventTime time(Component event) throws UnreadableException {
    ContentLine start =
        event.first("DTSTART").orElseThrow(() -> new UnreadableException("It has no start."));
    ContentLine end = event.first("DTEND").orElse(null);
    Durations length = Durations.parse(event.value("DURATION"));
    try {
      EventTime time =
          switch (IcalTime.parse(start, zones)) {
            case OnDay(LocalDate day) -> allDay(day, end, length);
            case At(ZonedDateTime at) -> wholeDays(event, timed(at, end, length));
          };
      IcalTime.check(time.startIn(ZoneOffset.UTC).atZone(ZoneOffset.UTC).toLocalDate());
      IcalTime.check(time.endIn(ZoneOffset.UTC).atZone(ZoneOffset.UTC).toLocalDate());
      return time;
    } catch (DaymarkException e) {
      throw new UnreadableException("It ends before it starts.");
    } catch (DateTimeException | ArithmeticException e) {
      throw new UnreadableException("Its times are out of all bounds.");
    }
  }

  /** A day without an end, or that ends where it starts, is that day. */
  private EventTime allDay(LocalDate day, @Nullable ContentLine end, @Nullable Durations length)
      throws UnreadableException {
    LocalDate last = length == null ? day : day.plus(length.days());
    if (end != null) {
      last =
          switch (IcalTime.parse(end, zones)) {
            case OnDay(LocalDate other) -> other;
            case At(ZonedDateTime other) -> other.toLocalDate();
          };
    }
    return new EventTime.AllDay(day, last.equals(day) ? day.plusDays(1) : last);
  }

  private EventTime.Timed timed(
      ZonedDateTime start, @Nullable ContentLine end, @Nullable Durations length)
      throws UnreadableException {
    ZonedDateTime last = length == null ? start : start.plus(length.days()).plus(length.time());
    if (end != null) {
      last =
          switch (IcalTime.parse(end, zones)) {
            case OnDay(LocalDate other) -> other.atStartOfDay(start.getZone());
            case At(ZonedDateTime other) -> other;
          };
    }
    return new EventTime.Timed(start, last);
  }

  /** Exchange writes whole days from midnight to midnight, and says so beside. */
  private static EventTime wholeDays(Component event, EventTime.Timed time) {
    boolean days =
        event.value("X-MICROSOFT-CDO-ALLDAYEVENT").equalsIgnoreCase("TRUE")
            && time.start().toLocalTime().equals(LocalTime.MIDNIGHT)
            && time.end().toLocalTime().equals(LocalTime.MIDNIGHT)
            && time.end().isAfter(time.start());
    return days ? new EventTime.AllDay(time.start().toLocalDate(), time.end().toLocalDate()) : time;
  }

  private static List<Attendee> attendees(Component event) {
    String organizer = event.first("ORGANIZER").map(EventReader::address).orElse("");
    List<Attendee> guests = new ArrayList<>();
    for (ContentLine line : event.all("ATTENDEE")) {
      String email = address(line);
      boolean known = guests.stream().anyMatch(guest -> guest.email().equalsIgnoreCase(email));
      if (email.matches("[^\\s@,;<>]+@[^\\s@,;<>]+") && !known) {
        guests.add(attendee(line, email, email.equalsIgnoreCase(organizer)));
      }
    }
    return guests;
  }

  private static String address(ContentLine line) {
    String email = line.param("EMAIL");
    String value = line.value().strip();
    boolean mail = value.regionMatches(true, 0, "mailto:", 0, 7);
    return mail ? value.substring(7) : email == null ? value : email;
  }

  private static Attendee attendee(ContentLine line, String email, boolean organizer) {
    String name = line.param("CN");
    String comment = line.param("X-RESPONSE-COMMENT");
    return new Attendee(
        email,
        name == null || name.isBlank() || name.equalsIgnoreCase(email) ? null : name,
        response(line.param("PARTSTAT")),
        line.hasParam("ROLE", "OPT-PARTICIPANT"),
        organizer,
        false,
        line.hasParam("CUTYPE", "RESOURCE") || line.hasParam("CUTYPE", "ROOM"),
        comment == null ? "" : comment,
        more(line.param("X-NUM-GUESTS")));
  }

  private static int more(@Nullable String digits) {
    return digits != null && digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }

  private static Attendee.ResponseStatus response(@Nullable String status) {
    return switch (status == null ? "" : status.toUpperCase(Locale.ROOT)) {
      case "ACCEPTED" -> Attendee.ResponseStatus.ACCEPTED;
      case "DECLINED" -> Attendee.ResponseStatus.DECLINED;
      case "TENTATIVE" -> Attendee.ResponseStatus.TENTATIVE;
      default -> Attendee.ResponseStatus.NEEDS_ACTION;
    };
  }
}
