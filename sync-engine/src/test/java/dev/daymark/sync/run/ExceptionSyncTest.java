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
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.ChangeId;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExceptionSyncTest extends TwoDevices {

  private static final EventContent STANDUP =
      EventContent.of("Standup", new EventTime.Timed(TEN, TEN.plusMinutes(15)))
          .withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=6"));

  ExceptionSyncTest() throws java.io.IOException {}

  private static OriginalStart start(int day) {
    return slot(day, 0);
  }

  private static OriginalStart slot(int day, int hoursLater) {
    return new OriginalStart.AtInstant(TEN.plusDays(day).plusHours(hoursLater).toInstant());
  }

  private long occurrencesOn(Device device, int day) {
    return device
        .store()
        .events()
        .occurrences(TEN.plusDays(day).toLocalDate(), TEN.plusDays(day + 1).toLocalDate(), BERLIN)
        .size();
  }

  private List<OutboxEntry> parked(Device device) {
    return device.store().outbox().all().stream().filter(OutboxEntry::isParked).toList();
  }

  @Test
  void undoingTheSentDeletionOfASeriesBringsItsExceptionsBackThere() {
    CalendarEvent series = desk.create(ME, STANDUP);
    meetInRoom4(series, 1);
    desk.store().localEdits().deleteOccurrence(series.id(), start(2), RecurrenceScope.THIS);
    converge();
    var deletion = desk.store().localEdits().deleteEvent(series.id());
    desk.sync();
    desk.store().localEdits().undo(deletion.change());
    desk.sync();
    laptop.sync();
    CalendarEvent there = laptop.series(ME, "Standup");
    assertThat(laptop.store().events().occurrence(there.id(), start(2))).isEmpty();
    assertThat(laptop.store().events().occurrence(there.id(), start(1)))
        .hasValueSatisfying(o -> assertThat(o.event().content().location()).isEqualTo("Room 4"));
  }

  @Test
  void anOccurrenceBroughtBackWhileItsSeriesIsDeletedThereStaysAsAnEvent() throws Exception {
    CalendarEvent series = desk.create(ME, STANDUP);
    var off =
        desk.store().localEdits().deleteOccurrence(series.id(), start(2), RecurrenceScope.THIS);
    converge();
    String there = account.primary().events().getFirst().get("id").getAsString();
    desk.store().localEdits().undo(off.change());
    whileSending(OutboxEntry.Kind.UPDATE, () -> account.primary().deleteEvent(there));
    converge();
    CalendarEvent left = desk.event(ME, "Standup");
    assertThat(left.content().time()).isEqualTo(STANDUP.time().startingAt(start(2)));
    assertThat(left.content().status()).isEqualTo(EventStatus.CONFIRMED);
    assertThat(desk.store().conflicts().open()).hasSize(1);
  }

  @Test
  void undoingTheUnsentDeletionOfAnUnsentSeriesBringsItsExceptionsThere() {
    CalendarEvent series = desk.create(ME, STANDUP);
    desk.store().localEdits().deleteOccurrence(series.id(), start(2), RecurrenceScope.THIS);
    var deletion = desk.store().localEdits().deleteEvent(series.id());
    desk.store().localEdits().undo(deletion.change());
    desk.sync();
    laptop.sync();
    CalendarEvent there = laptop.series(ME, "Standup");
    assertThat(laptop.store().events().occurrence(there.id(), start(2))).isEmpty();
  }

  @Test
  void discardingTheEditOfAnOccurrenceLeavesTheOccurrenceThere() {
    CalendarEvent series = desk.create(ME, STANDUP);
    converge();
    meetInRoom4(series, 1);
    google.faults().always(Requests.path(".*_2026.*"), Fault.unavailable());
    desk.tryToSync();
    google.faults().clear();
    desk.store().localEdits().discard(desk.store().outbox().all().getFirst().sequence());
    clock.advance(Duration.ofMinutes(5));
    desk.sync();
    laptop.sync();
    assertThat(occurrencesOn(laptop, 1)).isEqualTo(1);
    assertThat(occurrencesOn(desk, 1)).isEqualTo(1);
  }

  @Test
  void anOccurrenceChangedBeforeItsWholeSeriesMovedArrives() {
    CalendarEvent series = desk.create(ME, STANDUP);
    converge();
    meetInRoom4(series, 1);
    moveTo(series, TEN.plusHours(1));
    desk.sync();
    assertThat(parked(desk)).isEmpty();
    converge();
  }

  @Test
  void movingAWholeSeriesKeepsWhatWasDoneToItsOccurrences() {
    CalendarEvent series = desk.create(ME, STANDUP);
    meetInRoom4(series, 1);
    desk.store().localEdits().deleteOccurrence(series.id(), start(2), RecurrenceScope.THIS);
    converge();
    moveTo(series, TEN.plusHours(1));
    desk.sync();
    desk.sync();
    laptop.sync();
    assertThat(parked(desk)).isEmpty();
    assertThat(desk.store().outbox().all()).isEmpty();
    assertThat(desk.store().conflicts().all()).isEmpty();
    CalendarEvent there = laptop.series(ME, "Standup");
    for (Device device : List.of(desk, laptop)) {
      EventId id = device == desk ? series.id() : there.id();
      assertThat(occurrencesOn(device, 1)).isEqualTo(1);
      assertThat(occurrencesOn(device, 2)).isZero();
      assertThat(device.store().events().occurrence(id, slot(1, 1)))
          .hasValueSatisfying(
              o -> {
                assertThat(o.event().content().location()).isEqualTo("Room 4");
                assertThat(o.event().content().time())
                    .isEqualTo(
                        new EventTime.Timed(
                            TEN.plusDays(1).plusHours(1), TEN.plusDays(1).plusMinutes(75)));
              });
    }
  }

  @Test
  void movingAWholeSeriesByADayMovesItsExceptionsToTheNextSlot() {
    CalendarEvent series = desk.create(ME, STANDUP);
    meetInRoom4(series, 1);
    desk.store().localEdits().deleteOccurrence(series.id(), start(2), RecurrenceScope.THIS);
    converge();
    moveTo(series, TEN.plusDays(1));
    desk.sync();
    assertThat(parked(desk)).isEmpty();
    converge();
    CalendarEvent there = laptop.series(ME, "Standup");
    assertThat(locationOn(laptop, there, 2)).isEqualTo("Room 4");
    assertThat(locationOn(laptop, there, 1)).isEmpty();
    assertThat(occurrencesOn(laptop, 1)).isEqualTo(1);
    assertThat(occurrencesOn(laptop, 3)).isZero();
  }

  @Test
  void aMoveOfAWholeSeriesThatWasSentCanBeTakenBack() {
    CalendarEvent series = desk.create(ME, STANDUP);
    meetInRoom4(series, 1);
    desk.store().localEdits().deleteOccurrence(series.id(), start(2), RecurrenceScope.THIS);
    converge();
    var moved = moveTo(series, TEN.plusDays(1));
    converge();
    desk.store().localEdits().undo(moved);
    converge();
    CalendarEvent there = laptop.series(ME, "Standup");
    assertThat(locationOn(laptop, there, 1)).isEqualTo("Room 4");
    for (int day = 0; day < 8; day++) {
      assertThat(occurrencesOn(laptop, day))
          .as("day " + day)
          .isEqualTo(day == 2 || day > 5 ? 0 : 1);
    }
  }

  /** Moves all of a series at the desk, so that it begins then. */
  private ChangeId moveTo(CalendarEvent series, ZonedDateTime start) {
    return desk.store()
        .localEdits()
        .editOccurrence(
            series.id(),
            start(0),
            RecurrenceScope.ALL,
            c -> c.withTime(new EventTime.Timed(start, start.plusMinutes(15))))
        .change();
  }

  /** Changes one occurrence at the desk. */
  private void meetInRoom4(CalendarEvent series, int day) {
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), start(day), RecurrenceScope.THIS, c -> c.withLocation("Room 4"));
  }

  private static String locationOn(Device device, CalendarEvent series, int day) {
    return device
        .store()
        .events()
        .occurrence(series.id(), start(day))
        .orElseThrow()
        .event()
        .content()
        .location();
  }

  @Test
  void anOccurrenceEditedThereOutlivesTheDeletionOfItsSeriesHere() {
    CalendarEvent series = desk.create(ME, STANDUP);
    meetInRoom4(series, 1);
    converge();
    desk.store().localEdits().deleteEvent(series.id());
    CalendarEvent there = laptop.series(ME, "Standup");
    laptop
        .store()
        .localEdits()
        .editOccurrence(there.id(), start(1), RecurrenceScope.THIS, c -> c.withLocation("Roof"));
    laptop.sync();
    later();
    desk.sync();
    desk.sync();
    assertThat(desk.events(ME)).anyMatch(e -> e.content().location().equals("Roof"));
  }

  @Test
  void aSeriesDeletedThereWhileItWasCutHereShowsNothingTwice() {
    CalendarEvent series = desk.create(ME, STANDUP);
    meetInRoom4(series, 4);
    converge();
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), start(3), RecurrenceScope.THIS_AND_FOLLOWING, c -> c.withSummary("Late"));
    CalendarEvent there = laptop.series(ME, "Standup");
    laptop.store().localEdits().deleteEvent(there.id());
    laptop.sync();
    later();
    desk.sync();
    desk.sync();
    assertThat(occurrencesOn(desk, 4)).isEqualTo(1);
    assertThat(parked(desk)).isEmpty();
  }

  @Test
  void anEditedOccurrenceThatDidNotArriveYetIsNotTakenForDeletedThereByAFullListing() {
    CalendarEvent series = desk.create(ME, STANDUP);
    converge();
    meetInRoom4(series, 1);
    google.faults().always(Requests.method("PATCH"), Fault.unavailable());
    desk.tryToSync();
    google.faults().clear();
    google.expireAllSyncTokens();
    clock.advance(Duration.ofMinutes(5));
    converge();
    assertThat(desk.store().conflicts().all()).isEmpty();
    assertThat(occurrencesOn(laptop, 1)).isEqualTo(1);
    assertThat(locationOn(laptop, laptop.series(ME, "Standup"), 1)).isEqualTo("Room 4");
  }

  @Test
  void anOccurrenceCalledOffThereStaysSoWhenItsDeletedSeriesLivesOnWithAnEdit() {
    CalendarEvent series = desk.create(ME, STANDUP);
    meetInRoom4(series, 1);
    converge();
    desk.store().localEdits().deleteEvent(series.id());
    CalendarEvent there = laptop.series(ME, "Standup");
    laptop.store().localEdits().deleteOccurrence(there.id(), start(1), RecurrenceScope.THIS);
    laptop.sync();
    later();
    laptop.edit(there.id(), content -> content.withDescription("Be brief"));
    laptop.sync();
    later();
    google.log().clear();
    converge();
    assertThat(desk.series(ME, "Standup").content().description()).isEqualTo("Be brief");
    assertThat(occurrencesOn(desk, 1)).isZero();
    assertThat(occurrencesOn(laptop, 1)).isZero();
    assertThat(google.log().count(Requests.writes())).isZero();
  }
}
