package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An occurrence that was changed here, and its series that others change before it is sent. */
class UnsentOccurrenceTest extends TwoDevices {

  private static final Attendee INGRID = Attendee.of("ingrid@example.com");
  private static final Attendee OMAR = Attendee.of("omar@example.com");
  private static final Attendee LENA = Attendee.of("lena@example.com");

  private static final EventContent STANDUP =
      EventContent.of("Standup", new EventTime.Timed(TEN, TEN.plusMinutes(15)))
          .withAttendees(List.of(INGRID))
          .withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=6"));

  UnsentOccurrenceTest() throws IOException {}

  @Test
  void theNewTitleTextAndColourOfASeriesReachAnOccurrenceThatWasNotSentYet() {
    CalendarEvent series = given(content -> content.withLocation("Room 4"));
    others(content -> content.withSummary("Daily").withDescription("Be brief").withColorId("3"));
    converge();
    EventContent met = second(laptop);
    assertThat(met.location()).isEqualTo("Room 4");
    assertThat(met.summary()).isEqualTo("Daily");
    assertThat(met.description()).isEqualTo("Be brief");
    assertThat(met.colorId()).isEqualTo("3");
    assertThat(desk.store().conflicts().all()).isEmpty();
    assertThat(desk.store().events().exceptions(series.id())).hasSize(1);
  }

  @Test
  void aLongerSeriesLengthensAnOccurrenceThatWasNotSentYet() {
    given(content -> content.withLocation("Room 4"));
    others(content -> content.withTime(new EventTime.Timed(TEN, TEN.plusMinutes(45))));
    converge();
    assertThat(second(laptop).location()).isEqualTo("Room 4");
    assertThat(second(laptop).time())
        .isEqualTo(new EventTime.Timed(TEN.plusDays(1), TEN.plusDays(1).plusMinutes(45)));
  }

  @Test
  void anOccurrenceThatGotATimeOfItsOwnKeepsItWhenItsSeriesGrowsLonger() {
    EventTime own = new EventTime.Timed(TEN.plusDays(1).plusHours(1), TEN.plusDays(1).plusHours(3));
    given(content -> content.withTime(own));
    others(content -> content.withTime(new EventTime.Timed(TEN, TEN.plusMinutes(45))));
    converge();
    assertThat(second(laptop).time()).isEqualTo(own);
  }

  @Test
  void guestsInvitedToTheWholeSeriesJoinThoseInvitedToOneOccurrence() {
    given(content -> content.withAttendees(List.of(INGRID, OMAR)));
    others(content -> content.withAttendees(List.of(INGRID, LENA)));
    converge();
    assertThat(second(laptop).attendees())
        .extracting(Attendee::email)
        .containsExactlyInAnyOrder(INGRID.email(), OMAR.email(), LENA.email());
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void aGuestTakenOffTheWholeSeriesDoesNotComeBackByOneOccurrence() {
    given(content -> content.withAttendees(List.of(INGRID, OMAR)));
    others(content -> content.withAttendees(List.of()));
    converge();
    assertThat(second(laptop).attendees())
        .extracting(Attendee::email)
        .containsExactly(OMAR.email());
  }

  @Test
  void anOccurrenceSaysNoMoreOnceItsSeriesSaysTheSame() {
    CalendarEvent series = given(content -> content.withLocation("Room 4"));
    others(content -> content.withLocation("Room 4"));
    converge();
    assertThat(desk.store().events().exceptions(series.id())).isEmpty();
    assertThat(second(laptop).location()).isEqualTo("Room 4");
  }

  /** The listing shows the occurrence first, as one of a series that the desk knows nothing of. */
  @Test
  void aDeletionMeetsWhatOthersMadeOfTheOccurrenceThoughItsSeriesIsListedAfterIt() {
    CalendarEvent series = desk.create(ME, STANDUP);
    google.faults().times(2, Requests.method("POST"), new Fault.DropAfter());
    desk.tryToSync();
    google.faults().clear();
    laptop.sync();
    EventId there = laptop.series(ME, "Standup").id();
    later();
    laptop
        .store()
        .localEdits()
        .editOccurrence(
            there, slot(), RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    laptop.sync();
    later();
    laptop.edit(there, content -> content.withSummary("Daily"));
    laptop.sync();
    desk.store().localEdits().deleteOccurrence(series.id(), slot(), RecurrenceScope.THIS);
    converge();
    assertThat(second(desk).location()).isEqualTo("Room 4");
    assertThat(desk.store().conflicts().all())
        .filteredOn(conflict -> conflict.field() == null)
        .extracting(Conflict::eventId)
        .containsExactly(occurrence(desk).event().id());
  }

  /** A series that both know, and a change of its second occurrence that only the desk knows. */
  private CalendarEvent given(UnaryOperator<EventContent> change) {
    CalendarEvent series = desk.create(ME, STANDUP);
    converge();
    desk.store().localEdits().editOccurrence(series.id(), slot(), RecurrenceScope.THIS, change);
    later();
    return series;
  }

  private void others(UnaryOperator<EventContent> change) {
    laptop.edit(laptop.series(ME, "Standup").id(), change);
    laptop.sync();
    later();
  }

  private static EventContent second(Device device) {
    return occurrence(device).event().content();
  }

  private static Occurrence occurrence(Device device) {
    CalendarEvent series =
        device.events(ME).stream().filter(CalendarEvent::isSeries).findFirst().orElseThrow();
    return device.store().events().occurrence(series.id(), slot()).orElseThrow();
  }

  private static OriginalStart slot() {
    return new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
  }
}
