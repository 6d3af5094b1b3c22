package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Conflict;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A conflict tells when each side made its change. */
class ConflictTimesTest extends TwoDevices {

  ConflictTimesTest() throws IOException {}

  private Conflict conflict() {
    return desk.store().conflicts().open().getFirst();
  }

  @Test
  void ofTwoEditsBothMomentsAreKept() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    later();
    Instant mine = clock.instant();
    desk.edit(id, content -> content.withLocation("Room 4"));
    later();
    Instant theirs = clock.instant();
    laptop.edit(laptop.event(ME, "Invoices").id(), content -> content.withLocation("Room 5"));
    laptop.sync();
    later();
    desk.sync();
    assertThat(conflict().edits()).isEqualTo(new Conflict.Edits(mine, theirs));
    assertThat(conflict().detectedAt()).isEqualTo(clock.instant());
  }

  @Test
  void ofAnEditThatMetADeletionBothMomentsAreKept() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    later();
    Instant mine = clock.instant();
    desk.edit(id, content -> content.withLocation("Room 4"));
    later();
    Instant theirs = clock.instant();
    laptop.store().localEdits().deleteEvent(laptop.event(ME, "Invoices").id());
    laptop.sync();
    later();
    desk.sync();
    assertThat(conflict().remote()).isNull();
    assertThat(conflict().edits()).isEqualTo(new Conflict.Edits(mine, theirs));
  }

  @Test
  void ofADeletionThatMetAnEditBothMomentsAreKept() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    later();
    Instant mine = clock.instant();
    desk.store().localEdits().deleteEvent(id);
    later();
    Instant theirs = clock.instant();
    laptop.edit(laptop.event(ME, "Invoices").id(), content -> content.withLocation("Room 5"));
    laptop.sync();
    later();
    desk.sync();
    assertThat(conflict().local()).isNull();
    assertThat(conflict().edits()).isEqualTo(new Conflict.Edits(mine, theirs));
  }
}
