package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A full listing that is shorter than it should be, and says that it is whole. */
class ShrunkenListingTest extends TwoDevices {

  private static final EventContent DAILY =
      INVOICES.withSummary("Standup").withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=9"));

  ShrunkenListingTest() throws IOException {}

  /** The next listing of each calendar is a full one that shows so much. */
  private void shrink(int items) {
    google.expireAllSyncTokens();
    google.faults().always(Requests.eventLists(), new Fault.Shrunken(items));
  }

  private static OriginalStart slot(int day) {
    return new OriginalStart.AtInstant(TEN.plusDays(day).toInstant());
  }

  @Test
  void whatAnEmptyListingLacksButIsThereStays() {
    desk.create(ME, INVOICES);
    EventId edited = desk.create(ME, INVOICES.withSummary("Edited")).id();
    converge();
    shrink(0);
    desk.edit(edited, content -> content.withLocation("Room 4"));
    desk.sync();
    desk.event(ME, "Invoices");
    google.faults().clear();
    converge();
    assertThat(serverIds()).hasSize(2);
    assertThat(laptop.event(ME, "Edited").content().location()).isEqualTo("Room 4");
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void whatIsGoneThereIsGoneHereThoughTheListingLackedMore() {
    desk.create(ME, INVOICES);
    desk.create(ME, INVOICES.withSummary("Gone"));
    converge();
    String gone =
        account.primary().events().stream()
            .filter(event -> event.get("summary").getAsString().equals("Gone"))
            .findFirst()
            .orElseThrow()
            .get("id")
            .getAsString();
    account.primary().deleteEvent(gone);
    account.primary().forgetDeletedEvents();
    shrink(0);
    desk.sync();
    assertThat(desk.events(ME)).hasSize(1);
    desk.event(ME, "Invoices");
    google.faults().clear();
    converge();
  }

  @Test
  void aSeriesThatAListingLacksKeepsItsChangedAndItsCalledOffOccurrences() {
    CalendarEvent series = desk.create(ME, DAILY);
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), slot(1), RecurrenceScope.THIS, content -> content.withSummary("Late"));
    desk.store().localEdits().deleteOccurrence(series.id(), slot(2), RecurrenceScope.THIS);
    converge();
    shrink(1);
    desk.sync();
    assertThat(desk.store().events().exceptions(series.id())).hasSize(2);
    desk.event(ME, "Late");
    google.faults().clear();
    converge();
    laptop.event(ME, "Late");
  }

  @Test
  void nothingIsTakenAwayWhileItCannotBeAskedFor() {
    desk.create(ME, INVOICES);
    converge();
    shrink(0);
    google.faults().always(Requests.any(), Fault.unavailable());
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Unavailable.class);
    desk.event(ME, "Invoices");
    google.faults().clear();
    shrink(0);
    google.faults().always(Requests.path(".*/events/.*"), Fault.refuse(403, "forbidden"));
    desk.sync();
    desk.event(ME, "Invoices");
    google.faults().clear();
    converge();
  }

  @Test
  void aCalendarThatTheListLacksButIsThereStays() {
    desk.create(WORK, INVOICES);
    converge();
    Device again = desk.restarted();
    google.faults().always(Requests.calendarLists(), new Fault.Shrunken(1));
    again.sync();
    assertThat(again.store().calendars().ofAccount(again.account().id()))
        .extracting(Calendar::summary)
        .contains(WORK, ME);
    again.event(WORK, "Invoices");
    google.faults().clear();
    account.unsubscribe(work);
    Device last = again.restarted();
    google.faults().always(Requests.calendarLists(), new Fault.Shrunken(1));
    last.sync();
    assertThat(last.store().calendars().ofAccount(last.account().id()))
        .extracting(Calendar::summary)
        .doesNotContain(WORK);
  }
}
