package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.storage.Edit;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A creation that arrives long after it was taken for lost, and its event deleted here. */
class LateCreationTest extends TwoDevices {

  LateCreationTest() throws IOException {}

  private CalendarEvent createdOnTheWay() {
    CalendarEvent event = desk.create(ME, INVOICES);
    google.faults().times(2, Requests.method("POST"), new Fault.DropBefore());
    desk.tryToSync();
    google.faults().clear();
    later();
    return event;
  }

  private void arrives(CalendarEvent event, String summary) {
    account
        .primary()
        .addEvent(
            """
            {"id":"%s","summary":"%s",
             "start":{"dateTime":"2026-11-18T10:00:00+01:00","timeZone":"Europe/Berlin"},
             "end":{"dateTime":"2026-11-18T11:00:00+01:00","timeZone":"Europe/Berlin"}}
            """
                .formatted(RemoteIds.of(event.id(), 0), summary));
    later();
  }

  @Test
  void isDeletedThereAsItWasHere() {
    CalendarEvent event = createdOnTheWay();
    desk.store().localEdits().deleteEvent(event.id());
    desk.sync();
    assertThat(desk.store().outbox().all()).isEmpty();
    arrives(event, "Invoices");
    desk.sync();
    assertThat(desk.events(ME)).isEmpty();
    converge();
    assertThat(serverIds()).isEmpty();
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void staysWhereOthersChangedIt() {
    CalendarEvent event = createdOnTheWay();
    desk.store().localEdits().deleteEvent(event.id());
    desk.sync();
    arrives(event, "Bills");
    converge();
    desk.event(ME, "Bills");
    assertThat(serverIds()).hasSize(1);
  }

  @Test
  void makesNoSecondEventWhereTheDeletionWasTakenBack() {
    CalendarEvent event = createdOnTheWay();
    Edit<?> deletion = desk.store().localEdits().deleteEvent(event.id());
    desk.sync();
    desk.store().localEdits().undo(deletion.change());
    desk.sync();
    arrives(event, "Invoices");
    converge();
    assertThat(desk.event(ME, "Invoices").id()).isEqualTo(event.id());
    assertThat(serverIds()).hasSize(1);
  }

  @Test
  void anEditAfterACreationWithoutAnswerOutlivesTheDeletionOfWhatWasCreated() {
    CalendarEvent event = desk.create(ME, INVOICES);
    google
        .faults()
        .times(5, Requests.method("POST").and(Requests.path(".*/events")), new Fault.DropAfter());
    desk.tryToSync();
    google.faults().clear();
    assertThat(account.primary().events()).hasSize(1);
    desk.edit(event.id(), content -> content.withLocation("Room 4"));
    account.primary().deleteEvent(account.primary().events().getFirst().get("id").getAsString());
    // Nothing but the answer to the next try tells of it.
    desk.store().localEdits().editCalendar(desk.calendar(ME).id(), it -> it.withSelected(false));
    later();
    desk.tryToSync();
    assertThat(desk.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
    desk.store().localEdits().editCalendar(desk.calendar(ME).id(), it -> it.withSelected(true));
    converge();
    assertThat(laptop.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
    assertThat(desk.store().conflicts().all()).hasSize(1);
  }
}
