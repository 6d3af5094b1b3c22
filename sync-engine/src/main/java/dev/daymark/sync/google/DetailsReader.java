package dev.daymark.sync.google;

import com.google.api.services.calendar.model.ConferenceData;
import com.google.api.services.calendar.model.EntryPoint;
import com.google.api.services.calendar.model.Event;
import dev.daymark.domain.EventDetails;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Google says about an event and a person cannot edit here. */
final class DetailsReader {

  private DetailsReader() {}

  static EventDetails read(Event event) {
    Event.Organizer organizer = event.getOrganizer();
    return new EventDetails(
        organizer == null ? null : organizer.getEmail(),
        organizer == null ? null : organizer.getDisplayName(),
        organizer == null || Boolean.TRUE.equals(organizer.getSelf()),
        conference(event),
        Objects.requireNonNullElse(event.getEventType(), "default"),
        Boolean.TRUE.equals(event.getLocked()),
        Boolean.TRUE.equals(event.getGuestsCanModify()),
        event.getICalUID(),
        event.getHtmlLink());
  }

  private static @Nullable URI conference(Event event) {
    if (event.getHangoutLink() != null) {
      return address(event.getHangoutLink());
    }
    ConferenceData conference = event.getConferenceData();
    if (conference == null || conference.getEntryPoints() == null) {
      return null;
    }
    for (EntryPoint entry : conference.getEntryPoints()) {
      if ("video".equals(entry.getEntryPointType()) && entry.getUri() != null) {
        return address(entry.getUri());
      }
    }
    return null;
  }

  private static @Nullable URI address(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }
}
