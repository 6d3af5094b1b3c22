package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a full listing lacks is asked for by name, while the other side goes on. */
class AskedByNameTest extends TwoDevices {

  private static final OriginalStart SECOND =
      new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());

  AskedByNameTest() throws IOException {}

  @Test
  void anOccurrenceIsNoExceptionBecauseItsSeriesWasRenamedAfterItWasListed() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=4")));
    converge();
    String id = serverIds().getFirst();
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), SECOND, RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    google.faults().always(Requests.method("PATCH"), Fault.refuse(403, "forbidden"));
    desk.sync();
    assertThat(desk.store().outbox().all()).singleElement().matches(OutboxEntry::isParked);
    google.expireAllSyncTokens();
    AtomicBoolean renamed = new AtomicBoolean();
    google
        .faults()
        .next(
            request -> {
              if (isByName(request) && !renamed.getAndSet(true)) {
                account.primary().patchEvent(id, "{\"summary\":\"Bills\"}");
              }
              return false;
            },
            new Fault.Bare());
    later();
    desk.sync();
    assertThat(renamed).isTrue();
    google.faults().clear();
    desk.store().localEdits().discard(desk.store().outbox().all().getFirst().sequence());
    converge();
    account.primary().patchEvent(id, "{\"summary\":\"Statements\"}");
    converge();
    assertThat(desk.store().events().exceptions(series.id())).isEmpty();
    desk.series(ME, "Statements");
  }

  private static boolean isByName(FakeRequest request) {
    return Requests.method("GET").and(Requests.path(".*/events/.*_2026.*")).test(request);
  }
}
