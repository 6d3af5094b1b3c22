package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.MassChange.Answer;
import dev.daymark.domain.sync.MassChange.Kind;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.fake.FakeCalendar;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MassChangeTest extends TwoDevices {

  MassChangeTest() throws IOException {}

  private void fill(String calendar, int count) {
    for (int i = 0; i < count; i++) {
      desk.create(calendar, INVOICES.withSummary("Event " + i));
      if (i % 10 == 9) {
        desk.sync();
        laptop.sync();
      }
    }
    converge();
  }

  private static void add(FakeCalendar calendar, int count) {
    for (int i = 0; i < count; i++) {
      calendar.addEvent(
          "{\"summary\":\"New %d\",\"start\":{\"date\":\"2026-12-01\"},\"end\":{\"date\":\"2026-12-02\"}}"
              .formatted(i));
    }
  }

  private MassChange heldBack(Device device) {
    SyncFailure failure = device.tryToSync().failure();
    assertThat(failure).isInstanceOf(SyncFailure.HeldBack.class);
    List<MassChange> shown = device.engine().status().heldBack();
    assertThat(shown).hasSize(1);
    return shown.getFirst();
  }

  private void deleteThere(int count) {
    serverIds().stream().limit(count).forEach(account.primary()::deleteEvent);
  }

  @Test
  void manyDeletionsThereAreAppliedHereOnlyAfterAYes() {
    fill(ME, 30);
    deleteThere(12);
    MassChange change = heldBack(desk);
    assertThat(change.kind()).isEqualTo(Kind.INCOMING);
    assertThat(change.deletions()).isEqualTo(12);
    assertThat(change.known()).isEqualTo(30);
    assertThat(change.evidence()).hasSize(12).allMatch(MassChange.Evidence::deletion);
    assertThat(desk.events(ME)).hasSize(30);
    assertThat(heldBack(desk).askedAt()).isEqualTo(change.askedAt());
    desk.engine().answer(desk.calendar(ME).id(), Answer.YES);
    assertThat(desk.engine().status().heldBack()).isEmpty();
    desk.sync();
    assertThat(desk.events(ME)).hasSize(18);
    assertThat(desk.store().syncState().massChanges()).isEmpty();
  }

  @Test
  void afterANoTheDeletedEventsStayAndAreThereAgainForEverybody() {
    fill(ME, 30);
    deleteThere(12);
    heldBack(desk);
    desk.engine().answer(desk.calendar(ME).id(), Answer.NO);
    desk.sync();
    assertThat(desk.events(ME)).hasSize(30);
    assertThat(serverIds()).hasSize(30);
    assertThat(desk.store().syncState().massChanges()).isEmpty();
    assertThat(desk.sync().requests()).isLessThanOrEqualTo(3);
    heldBack(laptop);
    laptop.engine().answer(laptop.calendar(ME).id(), Answer.YES);
    laptop.sync();
    assertThat(laptop.events(ME)).hasSize(30);
  }

  @Test
  void anAnswerToFewIsNoAnswerToMany() {
    fill(ME, 60);
    deleteThere(12);
    heldBack(desk);
    desk.engine().answer(desk.calendar(ME).id(), Answer.YES);
    deleteThere(40);
    assertThat(heldBack(desk).deletions()).isEqualTo(52);
    assertThat(desk.events(ME)).hasSize(60);
  }

  @Test
  void nothingOfAListingOfManyPagesIsAppliedBeforeItIsKnownWhole() {
    fill(ME, 30);
    google.behaviour().pageLimit(3);
    deleteThere(12);
    heldBack(desk);
    assertThat(desk.events(ME)).hasSize(30);
  }

  @Test
  void aFullListingThatHasShrunkIsNoProof() {
    fill(ME, 30);
    deleteThere(20);
    account.primary().forgetDeletedEvents();
    google.expireAllSyncTokens();
    assertThat(heldBack(desk).deletions()).isEqualTo(20);
    assertThat(desk.events(ME)).hasSize(30);
    desk.engine().answer(desk.calendar(ME).id(), Answer.NO);
    desk.sync();
    assertThat(desk.events(ME)).hasSize(30);
    assertThat(serverIds()).hasSize(30);
  }

  @Test
  void whatVanishedAndCameBackNeedsNoAnswer() {
    fill(ME, 30);
    List<String> gone = serverIds().stream().limit(12).toList();
    gone.forEach(account.primary()::deleteEvent);
    heldBack(desk);
    gone.forEach(id -> account.primary().patchEvent(id, "{\"status\":\"confirmed\"}"));
    desk.sync();
    assertThat(desk.events(ME)).hasSize(30);
    assertThat(desk.engine().status().heldBack()).isEmpty();
  }

  @Test
  void manyNewEventsThereAreTakenOnlyAfterAYes() {
    fill(ME, 5);
    add(account.primary(), 11);
    MassChange change = heldBack(desk);
    assertThat(change.creations()).isEqualTo(11);
    assertThat(desk.events(ME)).hasSize(5);
    desk.engine().answer(desk.calendar(ME).id(), Answer.YES);
    desk.sync();
    assertThat(desk.events(ME)).hasSize(16);
  }

  @Test
  void afterANoToManyNewEventsTheCalendarIsLeftAlone() {
    fill(ME, 5);
    add(account.primary(), 11);
    heldBack(desk);
    desk.engine().answer(desk.calendar(ME).id(), Answer.NO);
    desk.sync();
    assertThat(desk.events(ME)).hasSize(5);
    assertThat(serverIds()).hasSize(16);
    assertThat(desk.calendar(ME).selected()).isFalse();
  }

  @Test
  void manyNewEventsHereAreSentOnlyAfterAYes() {
    for (int i = 0; i < 11; i++) {
      desk.create(ME, INVOICES.withSummary("Event " + i));
    }
    MassChange change = heldBack(desk);
    assertThat(change.kind()).isEqualTo(Kind.OUTGOING);
    assertThat(change.creations()).isEqualTo(11);
    assertThat(serverIds()).isEmpty();
    desk.engine().answer(desk.calendar(ME).id(), Answer.YES);
    desk.sync();
    assertThat(serverIds()).hasSize(11);
    assertThat(desk.store().syncState().massChanges()).isEmpty();
  }

  @Test
  void afterANoManyNewEventsStayHereAndWaitAsRefused() {
    for (int i = 0; i < 11; i++) {
      desk.create(ME, INVOICES.withSummary("Event " + i));
    }
    heldBack(desk);
    desk.engine().answer(desk.calendar(ME).id(), Answer.NO);
    desk.sync();
    assertThat(serverIds()).isEmpty();
    assertThat(desk.events(ME)).hasSize(11);
    assertThat(desk.store().outbox().all()).hasSize(11).allMatch(OutboxEntry::isParked);
  }

  @Test
  void manyDeletionsHereAreSentOnlyAfterAYesAndTakenBackByANo() {
    fill(ME, 30);
    desk.events(ME).stream()
        .limit(12)
        .map(CalendarEvent::id)
        .forEach(desk.store().localEdits()::deleteEvent);
    assertThat(heldBack(desk).deletions()).isEqualTo(12);
    assertThat(serverIds()).hasSize(30);
    desk.engine().answer(desk.calendar(ME).id(), Answer.NO);
    desk.sync();
    assertThat(desk.events(ME)).hasSize(30);
    assertThat(serverIds()).hasSize(30);
    assertThat(desk.store().outbox().all()).isEmpty();
  }

  @Test
  void aCalendarWithManyEventsThatVanishesGoesAfterAYes() {
    CalendarId calendar = vanish();
    assertThat(heldBack(desk).kind()).isEqualTo(Kind.CALENDAR_GONE);
    heldBack(desk);
    assertThat(desk.events(WORK)).hasSize(12);
    desk.engine().answer(calendar, Answer.YES);
    desk.sync();
    assertThat(desk.store().calendars().find(calendar)).isEmpty();
  }

  @Test
  void aCalendarThatVanishesStaysOnThisDeviceAfterANo() {
    CalendarId calendar = vanish();
    heldBack(desk);
    desk.engine().answer(calendar, Answer.NO);
    desk.sync();
    assertThat(desk.store().calendars().find(calendar))
        .hasValueSatisfying(kept -> assertThat(kept.accountId()).isNull());
    assertThat(desk.store().events().ofCalendar(calendar)).hasSize(12);
    assertThat(desk.store().outbox().all()).isEmpty();
  }

  @Test
  void whatIsOnItsWayIntoACalendarThatVanishesStaysHereAfterANoAndGoesWhereItWas() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=4")));
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(),
            new OriginalStart.AtInstant(TEN.plusDays(1).toInstant()),
            RecurrenceScope.THIS,
            content -> content.withLocation("Room 4"));
    CalendarEvent unwanted = desk.create(ME, INVOICES.withSummary("Bills"));
    converge();
    CalendarId calendar = vanish();
    desk.store().localEdits().moveEvent(series.id(), calendar);
    desk.store().localEdits().moveEvent(unwanted.id(), calendar);
    heldBack(desk);
    desk.store().localEdits().deleteEvent(unwanted.id());
    desk.engine().answer(calendar, Answer.NO);
    desk.sync();
    assertThat(desk.store().outbox().all()).isEmpty();
    assertThat(account.primary().events()).isEmpty();
    assertThat(desk.store().events().ofCalendar(calendar))
        .hasSize(14)
        .extracting(event -> event.content().location())
        .contains("Room 4");
  }

  @Test
  void whatIsToBeDeletedIsDeletedWhereItWasAlthoughItsNewCalendarGoes() {
    CalendarEvent unwanted = desk.create(ME, INVOICES.withSummary("Bills"));
    converge();
    CalendarId calendar = vanish();
    desk.store().localEdits().moveEvent(unwanted.id(), calendar);
    heldBack(desk);
    desk.store().localEdits().deleteEvent(unwanted.id());
    desk.engine().answer(calendar, Answer.YES);
    desk.sync();
    assertThat(desk.store().calendars().find(calendar)).isEmpty();
    assertThat(desk.store().outbox().all()).isEmpty();
    assertThat(account.primary().events()).isEmpty();
  }

  private CalendarId vanish() {
    fill(WORK, 12);
    account.deleteCalendar(work);
    return desk.calendar(WORK).id();
  }
}
