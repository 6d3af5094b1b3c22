package dev.daymark.sync.google;

import com.google.api.client.json.JsonFactory;
import com.google.api.client.util.Data;
import com.google.api.services.calendar.model.ConferenceData;
import com.google.api.services.calendar.model.ConferenceSolutionKey;
import com.google.api.services.calendar.model.CreateConferenceRequest;
import dev.daymark.domain.Conference;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Our calls as Google's conference data. A wanted one is a request, of which Google ignores a
 * repetition; one that there was before is given back as Google described it.
 */
final class ConferenceWriter {

  private final JsonFactory json;

  ConferenceWriter(JsonFactory json) {
    this.json = json;
  }

  /** For a new event; null for no call. */
  @Nullable ConferenceData created(Conference conference) throws IOException {
    return switch (conference.state()) {
      case NONE, REFUSED -> null;
      case REQUESTED -> request(conference);
      case READY -> conference.data() == null ? null : copy(conference.data());
    };
  }

  /** For an event that is there; what it has is taken away unless there is another. */
  ConferenceData patched(Conference conference) throws IOException {
    ConferenceData wanted = created(conference);
    return wanted == null ? Data.nullOf(ConferenceData.class) : wanted;
  }

  private static ConferenceData request(Conference conference) {
    return new ConferenceData()
        .setCreateRequest(
            new CreateConferenceRequest()
                .setRequestId(conference.requestId())
                .setConferenceSolutionKey(
                    new ConferenceSolutionKey().setType(ConferenceReader.MEET)));
  }

  /** The request it once came of was answered long ago. */
  private ConferenceData copy(String data) throws IOException {
    return json.fromString(data, ConferenceData.class).setCreateRequest(null);
  }
}
