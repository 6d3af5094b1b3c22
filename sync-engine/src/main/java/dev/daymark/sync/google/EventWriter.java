package dev.daymark.sync.google;

import com.google.api.client.json.JsonFactory;
import com.google.api.client.util.Data;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventReminder;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.sync.remote.EventPatch;
import dev.daymark.sync.remote.NewEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Our events as bodies of requests. A new event carries what differs from Google's defaults; a
 * patch carries the changed fields only, with nulls that clear.
 */
final class EventWriter {

  private final JsonFactory json;
  private final ConferenceWriter conferences;

  EventWriter(JsonFactory json) {
    this.json = json;
    this.conferences = new ConferenceWriter(json);
  }

  Event created(NewEvent wanted) throws IOException {
    EventContent content = wanted.content();
    Event carried =
        wanted.carried() == null ? new Event() : json.fromString(wanted.carried(), Event.class);
    Event event =
        carried
            .setId(wanted.id())
            .setSummary(orNull(content.summary()))
            .setDescription(orNull(content.description()))
            .setLocation(orNull(content.location()))
            .setStart(EventTimes.writeStart(content.time()))
            .setEnd(EventTimes.writeEnd(content.time()))
            .setStatus(word(content.status()))
            .setTransparency(word(content.transparency()))
            .setVisibility(word(content.visibility()))
            .setColorId(content.colorId())
            .setReminders(reminders(content.reminders()))
            .setConferenceData(conferences.created(content.conference()));
    if (content.recurrence().isPresent()) {
      event.setRecurrence(content.recurrence().lines());
    }
    if (!content.attendees().isEmpty()) {
      event.setAttendees(GuestWriter.write(content.attendees(), null));
    }
    return event;
  }

  Event patch(EventPatch patch) throws IOException {
    Event before = patch.before() == null ? null : json.fromString(patch.before(), Event.class);
    Event event = new Event();
    for (EventField field : patch.fields()) {
      put(event, field, patch.content(), before);
    }
    return event;
  }

  private void put(Event event, EventField field, EventContent content, @Nullable Event before)
      throws IOException {
    switch (field) {
      case SUMMARY -> event.setSummary(orClear(content.summary()));
      case DESCRIPTION -> event.setDescription(orClear(content.description()));
      case LOCATION -> event.setLocation(orClear(content.location()));
      case TIME -> {
        event.setStart(EventTimes.clearingOtherForm(EventTimes.writeStart(content.time())));
        event.setEnd(EventTimes.clearingOtherForm(EventTimes.writeEnd(content.time())));
      }
      case RECURRENCE -> event.setRecurrence(recurrence(content));
      case STATUS -> event.setStatus(word(content.status()));
      case TRANSPARENCY -> event.setTransparency(word(content.transparency()));
      case VISIBILITY -> event.setVisibility(word(content.visibility()));
      case COLOR ->
          event.setColorId(content.colorId() == null ? Data.NULL_STRING : content.colorId());
      case ATTENDEES -> GuestWriter.put(event, content.attendees(), before);
      case REMINDERS -> event.setReminders(clearing(reminders(content.reminders())));
      case CONFERENCE -> event.setConferenceData(conferences.patched(content.conference()));
    }
  }

  private static List<String> recurrence(EventContent content) {
    if (content.recurrence().isPresent()) {
      return content.recurrence().lines();
    }
    @SuppressWarnings("unchecked")
    List<String> cleared = (List<String>) Data.nullOf(ArrayList.class);
    return cleared;
  }

  private static Event.Reminders reminders(Reminders reminders) {
    Event.Reminders written = new Event.Reminders().setUseDefault(reminders.useDefault());
    return reminders.useDefault()
        ? written
        : written.setOverrides(reminders(reminders.overrides()));
  }

  static List<EventReminder> reminders(List<Reminder> reminders) {
    return reminders.stream().map(EventWriter::reminder).toList();
  }

  private static Event.Reminders clearing(Event.Reminders written) {
    if (written.getOverrides() == null) {
      @SuppressWarnings("unchecked")
      List<EventReminder> cleared = (List<EventReminder>) Data.nullOf(ArrayList.class);
      written.setOverrides(cleared);
    }
    return written;
  }

  private static EventReminder reminder(Reminder reminder) {
    return new EventReminder()
        .setMethod(word(reminder.method()))
        .setMinutes(reminder.minutesBefore());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String orClear(String text) {
    return text.isEmpty() ? Data.NULL_STRING : text;
  }
}
