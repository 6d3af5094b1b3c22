package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a host called off while the guest was offline. */
class CalledOffSyncTest extends TwoDevices {

  CalledOffSyncTest() throws IOException {}

  private String invitation(String more) {
    return account
        .primary()
        .addInvitation(
            """
            {"summary":"Review","organizer":{"email":"host@example.com"},%s
             "attendees":[{"email":"host@example.com","responseStatus":"accepted"},
               {"email":"me@example.com","self":true,"responseStatus":"needsAction"}],
             "start":{"dateTime":"2026-11-19T09:00:00Z","timeZone":"Europe/Berlin"},
             "end":{"dateTime":"2026-11-19T10:00:00Z","timeZone":"Europe/Berlin"}}
            """
                .formatted(more))
        .get("id")
        .getAsString();
  }

  private static EventContent accepted(EventContent content) {
    List<Attendee> guests =
        content.attendees().stream()
            .map(guest -> guest.self() ? guest.withResponse(ResponseStatus.ACCEPTED) : guest)
            .toList();
    return content.withAttendees(guests).withColorId("5");
  }

  @Test
  void anAnswerToAMeetingThatWasCalledOffMeanwhileDoesNotCallItAgain() {
    String id = invitation("");
    desk.sync();
    CalendarEvent event = desk.event(ME, "Review");
    desk.edit(event.id(), CalledOffSyncTest::accepted);
    account.primary().deleteEvent(id);
    later();
    google.log().clear();
    converge();
    assertThat(google.log().count(Requests.writes())).isZero();
    assertThat(desk.events(ME)).isEmpty();
    assertThat(serverIds()).isEmpty();
  }

  @Test
  void whatAGuestMadeOfAMeetingThatWasCalledOffIsKeptWithoutInvitingAnybody() {
    String id = invitation("\"guestsCanModify\":true,");
    desk.sync();
    CalendarEvent event = desk.event(ME, "Review");
    desk.edit(event.id(), content -> accepted(content).withDescription("My notes"));
    account.primary().deleteEvent(id);
    later();
    converge();
    assertThat(desk.event(ME, "Review").content().description()).isEqualTo("My notes");
    assertThat(account.primary().events())
        .singleElement()
        .satisfies(kept -> assertThat(kept.has("attendees")).isFalse());
  }
}
