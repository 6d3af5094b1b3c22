package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WaitingOccurrenceTest extends TwoDevices {

  WaitingOccurrenceTest() throws IOException {}

  @Test
  void anOccurrenceWhoseSeriesIsRefusedWaitsWithoutARequestOrARow() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(),
            new OriginalStart.AtInstant(TEN.plusDays(1).toInstant()),
            RecurrenceScope.THIS,
            content -> content.withLocation("Room 4"));
    google.faults().always(Requests.writes(), Fault.refuse(403, "forbidden"));
    desk.sync();
    google.faults().clear();
    int runs = desk.store().syncState().runs(1000).size();
    google.log().clear();
    desk.sync();
    assertThat(desk.store().syncState().runs(1000)).hasSize(runs);
    assertThat(google.log().count(Requests.path(".*_2026.*"))).isZero();
    OutboxEntry create = desk.store().outbox().ofEvent(series.id()).getFirst();
    assertThat(create.isParked()).isTrue();
    desk.store().localEdits().retry(create.sequence());
    converge();
    assertThat(laptop.events(ME)).anyMatch(event -> event.content().location().equals("Room 4"));
  }
}
