package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.TestBrowser;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.nio.file.Path;
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
