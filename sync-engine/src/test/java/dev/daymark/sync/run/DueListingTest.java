package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventId;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A full listing that is due for a while before it can be read. */
class DueListingTest extends TwoDevices {

  private static final Predicate<FakeRequest> FULL_LISTINGS =
      Requests.eventLists().and(request -> request.param("syncToken") == null);

  DueListingTest() throws IOException {}

  /** The desk learns that its tokens have expired, and no more; then it leaves the calendar out. */
  private void fallDue() {
    google.expireAllSyncTokens();
    google.faults().always(FULL_LISTINGS, Fault.refuse(500, "backendError"));
    desk.tryToSync();
    google.faults().clear();
    select(false);
  }

  private void select(boolean selected) {
    desk.store()
        .localEdits()
        .editCalendar(desk.calendar(WORK).id(), now -> now.withSelected(selected));
  }

  @Test
  void whatWasSentBeforeItBeganAndIsGoneByThenIsGoneHere() {
    fallDue();
    EventId sent = desk.create(WORK, INVOICES).id();
    desk.sync();
    laptop.sync();
    laptop.store().localEdits().deleteEvent(laptop.event(WORK, "Invoices").id());
    laptop.sync();
    work.forgetDeletedEvents();
    select(true);
    later();
    converge();
    assertThat(desk.store().events().find(sent)).isEmpty();
  }

  @Test
  void whatWasSentBeforeItBeganAndIsThereStays() {
    fallDue();
    EventId sent = desk.create(WORK, INVOICES).id();
    desk.sync();
    select(true);
    later();
    converge();
    assertThat(desk.store().events().find(sent)).isPresent();
  }
}
