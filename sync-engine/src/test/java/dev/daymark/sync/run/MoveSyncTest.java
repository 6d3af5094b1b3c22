package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MoveSyncTest extends TwoDevices {

  MoveSyncTest() throws IOException {}

  @Test
  void aMoveWhoseReplyIsLostTogetherWithAnEditMakesOneEvent() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.store().localEdits().moveEvent(event.id(), desk.calendar(WORK).id());
    desk.edit(event.id(), content -> content.withSummary("Bills"));
    loseTheReply();
    later();
    converge();
    assertThat(desk.events(WORK)).hasSize(1);
    assertThat(serverIds()).hasSize(1);
    laptop.event(WORK, "Bills");
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void aMoveWhoseReplyIsLostKeepsTheEventUnderItsOwnId() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.store().localEdits().moveEvent(event.id(), desk.calendar(WORK).id());
    loseTheReply();
    later();
    desk.sync();
    assertThat(desk.store().events().find(event.id())).isPresent();
  }

  @Test
  void aSeriesWhoseMoveLostItsReplyKeepsItsChangedOccurrences() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), second, RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    converge();
    desk.store().localEdits().moveEvent(series.id(), desk.calendar(WORK).id());
    loseTheReply();
    later();
    converge();
    assertThat(desk.store().events().occurrence(series.id(), second))
        .hasValueSatisfying(
            occurrence -> assertThat(occurrence.event().content().location()).isEqualTo("Room 4"));
    assertThat(desk.events(WORK)).hasSize(2);
  }

  /** The occurrence comes first in the listing then, and shows no series that is at home there. */
  @Test
  void aSeriesThatOthersMovedTooHasNoOccurrenceThatTheyCalledOff() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), second, RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    converge();
    desk.store().localEdits().moveEvent(series.id(), desk.calendar(WORK).id());
    String remoteId = remoteId(desk, series);
    account.primary().moveEvent(remoteId, work);
    work.cancelOccurrence(remoteId, second.key());
    work.patchEvent(remoteId, "{\"colorId\":\"3\"}");
    EventId occurrence = desk.store().events().exceptions(series.id()).getFirst().id();
    desk.sync();
    later();
    converge();
    assertThat(desk.store().events().exceptions(series.id()))
        .singleElement()
        .satisfies(
            exception -> {
              assertThat(exception.id()).isEqualTo(occurrence);
              assertThat(exception.content().status()).isEqualTo(EventStatus.CANCELLED);
            });
    assertThat(desk.google().doctor().examine()).isEmpty();
  }

  /** Its new time leaves no place for what was called off, and nothing is asked about it. */
  @Test
  void aSeriesThatOthersMovedTooKnowsItsCalledOffDaysThereThoughItHasAnotherTimeHere() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    delete(series, 1, RecurrenceScope.THIS);
    converge();
    desk.store().localEdits().moveEvent(series.id(), desk.calendar(WORK).id());
    desk.edit(
        series.id(),
        content -> content.withTime(new EventTime.Timed(TEN.plusHours(3), TEN.plusHours(4))));
    String remoteId = remoteId(desk, series);
    account.primary().moveEvent(remoteId, work);
    work.patchEvent(remoteId, "{\"colorId\":\"3\"}");
    desk.sync();
    later();
    converge();
    assertThat(desk.google().doctor().examine()).isEmpty();
  }

  @Test
  void anEventDeletedAfterItsMoveLostTheReplyIsDeletedWhereItWent() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.store().localEdits().moveEvent(event.id(), desk.calendar(WORK).id());
    loseTheReply();
    desk.store().localEdits().deleteEvent(event.id());
    later();
    converge();
    assertThat(serverIds()).isEmpty();
  }

  @Test
  void aSeriesDeletedAfterItsMoveFindsACalledOffOccurrenceWhereOthersMovedIt() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=4")));
    desk.store()
        .localEdits()
        .deleteOccurrence(
            series.id(),
            new OriginalStart.AtInstant(TEN.plusDays(1).toInstant()),
            RecurrenceScope.THIS);
    converge();
    desk.store().localEdits().moveEvent(series.id(), desk.calendar(WORK).id());
    desk.store().localEdits().deleteEvent(series.id());
    CalendarEvent there = laptop.series(ME, "Invoices");
    laptop.store().localEdits().moveEvent(there.id(), laptop.calendar(WORK).id());
    laptop.edit(there.id(), content -> content.withLocation("Room 4"));
    laptop.sync();
    later();
    converge();
    CalendarEvent kept = desk.series(WORK, "Invoices");
    assertThat(kept.content().location()).isEqualTo("Room 4");
    assertThat(desk.store().conflicts().open()).hasSize(1);
  }

  /**
   * What was called off behind the new end is deleted first, and lives on in the called-off place.
   */
  @Test
  void aSeriesThatIsCutOffAndMovedTakesItsCalledOffOccurrencesAlong() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    delete(series, 3, RecurrenceScope.THIS);
    converge();
    delete(series, 2, RecurrenceScope.THIS_AND_FOLLOWING);
    desk.store().localEdits().moveEvent(series.id(), desk.calendar(WORK).id());
    converge();
    assertThat(desk.store().events().exceptions(series.id()))
        .allMatch(exception -> exception.calendarId().equals(desk.calendar(WORK).id()));
    desk.store().localEdits().leaveCalendar(desk.calendar(WORK).id());
    desk.sync();
    assertThat(desk.store().calendars().all())
        .noneMatch(calendar -> calendar.summary().equals(WORK));
    assertThat(desk.events(ME)).isEmpty();
  }

  /** It is here twice then: where it was when that calendar was left out, and where it went. */
  @Test
  void aSeriesThatIsMovedToWhereOthersMovedItMeanwhileKeepsItsChangedOccurrences() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    converge();
    EventId stale = laptop.series(ME, "Invoices").id();
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), second, RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    desk.sync();
    leaveOut(ME, true);
    desk.store().localEdits().moveEvent(series.id(), desk.calendar(WORK).id());
    desk.sync();
    laptop.sync();
    laptop.store().localEdits().moveEvent(stale, laptop.calendar(WORK).id());
    laptop.sync();
    leaveOut(ME, false);
    converge();
    EventId moved = laptop.series(WORK, "Invoices").id();
    assertThat(laptop.store().events().occurrence(moved, second))
        .hasValueSatisfying(
            occurrence -> assertThat(occurrence.event().content().location()).isEqualTo("Room 4"));
  }

  /** As above; what is changed in the row that goes waits to be sent. */
  @Test
  void whatWasChangedWhereOthersMovedAnEventIsKeptWhenTheOtherRowIsMovedThereToo() {
    EventId stale = hereTwice();
    laptop.edit(laptop.event(WORK, "Invoices").id(), content -> content.withLocation("Room 4"));
    moveToo(stale);
    converge();
    assertThat(laptop.events(WORK)).hasSize(1);
    assertThat(desk.event(WORK, "Invoices").content().location()).isEqualTo("Room 4");
  }

  @Test
  void whereTheSameWasChangedInBothRowsOfAMovedEventBothAreKept() {
    EventId stale = hereTwice();
    laptop.edit(laptop.event(WORK, "Invoices").id(), content -> content.withLocation("Room 4"));
    laptop.edit(stale, content -> content.withLocation("Room 9"));
    moveToo(stale);
    converge();
    assertThat(desk.events(WORK))
        .extracting(CalendarEvent::content)
        .extracting(EventContent::location)
        .containsExactlyInAnyOrder("Room 4", "Room 9");
  }

  @Test
  void anOccurrenceThatWasChangedInBothRowsOfAMovedSeriesIsBroughtTogether() {
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    EventId stale = hereTwice(INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    EventId shown = laptop.series(WORK, "Invoices").id();
    edit(shown, second, content -> content.withLocation("Room 4"));
    edit(stale, second, content -> content.withSummary("Bills"));
    moveToo(stale);
    converge();
    CalendarEvent moved = desk.series(WORK, "Invoices");
    assertThat(desk.store().events().occurrence(moved.id(), second))
        .hasValueSatisfying(
            occurrence -> {
              assertThat(occurrence.event().content().location()).isEqualTo("Room 4");
              assertThat(occurrence.event().content().summary()).isEqualTo("Bills");
            });
  }

  private EventId hereTwice() {
    return hereTwice(INVOICES);
  }

  /**
   * Others move an event, and the laptop has it where it was, too, for it leaves that calendar out.
   *
   * @return the laptop's row where it was
   */
  private EventId hereTwice(EventContent content) {
    CalendarEvent event = desk.create(ME, content);
    converge();
    EventId stale = laptop.event(ME, "Invoices").id();
    leaveOut(ME, true);
    desk.store().localEdits().moveEvent(event.id(), desk.calendar(WORK).id());
    desk.sync();
    laptop.sync();
    later();
    return stale;
  }

  /** The laptop moves its row, too, and hears of the event where it is before it sends that. */
  private void moveToo(EventId stale) {
    laptop.store().localEdits().moveEvent(stale, laptop.calendar(WORK).id());
    CalendarEvent moved =
        desk.events(WORK).stream().filter(e -> e.exception() == null).findFirst().orElseThrow();
    desk.edit(moved.id(), content -> content.withDescription("The new ones"));
    desk.sync();
    laptop.sync();
    leaveOut(ME, false);
  }

  private void edit(EventId series, OriginalStart slot, UnaryOperator<EventContent> change) {
    laptop.store().localEdits().editOccurrence(series, slot, RecurrenceScope.THIS, change);
  }

  private void leaveOut(String calendar, boolean out) {
    laptop
        .store()
        .localEdits()
        .editCalendar(laptop.calendar(calendar).id(), each -> each.withSelected(!out));
  }

  private void delete(CalendarEvent series, int day, RecurrenceScope scope) {
    OriginalStart start = new OriginalStart.AtInstant(TEN.plusDays(day).toInstant());
    desk.store().localEdits().deleteOccurrence(series.id(), start, scope);
  }

  /** The move is made, and nobody here hears of it. */
  private void loseTheReply() {
    google.faults().times(2, Requests.path(".*/move"), new Fault.DropAfter());
    desk.tryToSync();
    google.faults().clear();
  }
}
