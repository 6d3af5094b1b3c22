package dev.daymark.sync.google;

import com.google.api.services.calendar.model.Event;
import dev.daymark.domain.EventDetails;
import java.util.Objects;

/** What Google says about an event and a person cannot edit here. */
final class DetailsReader {

  private DetailsReader() {}

  static EventDetails read(Event event) {
    Event.Organizer organizer = event.getOrganizer();
    return new EventDetails(
        organizer == null ? null : organizer.getEmail(),
        organizer == null ? null : organizer.getDisplayName(),
        organizer == null || Boolean.TRUE.equals(organizer.getSelf()),
        Objects.requireNonNullElse(event.getEventType(), "default"),
        Boolean.TRUE.equals(event.getLocked()),
        Boolean.TRUE.equals(event.getGuestsCanModify()),
        event.getICalUID(),
        event.getHtmlLink());
  }
}
