package dev.daymark.sync.google;

import com.google.api.client.json.JsonFactory;
import com.google.api.services.calendar.model.ConferenceData;
import com.google.api.services.calendar.model.ConferenceProperties;
import com.google.api.services.calendar.model.CreateConferenceRequest;
import com.google.api.services.calendar.model.EntryPoint;
import com.google.api.services.calendar.model.Event;
import dev.daymark.domain.Conference;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Google's conference data in our terms, and back. A request is answered later: until its status
 * says otherwise the call is only asked for.
 */
final class ConferenceReader {

  /** The only kind of call that Daymark asks for: Google Meet. */
  static final String MEET = "hangoutsMeet";

  private final JsonFactory json;

  ConferenceReader(JsonFactory json) {
    this.json = json;
  }

  /** Whether a calendar lets Meet calls be made for its events. */
  static boolean isOffered(@Nullable ConferenceProperties properties) {
    return properties != null
        && properties.getAllowedConferenceSolutionTypes() != null
        && properties.getAllowedConferenceSolutionTypes().contains(MEET);
  }

  Conference read(Event event) throws IOException {
    ConferenceData data = event.getConferenceData();
    URI link = link(event, data);
    if (data == null) {
      return link == null ? Conference.NONE : Conference.ready(null, link, null);
    }
    CreateConferenceRequest request = data.getCreateRequest();
    String requestId = request == null ? null : request.getRequestId();
    if (requestId == null || data.getConferenceId() != null || link != null) {
      return Conference.ready(requestId, link, json.toString(data));
    }
    boolean refused =
        request.getStatus() != null && "failure".equals(request.getStatus().getStatusCode());
    return refused ? Conference.refused(requestId) : Conference.requested(requestId);
  }

  private static @Nullable URI link(Event event, @Nullable ConferenceData data) {
    if (event.getHangoutLink() != null) {
      return address(event.getHangoutLink());
    }
    if (data == null || data.getEntryPoints() == null) {
      return null;
    }
    return data.getEntryPoints().stream()
        .filter(entry -> "video".equals(entry.getEntryPointType()))
        .map(EntryPoint::getUri)
        .filter(Objects::nonNull)
        .map(ConferenceReader::address)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable URI address(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }
}
