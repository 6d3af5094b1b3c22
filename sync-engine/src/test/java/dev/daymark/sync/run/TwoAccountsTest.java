package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.TestBrowser;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoAccountsTest extends TwoDevices {

  private final FakeAccount other = google.addAccount("other@example.com");

  TwoAccountsTest() throws IOException {}

  @Test
  void aGuestsCopyInAnotherAccountIsNotTakenForTheEventCreatedHere(@TempDir Path folder) {
    connectOther(folder);
    CalendarEvent event = desk.create(ME, INVOICES);
    other
        .primary()
        .addInvitation(
            """
            {"id":"%s","summary":"Invoices","organizer":{"email":"me@example.com"},
             "attendees":[{"email":"other@example.com","self":true,"responseStatus":"needsAction"}],
             "start":{"dateTime":"2026-11-18T10:00:00+01:00","timeZone":"Europe/Berlin"},
             "end":{"dateTime":"2026-11-18T11:00:00+01:00","timeZone":"Europe/Berlin"}}
            """
                .formatted(RemoteIds.of(event.id(), 0)));
    google
        .faults()
        .times(2, Requests.method("POST").and(Requests.eventWrites()), new Fault.DropAfter());
    runBoth();
    google.faults().clear();
    later();
    runBoth();
    runBoth();
    assertThat(desk.store().outbox().all()).isEmpty();
    assertThat(desk.events(ME)).hasSize(1);
  }

  private Calendar otherCalendar() {
    return desk.store().calendars().all().stream()
        .filter(calendar -> "other@example.com".equals(calendar.remoteId()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> titlesThere() {
    return titles(account.primary());
  }

  private static List<String> titles(FakeCalendar calendar) {
    return calendar.events().stream()
        .filter(event -> !"cancelled".equals(event.get("status").getAsString()))
        .map(event -> event.get("summary").getAsString())
        .toList();
  }

  @Test
  void anEventMovedToAnotherAccountIsCopiedThereAndDeletedHereInOneEdit(@TempDir Path folder) {
    connectOther(folder);
    CalendarEvent event = desk.create(ME, INVOICES);
    runBoth();
    desk.store().localEdits().moveEvent(event.id(), otherCalendar().id());
    runBoth();
    runBoth();
    assertThat(titlesThere()).isEmpty();
    assertThat(titles(other.primary())).containsExactly("Invoices");
    assertThat(desk.store().outbox().all()).isEmpty();
    assertThat(desk.events(ME)).isEmpty();
    assertThat(desk.store().events().ofCalendar(otherCalendar().id())).hasSize(1);
  }

  @Test
  void aMoveToAnotherAccountIsTakenBackBeforeItWasSentAndAfter(@TempDir Path folder) {
    connectOther(folder);
    CalendarEvent event = desk.create(ME, INVOICES);
    runBoth();
    var unsent = desk.store().localEdits().moveEvent(event.id(), otherCalendar().id());
    desk.store().localEdits().undo(unsent.change());
    google.log().clear();
    runBoth();
    assertThat(google.log().count(Requests.eventWrites())).isZero();
    assertThat(titlesThere()).containsExactly("Invoices");
    CalendarEvent again = desk.event(ME, "Invoices");
    var sent = desk.store().localEdits().moveEvent(again.id(), otherCalendar().id());
    runBoth();
    desk.store().localEdits().undo(sent.change());
    runBoth();
    runBoth();
    assertThat(titlesThere()).containsExactly("Invoices");
    assertThat(titles(other.primary())).isEmpty();
    assertThat(desk.store().outbox().all()).isEmpty();
  }

  @Test
  void aSeriesMovedToAnotherAccountTakesItsChangedOccurrencesAlong(@TempDir Path folder) {
    connectOther(folder);
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=4")));
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(),
            new OriginalStart.AtInstant(TEN.plusDays(1).toInstant()),
            RecurrenceScope.THIS,
            content -> content.withSummary("Late invoices"));
    runBoth();
    runBoth();
    desk.store().localEdits().moveEvent(series.id(), otherCalendar().id());
    runBoth();
    runBoth();
    assertThat(titlesThere()).isEmpty();
    assertThat(titles(other.primary())).containsExactlyInAnyOrder("Invoices", "Late invoices");
    assertThat(desk.store().outbox().all()).isEmpty();
  }

  @Test
  void whatWasEditedThereWhileItMovedToAnotherAccountGoesAlong(@TempDir Path folder) {
    connectOther(folder);
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.store().localEdits().moveEvent(event.id(), otherCalendar().id());
    laptop.edit(laptop.event(ME, "Invoices").id(), content -> content.withLocation("Room 4"));
    laptop.sync();
    runBoth();
    runBoth();
    assertThat(titlesThere()).isEmpty();
    assertThat(other.primary().events())
        .singleElement()
        .satisfies(there -> assertThat(there.get("location").getAsString()).isEqualTo("Room 4"));
    assertThat(desk.store().conflicts().open()).isEmpty();
    assertThat(desk.store().outbox().all()).isEmpty();
  }

  @Test
  void anOccurrenceEditedThereWhileItsSeriesMovedToAnotherAccountGoesAlong(@TempDir Path folder) {
    connectOther(folder);
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=4")));
    converge();
    desk.store().localEdits().moveEvent(series.id(), otherCalendar().id());
    laptop
        .store()
        .localEdits()
        .editOccurrence(
            laptop.series(ME, "Invoices").id(),
            new OriginalStart.AtInstant(TEN.plusDays(1).toInstant()),
            RecurrenceScope.THIS,
            content -> content.withSummary("Late invoices"));
    laptop.sync();
    runBoth();
    runBoth();
    assertThat(titlesThere()).isEmpty();
    assertThat(titles(other.primary())).containsExactlyInAnyOrder("Invoices", "Late invoices");
    assertThat(desk.store().outbox().all()).isEmpty();
  }

  @Test
  void anEventDeletedThereWhileItMovedToAnotherAccountStaysThereWithAConflict(
      @TempDir Path folder) {
    connectOther(folder);
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.store().localEdits().moveEvent(event.id(), otherCalendar().id());
    laptop.store().localEdits().deleteEvent(laptop.event(ME, "Invoices").id());
    laptop.sync();
    runBoth();
    runBoth();
    assertThat(titles(other.primary())).containsExactly("Invoices");
    assertThat(desk.store().conflicts().open()).hasSize(1);
  }

  @Test
  void anEventDeletedThereWhileItsOwnDeletionTravelledStaysInItsNewPlaceWithAConflict(
      @TempDir Path folder) throws Exception {
    connectOther(folder);
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.store().localEdits().moveEvent(event.id(), otherCalendar().id());
    String there = serverIds().getFirst();
    whileSending(OutboxEntry.Kind.DELETE, () -> account.primary().deleteEvent(there));
    runBoth();
    assertThat(titles(other.primary())).containsExactly("Invoices");
    assertThat(desk.store().conflicts().open())
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.remote()).isNull());
  }

  @Test
  void aMoveToAnotherAccountWhoseDeletionWasDoneWithoutAnAnswerIsNoConflict(@TempDir Path folder) {
    connectOther(folder);
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.store().localEdits().moveEvent(event.id(), otherCalendar().id());
    google.faults().next(Requests.method("DELETE"), new Fault.DropAfter());
    google.log().clear();
    runBoth();
    runBoth();
    assertThat(google.log().count(Requests.method("DELETE"))).isEqualTo(2);
    assertThat(titlesThere()).isEmpty();
    assertThat(titles(other.primary())).containsExactly("Invoices");
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void anEventThatOthersMovedIntoAThirdPlaceWhileItsDeletionWasInDoubtIsAConflict(
      @TempDir Path folder) {
    connectOther(folder);
    CalendarEvent event =
        desk.store().localEdits().createEvent(otherCalendar().id(), INVOICES).item();
    runBoth();
    desk.store().localEdits().moveEvent(event.id(), desk.calendar(ME).id());
    google.faults().times(2, Requests.method("DELETE"), new Fault.DropBefore());
    runBoth();
    google.faults().clear();
    String id = other.primary().events().getFirst().get("id").getAsString();
    other.primary().moveEvent(id, work);
    later();
    runBoth();
    runBoth();
    assertThat(titlesThere()).containsExactly("Invoices");
    assertThat(titles(work)).containsExactly("Invoices");
    assertThat(desk.store().conflicts().open()).hasSize(1);
  }

  private void connectOther(Path folder) {
    google.signsIn(other);
    desk.google()
        .signIn()
        .connect(google.writeClientSecrets(folder), google.root(), new TestBrowser());
    runBoth();
    assertThat(desk.store().accounts().all()).hasSize(2);
  }

  private void runBoth() {
    desk.engine().run(SyncTrigger.MANUAL);
  }
}
