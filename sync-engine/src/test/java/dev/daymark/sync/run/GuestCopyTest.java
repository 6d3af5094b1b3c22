package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.sync.OutboxEntry;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One calendar organises an event, and another one of the same account is its guest. */
class GuestCopyTest extends TwoDevices {

  private String id = "";

  GuestCopyTest() throws IOException {}

  @BeforeEach
  void invite() {
    desk.create(ME, INVOICES);
    converge();
    id = serverIds().getFirst();
    work.addInvitation(
        """
        {"id":"%s","summary":"Invitation","organizer":{"email":"me@example.com"},
         "start":{"dateTime":"2026-11-18T09:00:00Z","timeZone":"Europe/Berlin"},
         "end":{"dateTime":"2026-11-18T10:00:00Z","timeZone":"Europe/Berlin"}}
        """
            .formatted(id));
    converge();
    assertThat(desk.event(WORK, "Invitation").details().organizerSelf()).isFalse();
  }

  private CalendarEvent moveToWork() {
    CalendarEvent event = desk.event(ME, "Invoices");
    desk.store().localEdits().moveEvent(event.id(), desk.calendar(WORK).id());
    later();
    work.patchEvent(id, "{\"colorId\":\"5\"}");
    return event;
  }

  @Test
  void theGuestsCopyIsNotTakenForTheEventThatMovesThere() {
    CalendarEvent event = moveToWork();
    desk.sync();
    desk.event(WORK, "Invitation");
    assertThat(desk.store().outbox().ofEvent(event.id()))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(OutboxEntry.Kind.MOVE);
              assertThat(entry.parkedReason()).contains("copy");
              desk.store().localEdits().discard(entry.sequence());
            });
    later();
    converge();
    desk.event(ME, "Invoices");
    desk.event(WORK, "Invitation");
    assertThat(serverIds()).containsExactly(id, id);
  }

  @Test
  void theGuestsCopyStaysWhenWhatWasToMoveThereIsDeletedOnBothSides() {
    CalendarEvent event = moveToWork();
    desk.store().localEdits().deleteEvent(event.id());
    account.primary().deleteEvent(id);
    later();
    converge();
    desk.event(WORK, "Invitation");
    assertThat(serverIds()).containsExactly(id);
    assertThat(desk.store().conflicts().all()).isEmpty();
  }
}
