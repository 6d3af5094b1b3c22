package dev.daymark.sync.google;

import com.google.api.client.json.JsonFactory;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import com.google.api.services.calendar.model.EventReminder;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.RemoteVersion;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Google's event resource in our terms. What is absent, at its default or an empty text reads the
 * same.
 */
final class EventReader {

  private static final Pattern INSTANCE = Pattern.compile("(.+)_(\\d{8}(?:T\\d{6}Z)?)");

  private final JsonFactory json;
  private final ConferenceReader conferences;

  EventReader(JsonFactory json) {
    this.json = json;
    this.conferences = new ConferenceReader(json);
  }

  RemoteVersion read(Event event, ZoneId calendarZone) throws IOException {
    String seriesId = seriesId(event);
    OriginalStart original = seriesId == null ? null : originalStart(event, calendarZone);
    boolean cancelled = "cancelled".equals(event.getStatus());
    return new RemoteVersion(
        event.getId(),
        new ETag(Objects.requireNonNullElse(event.getEtag(), "")),
        cancelled && original == null,
        content(event, original, calendarZone),
        DetailsReader.read(event, json),
        original == null ? null : seriesId,
        original,
        event.getUpdated() == null
            ? Instant.EPOCH
            : Instant.ofEpochMilli(event.getUpdated().getValue()),
        json.toString(event));
  }

  /** A bare tombstone of an occurrence may name its series in its id only. */
  private static @Nullable String seriesId(Event event) {
    if (event.getRecurringEventId() != null) {
      return event.getRecurringEventId();
    }
    Matcher id = INSTANCE.matcher(event.getId());
    boolean bare = "cancelled".equals(event.getStatus()) && event.getStart() == null;
    return bare && id.matches() ? id.group(1) : null;
  }

  private static @Nullable OriginalStart originalStart(Event event, ZoneId calendarZone) {
    if (event.getOriginalStartTime() != null) {
      return EventTimes.readOriginal(event.getOriginalStartTime(), calendarZone);
    }
    Matcher id = INSTANCE.matcher(event.getId());
    return id.matches() ? OriginalStart.parseKey(id.group(2)) : null;
  }

  private @Nullable EventContent content(
      Event event, @Nullable OriginalStart original, ZoneId calendarZone) throws IOException {
    EventTime time;
    if (event.getStart() != null) {
      time = EventTimes.read(event.getStart(), event.getEnd(), calendarZone);
    } else if (original != null) {
      time = EventTimes.bare(original, calendarZone);
    } else {
      return null;
    }
    List<String> lines = event.getRecurrence();
    return new EventContent(
        text(event.getSummary()),
        text(event.getDescription()),
        text(event.getLocation()),
        time,
        lines == null ? Recurrence.NONE : new Recurrence(lines),
        status(event.getStatus()),
        "transparent".equals(event.getTransparency())
            ? Transparency.TRANSPARENT
            : Transparency.OPAQUE,
        visibility(event.getVisibility()),
        text(event.getColorId()).isEmpty() ? null : event.getColorId(),
        attendees(event.getAttendees()),
        reminders(event.getReminders()),
        conferences.read(event));
  }

  private static EventStatus status(@Nullable String status) {
    return switch (text(status)) {
      case "cancelled" -> EventStatus.CANCELLED;
      case "tentative" -> EventStatus.TENTATIVE;
      default -> EventStatus.CONFIRMED;
    };
  }

  private static Visibility visibility(@Nullable String visibility) {
    return switch (text(visibility)) {
      case "public" -> Visibility.PUBLIC;
      case "private" -> Visibility.PRIVATE;
      case "confidential" -> Visibility.CONFIDENTIAL;
      default -> Visibility.DEFAULT;
    };
  }

  private static List<Attendee> attendees(@Nullable List<EventAttendee> guests) {
    return guests == null
        ? List.of()
        : guests.stream()
            .filter(guest -> guest.getEmail() != null)
            .map(EventReader::guest)
            .toList();
  }

  private static Attendee guest(EventAttendee guest) {
    return new Attendee(
        guest.getEmail(),
        guest.getDisplayName(),
        response(guest.getResponseStatus()),
        Boolean.TRUE.equals(guest.getOptional()),
        Boolean.TRUE.equals(guest.getOrganizer()),
        Boolean.TRUE.equals(guest.getSelf()),
        Boolean.TRUE.equals(guest.getResource()),
        text(guest.getComment()),
        guest.getAdditionalGuests() == null ? 0 : guest.getAdditionalGuests());
  }

  private static ResponseStatus response(@Nullable String response) {
    return switch (text(response)) {
      case "declined" -> ResponseStatus.DECLINED;
      case "tentative" -> ResponseStatus.TENTATIVE;
      case "accepted" -> ResponseStatus.ACCEPTED;
      default -> ResponseStatus.NEEDS_ACTION;
    };
  }

  private static Reminders reminders(Event.@Nullable Reminders reminders) {
    if (reminders == null || Boolean.TRUE.equals(reminders.getUseDefault())) {
      return Reminders.DEFAULT;
    }
    return new Reminders(false, reminders(reminders.getOverrides()));
  }

  static List<Reminder> reminders(@Nullable List<EventReminder> reminders) {
    return reminders == null
        ? List.of()
        : reminders.stream()
            .filter(reminder -> reminder.getMinutes() != null)
            .map(
                reminder ->
                    new Reminder(
                        "email".equals(reminder.getMethod())
                            ? Reminder.Method.EMAIL
                            : Reminder.Method.POPUP,
                        reminder.getMinutes()))
            .toList();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
