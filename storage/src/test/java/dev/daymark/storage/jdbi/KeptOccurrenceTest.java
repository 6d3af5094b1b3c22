package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.at;
import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.Edit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An occurrence that is kept as an event of its own, and what becomes of its place. */
class KeptOccurrenceTest {

  private final StoreFixture fix = new StoreFixture();

  @AfterEach
  void close() {
    fix.close();
  }

  private SyncedEvent synced(EventId id) {
    return fix.store.syncState().find(id).orElseThrow();
  }

  private static EventContent daily() {
    return event("Daily").withRecurrence(Recurrence.ofRule("FREQ=DAILY"));
  }

  private static OriginalStart slot(int day) {
    return at(day, 9).asOriginalStart();
  }

  private List<Occurrence> week() {
    return fix.store
        .events()
        .occurrences(StoreFixture.MONDAY, StoreFixture.MONDAY.plusDays(7), StoreFixture.BERLIN);
  }

  /** The series {@code s} has an occurrence of that day at another time. */
  private EventId exceptionThere(int day) {
    return fix.inRemote(
        tx ->
            tx.insert(
                fix.work,
                fix.version("s_" + day, EventContent.of("Daily", at(day, 15)), "s", slot(day))));
  }

  @Test
  void anEditedOccurrenceThatIsKeptStandsAloneAndItsPlaceStaysEmpty() {
    EventId series = fix.known(fix.work, "s", daily());
    EventId exception = exceptionThere(1);
    fix.store.localEdits().editEvent(exception, c -> c.withSummary("Mine"));
    fix.remote(tx -> tx.keepAsNew(exception));
    assertThat(synced(exception).event().exception()).isNull();
    assertThat(fix.kinds()).containsExactly(Kind.CREATE);
    assertThat(week()).hasSize(7);
    SyncedEvent place = fix.inRemote(tx -> tx.findByRemoteId(fix.work, "s_1").orElseThrow());
    assertThat(place.event())
        .satisfies(e -> assertThat(e.exception().seriesId()).isEqualTo(series))
        .satisfies(e -> assertThat(e.content().status()).isEqualTo(EventStatus.CANCELLED));
  }

  @Test
  void takingASeriesBackToItsTimeLeavesADayAloneThatIsAnEventOfItsOwnByNow() {
    EventId series = fix.known(fix.work, "s", daily());
    EventId exception = exceptionThere(1);
    Edit<CalendarEvent> later =
        fix.store
            .localEdits()
            .editOccurrence(series, slot(2), RecurrenceScope.ALL, c -> c.withTime(at(2, 11)));
    fix.remote(tx -> tx.keepAsNew(exception));
    fix.store.localEdits().undo(later.change());
    assertThat(synced(exception).event().exception()).isNull();
  }

  @Test
  void takingTheSplitOfASeriesBackBringsADayHomeThatIsAnEventOfItsOwnByNow() {
    EventId series = fix.known(fix.work, "s", daily());
    EventId exception = exceptionThere(3);
    Edit<CalendarEvent> split =
        fix.store
            .localEdits()
            .editOccurrence(
                series, slot(2), RecurrenceScope.THIS_AND_FOLLOWING, c -> c.withTime(at(2, 11)));
    fix.remote(tx -> tx.keepAsNew(exception));
    fix.store.localEdits().undo(split.change());
    assertThat(synced(exception).event().exception())
        .isEqualTo(new CalendarEvent.ExceptionOf(series, slot(3)));
    assertThat(week()).hasSize(7);
  }
}
