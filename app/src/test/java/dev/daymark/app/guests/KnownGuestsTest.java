package dev.daymark.app.guests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daymark.app.guests.KnownGuests.Person;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KnownGuestsTest {
  private static final KnownGuests KNOWN =
      new KnownGuests(
          List.of(
              new Person("Åsa Berg", "asa@example.com", 3),
              new Person("", "berg.ltd@example.com", 1)));

  @Test
  void peopleAreFoundByAnyWordOfTheirNameAndByTheirAddressWithoutAccents() {
    assertThat(KNOWN.matching("asa", List.of(), 5)).extracting(Person::name).contains("Åsa Berg");
    assertThat(KNOWN.matching("berg", List.of(), 5)).hasSize(2);
    assertThat(KNOWN.matching("erg", List.of(), 5)).isEmpty();
    assertThat(KNOWN.matching(" ", List.of(), 5)).isEmpty();
  }

  @Test
  void whoIsInvitedIsNotOfferedAgain() {
    assertThat(KNOWN.matching("asa", List.of(Attendee.of("ASA@example.com")), 5)).isEmpty();
  }

  @Test
  void aTypedAddressGetsTheNameItIsKnownBy() {
    assertThat(KNOWN.typed("Asa@Example.com").orElseThrow().displayName()).isEqualTo("Åsa Berg");
    assertThat(KNOWN.typed("new@example.com").orElseThrow().displayName()).isNull();
  }

  @Test
  void aNameBeforeAnAddressInAngleBracketsIsTaken() {
    Attendee guest = KNOWN.typed("\"Jonas Ek\" <jonas@example.com>").orElseThrow();
    assertThat(guest.displayName()).isEqualTo("Jonas Ek");
    assertThat(guest.email()).isEqualTo("jonas@example.com");
    assertThat(KNOWN.typed("Jonas")).isEmpty();
  }

  @Test
  void whoIsInvitedMostComesFirstUnderTheOneNameThereIs() {
    try (TestSession test = new TestSession()) {
      CalendarId calendar = test.store().calendars().all().getFirst().id();
      invite(test, calendar, Attendee.of("rare@example.com"));
      invite(test, calendar, Attendee.of("often@example.com"));
      invite(test, calendar, new Person("Ola Often", "Often@example.com", 1).asGuest());
      assertThat(KnownGuests.read(test.session(), TestSession.TODAY).people())
          .extracting(Person::name, Person::times)
          .containsExactly(tuple("Ola Often", 2), tuple("", 1));
    }
  }

  private static void invite(TestSession test, CalendarId calendar, Attendee guest) {
    test.store()
        .localEdits()
        .createEvent(
            calendar,
            EventContent.of("Tea", EventTime.AllDay.on(TestSession.TODAY))
                .withAttendees(List.of(guest)));
  }
}
