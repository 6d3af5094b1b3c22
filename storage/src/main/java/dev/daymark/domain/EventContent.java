package dev.daymark.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
    return with(parts -> parts.summary = summary);
  }

  public EventContent withDescription(String description) {
    return with(parts -> parts.description = description);
  }

  public EventContent withLocation(String location) {
    return with(parts -> parts.location = location);
  }

  public EventContent withTime(EventTime time) {
    return with(parts -> parts.time = time);
  }

  public EventContent withRecurrence(Recurrence recurrence) {
    return with(parts -> parts.recurrence = recurrence);
  }

  public EventContent withStatus(EventStatus status) {
    return with(parts -> parts.status = status);
  }

  public EventContent withTransparency(Transparency transparency) {
    return with(parts -> parts.transparency = transparency);
  }

  public EventContent withVisibility(Visibility visibility) {
    return with(parts -> parts.visibility = visibility);
  }

  public EventContent withColorId(@Nullable String colorId) {
    return with(parts -> parts.colorId = colorId);
  }

  public EventContent withAttendees(List<Attendee> attendees) {
    return with(parts -> parts.attendees = attendees);
  }

  public EventContent withReminders(Reminders reminders) {
    return with(parts -> parts.reminders = reminders);
  }

  public EventContent withConference(Conference conference) {
    return with(parts -> parts.conference = conference);
  }

  private EventContent with(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.content();
  }

  /** The parts while one of them changes. */
  private static final class Parts {
    private String summary;
    private String description;
    private String location;
    private EventTime time;
    private Recurrence recurrence;
    private EventStatus status;
    private Transparency transparency;
    private Visibility visibility;
    private @Nullable String colorId;
    private List<Attendee> attendees;
    private Reminders reminders;
    private Conference conference;

    private Parts(EventContent content) {
      summary = content.summary;
      description = content.description;
      location = content.location;
      time = content.time;
      recurrence = content.recurrence;
      status = content.status;
      transparency = content.transparency;
      visibility = content.visibility;
      colorId = content.colorId;
      attendees = content.attendees;
      reminders = content.reminders;
      conference = content.conference;
    }

    private EventContent content() {
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
}
