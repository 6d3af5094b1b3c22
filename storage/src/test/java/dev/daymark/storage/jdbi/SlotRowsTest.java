package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.at;
import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.Edit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlotRowsTest {

  private final StoreFixture fix = new StoreFixture();

  @AfterEach
  void close() {
    fix.close();
  }

  private EventId series() {
    return fix.known(
        fix.work, "series", event("Daily").withRecurrence(Recurrence.ofRule("FREQ=DAILY")));
  }

  private static OriginalStart slot(int day) {
    return at(day, 9).asOriginalStart();
  }

  private EventId listed(int day, EventContent content) {
    return fix.inRemote(
        tx ->
            tx.insert(
                fix.work,
                fix.version("series_" + day, content.withTime(at(day, 9)), "series", slot(day))));
  }

  private RemoteRef remote(EventId id) {
    return fix.store.syncState().find(id).orElseThrow().remote();
  }

  private CalendarId calendarOf(EventId id) {
    return fix.store.events().find(id).orElseThrow().calendarId();
  }

  private EventId editOne(EventId series, int day) {
    return fix.store
        .localEdits()
        .editOccurrence(series, slot(day), RecurrenceScope.THIS, c -> c.withSummary("Special"))
        .item()
        .id();
  }

  private Edit<CalendarEvent> split(EventId series, int day) {
    return fix.store
        .localEdits()
        .editOccurrence(
            series, slot(day), RecurrenceScope.THIS_AND_FOLLOWING, c -> c.withLocation("Roof"));
  }

  @Test
  void anExceptionThatIsAsItsSeriesSaysIsNoneWhenTheSeriesMovesAwayFromItsSlot() {
    EventId series = series();
    listed(1, event("Daily"));
    fix.store
        .localEdits()
        .editOccurrence(series, slot(0), RecurrenceScope.ALL, c -> c.withTime(at(0, 11)));
    assertThat(fix.store.events().exceptions(series)).isEmpty();
    assertThat(fix.kinds()).containsExactlyInAnyOrder(Kind.DELETE, Kind.UPDATE);
  }

  @Test
  void anExceptionThatIsAsItsSeriesSaysIsNoneWhenTheSeriesBeginsAnew() {
    EventId series = series();
    listed(1, event("Daily"));
    EventId special = listed(2, event("Special"));
    fix.remote(tx -> tx.keepAsNew(series));
    assertThat(fix.store.events().exceptions(series))
        .extracting(CalendarEvent::id)
        .containsExactly(special);
  }

  @Test
  void anExceptionThatComesBackTakesThePlaceOfItsCancelledOccurrence() {
    EventId series = series();
    EventId special = editOne(series, 5);
    fix.acknowledgeAll();
    Edit<CalendarEvent> split = split(series, 3);
    fix.acknowledgeAll();
    listed(5, event("Daily").withStatus(EventStatus.CANCELLED));
    fix.store.localEdits().undo(split.change());
    assertThat(fix.store.events().exceptions(series))
        .singleElement()
        .satisfies(row -> assertThat(row.id()).isEqualTo(special))
        .satisfies(row -> assertThat(row.content().summary()).isEqualTo("Special"));
    assertThat(remote(special).remoteId()).isEqualTo("series_5");
    assertThat(fix.outbox(special)).extracting(entry -> entry.kind()).containsExactly(Kind.UPDATE);
  }

  @Test
  void anExceptionThatComesBackToItsSeriesLeavesTheIdentityItHadInTheOther() {
    EventId series = series();
    EventId special = editOne(series, 5);
    fix.acknowledgeAll();
    Edit<CalendarEvent> split = split(series, 3);
    fix.acknowledgeAll();
    String inTheRest = remote(special).remoteId();
    fix.store.localEdits().undo(split.change());
    assertThat(fix.store.events().exceptions(series)).hasSize(1);
    assertThat(remote(special)).isNull();
    fix.acknowledgeAll();
    assertThat(remote(special).remoteId()).isNotEqualTo(inTheRest);
  }

  @Test
  void anExceptionThatComesBackToItsSeriesIsWhereTheSeriesIsByNow() {
    EventId series = series();
    EventId special = editOne(series, 5);
    fix.acknowledgeAll();
    Edit<CalendarEvent> split = split(series, 3);
    fix.acknowledgeAll();
    fix.store.localEdits().moveEvent(series, fix.family);
    fix.acknowledgeAll();
    ChangeId back = fix.store.localEdits().undo(split.change());
    assertThat(calendarOf(special)).isEqualTo(fix.family);
    fix.store.localEdits().undo(back);
    assertThat(calendarOf(special)).isEqualTo(fix.work);
  }
}
