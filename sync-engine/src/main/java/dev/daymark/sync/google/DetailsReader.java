package dev.daymark.sync.google;

import com.google.api.client.json.JsonFactory;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttachment;
import dev.daymark.domain.EventDetails;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Google says about an event and a person cannot edit here. */
final class DetailsReader {

  private DetailsReader() {}

  static EventDetails read(Event event, JsonFactory json) throws IOException {
    Event.Organizer organizer = event.getOrganizer();
    return new EventDetails(
        organizer == null ? null : organizer.getEmail(),
        organizer == null ? null : organizer.getDisplayName(),
        organizer == null || Boolean.TRUE.equals(organizer.getSelf()),
        Objects.requireNonNullElse(event.getEventType(), "default"),
        Boolean.TRUE.equals(event.getLocked()),
        Boolean.TRUE.equals(event.getGuestsCanModify()),
        event.getICalUID(),
        event.getHtmlLink(),
        carried(event, json));
  }

  /** What a new event may be given that is not part of its content. */
  private static @Nullable String carried(Event event, JsonFactory json) throws IOException {
    Event carried =
        new Event()
            .setAnyoneCanAddSelf(event.getAnyoneCanAddSelf())
            .setGuestsCanInviteOthers(event.getGuestsCanInviteOthers())
            .setGuestsCanModify(event.getGuestsCanModify())
            .setGuestsCanSeeOtherGuests(event.getGuestsCanSeeOtherGuests())
            .setExtendedProperties(event.getExtendedProperties())
            .setSource(event.getSource())
            .setAttachments(attachments(event.getAttachments()));
    return carried.isEmpty() ? null : json.toString(carried);
  }

  /** The rest of an attachment follows from these. */
  private static @Nullable List<EventAttachment> attachments(
      @Nullable List<EventAttachment> attachments) {
    return attachments == null || attachments.isEmpty()
        ? null
        : attachments.stream()
            .map(
                one ->
                    new EventAttachment()
                        .setFileUrl(one.getFileUrl())
                        .setTitle(one.getTitle())
                        .setMimeType(one.getMimeType()))
            .toList();
  }
}
