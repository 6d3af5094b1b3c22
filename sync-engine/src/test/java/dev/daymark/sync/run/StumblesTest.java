package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.sync.SyncReport;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Something that nobody foresaw goes wrong with some of the changes that wait. */
final class StumblesTest extends StumblingEngine {

  StumblesTest() throws IOException {}

  /** Lets an entry of a kind wait, and behind it a creation; returns the request of the first. */
  private String waiting(OutboxEntry.Kind kind) {
    CalendarEvent event = own.create(ME, INVOICES);
    assertThat(run().failure()).isNull();
    String request =
        switch (kind) {
          case CREATE -> throw new IllegalArgumentException("a creation waits anyway");
          case UPDATE -> {
            own.edit(event.id(), content -> content.withLocation("Room 4"));
            yield "patch";
          }
          case MOVE -> {
            own.store().localEdits().moveEvent(event.id(), own.calendar(WORK).id());
            yield "move";
          }
          case DELETE -> {
            own.store().localEdits().deleteEvent(event.id());
            yield "delete";
          }
        };
    own.create(ME, INVOICES.withSummary("Later"));
    return request;
  }

  @ParameterizedTest
  @EnumSource(
      value = OutboxEntry.Kind.class,
      names = {"UPDATE", "MOVE", "DELETE"})
  void theOthersGoOnAndTheNextRunParksItWithAPlainReason(OutboxEntry.Kind kind) {
    broken.add(waiting(kind));
    SyncReport.AccountReport first = run();
    assertThat(first.failure()).isEqualTo(UNEXPECTED);
    assertThat(first.endedEarly()).isFalse();
    assertThat(outbox()).singleElement().matches(entry -> !entry.isParked());
    laptop.sync();
    laptop.event(ME, "Later");
    SyncReport.AccountReport second = run();
    assertThat(second.failure()).isNull();
    assertThat(second.parked()).isEqualTo(1);
    assertThat(outbox())
        .singleElement()
        .satisfies(entry -> assertThat(entry.parkedReason()).contains("fault of its own"));
    assertThat(run().failure()).isNull();
    retryAll();
    assertThat(run().failure()).isNull();
    assertThat(outbox()).isEmpty();
    converge();
  }

  @Test
  void aCreationIsParkedAndThereOnceWhenItIsTriedAgain() {
    own.create(ME, INVOICES);
    broken.add("insert");
    run();
    run();
    assertThat(outbox()).singleElement().matches(OutboxEntry::isParked);
    retryAll();
    assertThat(run().failure()).isNull();
    assertThat(serverIds()).hasSize(1);
    converge();
    laptop.event(ME, "Invoices");
  }

  @Test
  void aCreationWhoseAnswerWasStumbledAtIsSettledByWhatIsListedNext() {
    own.create(ME, INVOICES);
    afterTheAnswer = true;
    broken.add("insert");
    assertThat(run().failure()).isEqualTo(UNEXPECTED);
    assertThat(run().failure()).isNull();
    assertThat(outbox()).isEmpty();
    assertThat(serverIds()).hasSize(1);
    assertThat(own.store().conflicts().all()).isEmpty();
  }

  @Test
  void aRestartDoesNotForgetWhatTheRunBeforeItStumbledAt() {
    own.create(ME, INVOICES);
    broken.add("insert");
    run();
    runs = engine();
    assertThat(run().parked()).isEqualTo(1);
    assertThat(outbox()).singleElement().matches(OutboxEntry::isParked);
    broken.clear();
    own.store().localEdits().retry(outbox().getFirst().sequence());
    broken.add("insert");
    run();
    assertThat(outbox()).singleElement().matches(entry -> !entry.isParked());
  }

  @Test
  void whatIsChangedMeanwhileHasAChanceOfItsOwn() {
    CalendarEvent event = own.create(ME, INVOICES);
    broken.add("insert");
    run();
    later();
    own.edit(event.id(), content -> content.withSummary("Bills"));
    assertThat(run().failure()).isEqualTo(UNEXPECTED);
    assertThat(outbox()).singleElement().matches(entry -> !entry.isParked());
    run();
    assertThat(outbox()).singleElement().matches(OutboxEntry::isParked);
  }

  @Test
  void whatBefallsManyAndAllIsNoneOfTheirs() {
    for (int i = 0; i < 8; i++) {
      own.create(ME, INVOICES.withSummary("Event " + i));
    }
    broken.add("insert");
    for (int i = 0; i < 3; i++) {
      assertThat(run().failure()).isEqualTo(UNEXPECTED);
    }
    assertThat(outbox()).hasSize(8).noneMatch(OutboxEntry::isParked);
    broken.clear();
    assertThat(run().failure()).isNull();
    assertThat(serverIds()).hasSize(8);
  }

  @Test
  void whatAnOccurrenceStumblesAtLeavesItsSeriesInStep() {
    CalendarEvent series =
        own.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=3")));
    run();
    own.store()
        .localEdits()
        .editOccurrence(
            series.id(),
            new OriginalStart.AtInstant(TEN.plusDays(1).toInstant()),
            RecurrenceScope.THIS,
            content -> content.withLocation("Room 4"));
    own.edit(series.id(), content -> content.withSummary("Bills"));
    broken.add("instance");
    run();
    run();
    assertThat(outbox()).singleElement().matches(OutboxEntry::isParked);
    laptop.sync();
    laptop.series(ME, "Bills");
    retryAll();
    run();
    assertThat(outbox()).isEmpty();
    converge();
  }
}
