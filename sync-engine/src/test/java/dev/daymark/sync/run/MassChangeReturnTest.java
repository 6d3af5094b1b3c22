package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.storage.LocalEdits;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.fake.AccessRole;
import dev.daymark.sync.fake.FakeCalendar;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was held back and is there again, or stays together. */
class MassChangeReturnTest extends TwoDevices {

  private static final String CLUB = "Club";

  MassChangeReturnTest() throws IOException {}

  private void isHeldBack(MassChange.Kind kind) {
    assertThat(desk.tryToSync().failure())
        .isInstanceOfSatisfying(
            SyncFailure.HeldBack.class, held -> assertThat(held.change().kind()).isEqualTo(kind));
  }

  @Test
  void aCalendarThatIsListedAgainIsAskedAboutNoMore() {
    FakeCalendar club = google.addAccount("club@example.com").addCalendar(CLUB, BERLIN);
    for (int i = 0; i < 12; i++) {
      club.addEvent(
          "{\"summary\":\"Game %d\",\"start\":{\"date\":\"2026-12-01\"},\"end\":{\"date\":\"2026-12-02\"}}"
              .formatted(i));
    }
    club.share(account, AccessRole.READER);
    desk.sync();
    club.unshare(account);
    isHeldBack(MassChange.Kind.CALENDAR_GONE);
    club.share(account, AccessRole.READER);
    desk.sync();
    assertThat(desk.store().syncState().massChanges()).isEmpty();
    assertThat(desk.engine().status().heldBack()).isEmpty();
    assertThat(desk.events(CLUB)).hasSize(12);
  }

  private static OriginalStart start(int day) {
    return new OriginalStart.AtInstant(TEN.plusDays(day).toInstant());
  }

  @Test
  void afterANoASeriesKeepsItsChangedOccurrences() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    LocalEdits edits = desk.store().localEdits();
    edits.editOccurrence(series.id(), start(3), RecurrenceScope.THIS, c -> c.withLocation("Roof"));
    // The rest becomes a series that is younger than the occurrence it takes along.
    EventId rest =
        edits
            .editOccurrence(
                series.id(),
                start(2),
                RecurrenceScope.THIS_AND_FOLLOWING,
                c -> c.withSummary("Pay"))
            .item()
            .id();
    desk.sync();
    for (int i = 0; i < 11; i++) {
      desk.create(ME, INVOICES.withSummary("Event " + i));
      if (i == 5) {
        desk.sync();
        laptop.sync();
      }
    }
    converge();
    List.copyOf(serverIds()).stream()
        .filter(id -> !id.contains("_"))
        .forEach(account.primary()::deleteEvent);
    account.primary().forgetDeletedEvents();
    google.expireAllSyncTokens();
    isHeldBack(MassChange.Kind.INCOMING);
    desk.engine().answer(desk.calendar(ME).id(), MassChange.Answer.NO);
    desk.sync();
    desk.sync();
    assertThat(desk.store().events().exceptions(rest))
        .singleElement()
        .satisfies(one -> assertThat(one.content().location()).isEqualTo("Roof"));
    assertThat(serverIds()).hasSize(14);
  }
}
