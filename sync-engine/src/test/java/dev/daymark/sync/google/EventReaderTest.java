package dev.daymark.sync.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.model.CalendarListEntry;
import com.google.api.services.calendar.model.Event;
import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import dev.daymark.domain.sync.RemoteVersion;
import java.io.IOException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Words that Google does not use yet. */
class EventReaderTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static RemoteVersion read(String json) throws IOException {
    GsonFactory gson = GsonFactory.getDefaultInstance();
    return new EventReader(gson).read(gson.fromString(json, Event.class), BERLIN);
  }

  @Test
  void anUnknownWordReadsAsWhatIsUsualAndIsKeptAsItCame() throws IOException {
    RemoteVersion version =
        read(
            """
            {"id":"odd","etag":"\\"1\\"","status":"proposed","visibility":"secret",
             "transparency":"translucent","eventType":"hologram","colorId":"99",
             "start":{"dateTime":"2026-11-18T10:00:00+01:00","timeZone":"Mars/Olympus"},
             "end":{"dateTime":"2026-11-18T11:00:00+01:00","timeZone":"Mars/Olympus"},
             "attendees":[{"email":"omar@example.com","responseStatus":"pondering"}],
             "reminders":{"useDefault":false,"overrides":[{"method":"telepathy","minutes":5}]},
             "holograms":{"size":7}}
            """);
    EventContent content = version.content();
    assertThat(content).isNotNull();
    assertThat(content.status()).isEqualTo(EventStatus.CONFIRMED);
    assertThat(content.visibility()).isEqualTo(Visibility.DEFAULT);
    assertThat(content.transparency()).isEqualTo(Transparency.OPAQUE);
    assertThat(content.attendees())
        .extracting(Attendee::responseStatus)
        .containsExactly(ResponseStatus.NEEDS_ACTION);
    assertThat(content.time())
        .isInstanceOfSatisfying(
            EventTime.Timed.class, time -> assertThat(time.start().getZone()).isEqualTo(BERLIN));
    assertThat(version.json())
        .contains("proposed", "secret", "hologram", "pondering", "telepathy", "\"size\":7");
  }

  @Test
  void aKindOfEventThatIsNotKnownIsProtected() throws IOException {
    RemoteVersion version =
        read(
            """
            {"id":"odd","eventType":"hologram","start":{"date":"2026-11-18"},
             "end":{"date":"2026-11-19"}}
            """);
    assertThat(version.details().protection(true)).startsWith("This kind of event");
  }

  @Test
  void anEventMadeFromAMailIsProtected() throws IOException {
    RemoteVersion version =
        read(
            """
            {"id":"mail","eventType":"fromGmail","start":{"date":"2026-11-18"},
             "end":{"date":"2026-11-19"}}
            """);
    assertThat(version.details().protection(true)).startsWith("Events made from e-mails");
  }

  @Test
  void anAccessThatIsNotKnownIsTheLeast() {
    CalendarListEntry entry =
        new CalendarListEntry().setId("odd").setAccessRole("superuser").setTimeZone("Mars/Olympus");
    assertThat(CalendarReader.read(entry).accessRole()).isEqualTo(AccessRole.FREE_BUSY_READER);
  }
}
