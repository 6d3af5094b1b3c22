package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.sync.fake.Requests;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoWaySyncTest extends TwoDevices {

  TwoWaySyncTest() throws java.io.IOException {}

  private static final EventContent STANDUP =
      EventContent.of("Standup", new EventTime.Timed(TEN, TEN.plusMinutes(15)))
          .withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=6"));

  @Test
  void anEventCreatedHereArrivesThere() {
    desk.create(ME, INVOICES);
    assertThat(desk.sync().pushed()).isEqualTo(1);
    laptop.sync();
    assertThat(laptop.event(ME, "Invoices").content()).isEqualTo(INVOICES);
    converge();
  }

  @Test
  void anEventChangedThereIsChangedHereAndAnAllDayOneToo() {
    desk.create(ME, INVOICES);
    converge();
    laptop.edit(
        laptop.event(ME, "Invoices").id(),
        content -> content.withTime(EventTime.AllDay.on(LocalDate.of(2026, 11, 19))));
    converge();
    assertThat(desk.event(ME, "Invoices").content().time())
        .isEqualTo(EventTime.AllDay.on(LocalDate.of(2026, 11, 19)));
  }

  @Test
  void anEventDeletedHereIsGoneThere() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.store().localEdits().deleteEvent(event.id());
    converge();
    assertThat(laptop.events(ME)).isEmpty();
    assertThat(serverIds()).isEmpty();
  }

  @Test
  void anEventMovedToAnotherCalendarMovesThereAndKeepsItsRemoteId() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    List<String> before = serverIds();
    desk.store().localEdits().moveEvent(event.id(), desk.calendar(WORK).id());
    converge();
    assertThat(serverIds()).isEqualTo(before);
    assertThat(laptop.events(ME)).isEmpty();
    assertThat(laptop.event(WORK, "Invoices").content()).isEqualTo(INVOICES);
  }

  @Test
  void aSeriesWithAChangedAndACancelledOccurrenceIsTheSameOnBothSides() {
    CalendarEvent series = desk.create(ME, STANDUP);
    OriginalStart second = start(1);
    OriginalStart third = start(2);
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), second, RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    desk.store().localEdits().deleteOccurrence(series.id(), third, RecurrenceScope.THIS);
    converge();
    CalendarEvent there = laptop.series(ME, "Standup");
    assertThat(laptop.store().events().occurrence(there.id(), second))
        .hasValueSatisfying(
            occurrence -> assertThat(occurrence.event().content().location()).isEqualTo("Room 4"));
    assertThat(laptop.store().events().occurrence(there.id(), third)).isEmpty();
    assertThat(laptop.store().events().exceptions(there.id())).hasSize(2);
  }

  @Test
  void anOccurrenceChangedOrCancelledInGoogleIsSoHere() {
    CalendarEvent series = desk.create(ME, STANDUP);
    converge();
    String id = serverIds().getFirst();
    account.primary().patchEvent(id + "_" + start(1).key(), "{\"summary\":\"Retro\"}");
    account.primary().deleteEvent(id + "_" + start(3).key());
    converge();
    assertThat(desk.store().events().occurrence(series.id(), start(1)))
        .hasValueSatisfying(
            occurrence -> assertThat(occurrence.event().content().summary()).isEqualTo("Retro"));
    assertThat(desk.store().events().occurrence(series.id(), start(3))).isEmpty();
  }

  @Test
  void aCancelledOccurrenceThatIsBroughtBackTakesPlaceAgain() {
    CalendarEvent series = desk.create(ME, STANDUP);
    converge();
    var deleted =
        desk.store().localEdits().deleteOccurrence(series.id(), start(2), RecurrenceScope.THIS);
    converge();
    desk.store().localEdits().undo(deleted.change());
    converge();
    CalendarEvent there = laptop.series(ME, "Standup");
    assertThat(laptop.store().events().occurrence(there.id(), start(2))).isPresent();
  }

  @Test
  void thisAndFollowingShortensTheSeriesBeforeTheNewOneIsMade() {
    CalendarEvent series = desk.create(ME, STANDUP);
    converge();
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(),
            start(3),
            RecurrenceScope.THIS_AND_FOLLOWING,
            content -> content.withSummary("Weekly"));
    google.log().clear();
    desk.sync();
    assertThat(google.log().calls(Requests.eventWrites()))
        .extracting(call -> call.request().method())
        .containsExactly("PATCH", "POST");
    converge();
    assertThat(serverIds()).hasSize(2);
  }

  @Test
  void deletingASeriesTakesItsExceptionsAlong() {
    CalendarEvent series = desk.create(ME, STANDUP);
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), start(1), RecurrenceScope.THIS, content -> content.withSummary("Retro"));
    converge();
    laptop.store().localEdits().deleteEvent(laptop.series(ME, "Standup").id());
    converge();
    assertThat(desk.events(ME)).isEmpty();
  }

  @Test
  void aSeriesMovedToAnotherCalendarTakesItsExceptionsAlong() {
    CalendarEvent series = desk.create(ME, STANDUP);
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), start(1), RecurrenceScope.THIS, content -> content.withSummary("Retro"));
    converge();
    desk.store().localEdits().moveEvent(series.id(), desk.calendar(WORK).id());
    converge();
    assertThat(laptop.events(ME)).isEmpty();
    assertThat(laptop.events(WORK)).hasSize(2);
  }

  @Test
  void manyEditsMadeOfflineAllArrive() {
    google.offline(true);
    for (int i = 0; i < 8; i++) {
      desk.create(i % 2 == 0 ? ME : WORK, INVOICES.withSummary("Offline " + i));
    }
    assertThat(desk.tryToSync().failure()).isInstanceOf(dev.daymark.sync.SyncFailure.Offline.class);
    desk.edit(desk.event(ME, "Offline 0").id(), content -> content.withLocation("Train"));
    google.offline(false);
    converge();
    assertThat(laptop.events(ME)).hasSize(4);
    assertThat(laptop.event(ME, "Offline 0").content().location()).isEqualTo("Train");
  }

  @Test
  void anEventThatWasTakenAsTentativeStaysSo() {
    desk.create(ME, INVOICES.withStatus(EventStatus.TENTATIVE));
    converge();
    assertThat(laptop.event(ME, "Invoices").content().status()).isEqualTo(EventStatus.TENTATIVE);
  }

  private static OriginalStart start(int day) {
    return new OriginalStart.AtInstant(TEN.plusDays(day).toInstant());
  }
}
