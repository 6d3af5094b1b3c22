package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Visibility;
import dev.daymark.sync.fake.AccessRole;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What another access to a calendar shows and hides. */
class AccessSyncTest extends TwoDevices {

  AccessSyncTest() throws IOException {}

  @Test
  void whatAReaderMayNotSeeComesBackWithTheRightToWrite() {
    CalendarEvent event = desk.create(WORK, INVOICES.withVisibility(Visibility.PRIVATE));
    converge();
    work.share(account, AccessRole.READER);
    laptop.sync();
    assertThat(laptop.events(WORK)).noneMatch(row -> row.content().summary().equals("Invoices"));
    work.share(account, AccessRole.WRITER);
    converge();
    laptop.event(WORK, "Invoices");
    assertThat(desk.store().events().find(event.id())).isPresent();
  }
}
