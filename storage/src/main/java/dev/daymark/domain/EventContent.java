package dev.daymark.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an event that a person can edit. Texts are never null; empty means absent, as it
 * does for Google.
 *
 * @param summary the title
 * @param description may hold HTML
 * @param colorId {@code "1"} to {@code "11"} of Google's event palette; null for the calendar's own
 *     colour
 * @param conference its call, if it has one or asks for one
 */
public record EventContent(
    String summary,
    String description,
    String location,
    EventTime time,
    Recurrence recurrence,
    EventStatus status,
    Transparency transparency,
    Visibility visibility,
    @Nullable String colorId,
    List<Attendee> attendees,
    Reminders reminders,
    Conference conference) {

  public EventContent {
    attendees = List.copyOf(attendees);
    // Contents that were written before calls were a part of them have none.
    conference = Objects.requireNonNullElse(conference, Conference.NONE);
  }

  /** A confirmed event with a title and a time, and otherwise what Google assumes. */
  public static EventContent of(String summary, EventTime time) {
    return new EventContent(
        summary,
        "",
        "",
        time,
        Recurrence.NONE,
        EventStatus.CONFIRMED,
        Transparency.OPAQUE,
        Visibility.DEFAULT,
        null,
        List.of(),
        Reminders.DEFAULT,
        Conference.NONE);
  }

  public EventContent withSummary(String summary) {
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence,
        status,
        transparency,
        visibility,
        colorId,
        attendees,
        reminders,
        conference);
  }

  public EventContent withDescription(String description) {
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence,
        status,
        transparency,
        visibility,
        colorId,
        attendees,
        reminders,
        conference);
  }

  public EventContent withLocation(String location) {
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence,
        status,
        transparency,
        visibility,
        colorId,
        attendees,
        reminders,
        conference);
  }

  public EventContent withTime(EventTime time) {
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence,
        status,
        transparency,
        visibility,
        colorId,
        attendees,
        reminders,
        conference);
  }

  public EventContent withRecurrence(Recurrence recurrence) {
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence,
        status,
        transparency,
        visibility,
        colorId,
        attendees,
        reminders,
        conference);
  }

  public EventContent withStatus(EventStatus status) {
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence,
        status,
        transparency,
        visibility,
        colorId,
        attendees,
        reminders,
        conference);
  }

  public EventContent withTransparency(Transparency transparency) {
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence,
        status,
        transparency,
        visibility,
        colorId,
        attendees,
        reminders,
        conference);
  }

  public EventContent withVisibility(Visibility visibility) {
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence,
        status,
        transparency,
        visibility,
        colorId,
        attendees,
        reminders,
        conference);
  }

  public EventContent withColorId(@Nullable String colorId) {
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence,
        status,
        transparency,
        visibility,
        colorId,
        attendees,
        reminders,
        conference);
  }

  public EventContent withAttendees(List<Attendee> attendees) {
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence,
        status,
        transparency,
        visibility,
        colorId,
        attendees,
        reminders,
        conference);
  }

  public EventContent withReminders(Reminders reminders) {
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence,
        status,
        transparency,
        visibility,
        colorId,
        attendees,
        reminders,
        conference);
  }

  public EventContent withConference(Conference conference) {
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence,
        status,
        transparency,
        visibility,
        colorId,
        attendees,
        reminders,
        conference);
  }
}
