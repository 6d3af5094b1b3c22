package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A move whose reply was lost, and what the person decides meanwhile. */
class DoubtfulMoveTest extends TwoDevices {

  private static final String THIRD = "Third";

  private final FakeCalendar third = account.addCalendar(THIRD, BERLIN);

  DoubtfulMoveTest() throws IOException {}

  private CalendarEvent created() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    return event;
  }

  private void move(CalendarEvent event, String calendar) {
    desk.store().localEdits().moveEvent(event.id(), desk.calendar(calendar).id());
  }

  /** Sends a move whose reply nobody hears; it was made, or it was not. */
  private void loseTheReply(boolean made) {
    google
        .faults()
        .times(2, Requests.path(".*/move"), made ? new Fault.DropAfter() : new Fault.DropBefore());
    desk.tryToSync();
    google.faults().clear();
    later();
  }

  private void assertIsIn(String calendar, FakeCalendar there, CalendarEvent event) {
    assertThat(desk.event(calendar, "Invoices").id()).isEqualTo(event.id());
    laptop.event(calendar, "Invoices");
    assertThat(there.events()).hasSize(1);
    assertThat(third.events().size() + serverIds().size()).isEqualTo(1);
    assertThat(desk.store().conflicts().all()).isEmpty();
    assertThat(desk.store().outbox().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isTakenBackWhereItWasMade(boolean made) {
    CalendarEvent event = created();
    move(event, WORK);
    loseTheReply(made);
    move(event, ME);
    assertThat(desk.store().outbox().all()).hasSize(1);
    converge();
    assertIsIn(ME, account.primary(), event);
  }

  @Test
  void isTakenBackAlthoughItsEndWasReadBeforeWhereItWas() {
    CalendarEvent event = created();
    move(event, WORK);
    loseTheReply(true);
    String path = ".*/calendars/" + work.id() + "/events";
    google.faults().always(Requests.path(path), Fault.refuse(503, "backendError"));
    desk.tryToSync();
    google.faults().clear();
    move(event, ME);
    later();
    converge();
    assertIsIn(ME, account.primary(), event);
  }

  @Test
  void goesOnToWhereThePersonMovedItNext() {
    CalendarEvent event = created();
    move(event, WORK);
    loseTheReply(true);
    move(event, THIRD);
    converge();
    assertIsIn(THIRD, third, event);
  }

  @Test
  void isUndoneOfASeriesWithWhatWasChangedInIt() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), second, RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    converge();
    move(series, WORK);
    loseTheReply(true);
    move(series, ME);
    converge();
    assertThat(desk.series(ME, "Invoices").id()).isEqualTo(series.id());
    assertThat(desk.store().events().occurrence(series.id(), second))
        .hasValueSatisfying(
            occurrence -> assertThat(occurrence.event().content().location()).isEqualTo("Room 4"));
    assertThat(account.primary().events()).hasSize(2);
    assertThat(work.events()).isEmpty();
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void goesBackWithWhatWasChangedMeanwhile() {
    CalendarEvent event = created();
    move(event, WORK);
    loseTheReply(true);
    move(event, ME);
    desk.edit(event.id(), content -> content.withLocation("Room 4"));
    converge();
    assertIsIn(ME, account.primary(), event);
    assertThat(laptop.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
  }

  @Test
  void doesNotOutliveADeletionThatCameAfterItWasTakenBack() {
    CalendarEvent event = created();
    move(event, WORK);
    loseTheReply(true);
    move(event, ME);
    desk.store().localEdits().deleteEvent(event.id());
    converge();
    assertThat(serverIds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leavesOneEventThoughTheCalendarItWasInIsTakenAway(boolean made) {
    desk.sync();
    CalendarEvent event = desk.create(THIRD, INVOICES);
    converge();
    move(event, ME);
    loseTheReply(made);
    account.deleteCalendar(third);
    google.faults().next(Requests.path(".*/events/.*"), new Fault.DropBefore());
    google.faults().next(Requests.path(".*/events/.*"), new Fault.DropBefore());
    desk.tryToSync();
    assertThat(desk.event(ME, "Invoices").id()).isEqualTo(event.id());
    converge();
    assertThat(desk.event(ME, "Invoices").id()).isEqualTo(event.id());
    assertThat(serverIds()).hasSize(1);
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void thatWasTakenBackKeepsNoCopyOfAnEventThatIsInAnotherCalendar() {
    desk.sync();
    CalendarEvent event = desk.create(THIRD, INVOICES);
    converge();
    move(event, ME);
    loseTheReply(true);
    move(event, THIRD);
    account.deleteCalendar(third);
    converge();
    desk.event(ME, "Invoices");
    assertThat(serverIds()).hasSize(1);
    assertThat(
            desk.store().calendars().all().stream()
                .flatMap(it -> desk.store().events().ofCalendar(it.id()).stream()))
        .hasSize(1);
  }

  private void leaveThird() {
    desk.store().localEdits().leaveCalendar(desk.calendar(THIRD).id());
  }

  private CalendarEvent movedInDoubt(boolean made, EventContent content) {
    desk.sync();
    CalendarEvent event = desk.create(THIRD, content);
    converge();
    move(event, ME);
    loseTheReply(made);
    return event;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leavesOneEventThoughThePersonTakesTheCalendarItWasInOffTheList(boolean made) {
    CalendarEvent event = movedInDoubt(made, INVOICES);
    leaveThird();
    desk.edit(event.id(), content -> content.withLocation("Room 4"));
    google.faults().next(Requests.path(".*/events/.*"), new Fault.DropBefore());
    google.faults().next(Requests.path(".*/events/.*"), new Fault.DropBefore());
    desk.tryToSync();
    converge();
    assertThat(desk.event(ME, "Invoices").id()).isEqualTo(event.id());
    assertThat(laptop.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
    assertThat(account.primary().events()).hasSize(1);
    assertThat(desk.store().conflicts().all()).isEmpty();
    assertThat(desk.store().outbox().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leavesOneSeriesWithWhatWasChangedInItThoughItsCalendarIsTakenOffTheList(boolean made) {
    EventContent daily = INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5"));
    desk.sync();
    CalendarEvent series = desk.create(THIRD, daily);
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), second, RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    converge();
    move(series, ME);
    loseTheReply(made);
    leaveThird();
    google.expireAllSyncTokens();
    converge();
    for (Device device : List.of(desk, laptop)) {
      assertThat(device.events(ME)).hasSize(2);
      assertThat(device.store().events().occurrence(device.series(ME, "Invoices").id(), second))
          .hasValueSatisfying(
              it -> assertThat(it.event().content().location()).isEqualTo("Room 4"));
    }
    assertThat(account.primary().events()).hasSize(2);
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void leavesOneEventThoughTheMoveOutOfACalendarThatWasLeftArrivesLate() {
    CalendarEvent event = movedInDoubt(false, INVOICES);
    leaveThird();
    desk.sync();
    third.moveEvent(third.events().getFirst().get("id").getAsString(), account.primary());
    later();
    converge();
    assertThat(desk.event(ME, "Invoices").id()).isEqualTo(event.id());
    assertThat(account.primary().events()).hasSize(1);
    laptop.event(ME, "Invoices");
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void leavesOneEventOfAnotherProgramThoughTheMoveArrivesLate() {
    third.addEvent(
        """
        {"summary":"Invoices","start":{"dateTime":"2026-11-18T10:00:00Z","timeZone":"UTC"},
         "end":{"dateTime":"2026-11-18T11:00:00Z","timeZone":"UTC"}}
        """);
    desk.sync();
    CalendarEvent event = desk.event(THIRD, "Invoices");
    move(event, ME);
    loseTheReply(false);
    leaveThird();
    desk.sync();
    third.moveEvent(third.events().getFirst().get("id").getAsString(), account.primary());
    later();
    converge();
    assertThat(desk.event(ME, "Invoices").id()).isEqualTo(event.id());
    assertThat(account.primary().events()).hasSize(1);
  }

  @Test
  void leavesOneSeriesWithWhatWasChangedInItThoughTheMoveArrivesLate() {
    EventContent daily = INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5"));
    desk.sync();
    CalendarEvent series = desk.create(THIRD, daily);
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    OriginalStart calledOff = new OriginalStart.AtInstant(TEN.plusDays(2).toInstant());
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), second, RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    desk.store().localEdits().deleteOccurrence(series.id(), calledOff, RecurrenceScope.THIS);
    converge();
    move(series, ME);
    loseTheReply(false);
    leaveThird();
    desk.sync();
    String id =
        third.events().stream()
            .filter(event -> event.has("recurrence"))
            .map(event -> event.get("id").getAsString())
            .findFirst()
            .orElseThrow();
    third.moveEvent(id, account.primary());
    later();
    converge();
    CalendarEvent left = laptop.series(ME, "Invoices");
    assertThat(desk.series(ME, "Invoices").id()).isEqualTo(series.id());
    assertThat(laptop.store().events().occurrence(left.id(), second))
        .hasValueSatisfying(it -> assertThat(it.event().content().location()).isEqualTo("Room 4"));
    assertThat(laptop.events(ME)).hasSize(3);
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isDeletedWhereItWentThoughTheCalendarItWasInIsTakenOffTheList(boolean made) {
    CalendarEvent event = movedInDoubt(made, INVOICES);
    desk.store().localEdits().deleteEvent(event.id());
    leaveThird();
    converge();
    assertThat(desk.events(ME)).isEmpty();
    assertThat(account.primary().events()).isEmpty();
    assertThat(desk.store().outbox().all()).isEmpty();
  }
}
