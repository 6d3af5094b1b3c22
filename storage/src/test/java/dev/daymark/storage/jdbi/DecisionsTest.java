package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.at;
import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the person decides about conflicts and about changes that wait. */
class DecisionsTest {

  private static final Conflict.Edits EDITS =
      new Conflict.Edits(StoreFixture.NOON.minusSeconds(60), StoreFixture.NOON.minusSeconds(30));

  private final StoreFixture fix = new StoreFixture();

  @AfterEach
  void close() {
    fix.close();
  }

  private static OriginalStart slot(int day) {
    return at(day, 9).asOriginalStart();
  }

  private EventId series() {
    return fix.known(
        fix.work, "series", event("Daily").withRecurrence(Recurrence.ofRule("FREQ=DAILY")));
  }

  private EventId occurrence(EventId series, int day) {
    return fix.store
        .localEdits()
        .editOccurrence(series, slot(day), RecurrenceScope.THIS, c -> c.withSummary("Special"))
        .item()
        .id();
  }

  private void discard(EventId id) {
    fix.store.localEdits().discard(fix.outbox(id).getFirst().sequence());
  }

  private UUID conflict(EventId id, @Nullable EventField field, @Nullable EventContent remote) {
    UUID conflict = UUID.randomUUID();
    fix.remote(
        tx ->
            tx.file(
                new Conflict(
                    conflict,
                    id,
                    field,
                    event("Plan"),
                    event("Mine"),
                    remote,
                    Conflict.Side.LOCAL,
                    EDITS,
                    StoreFixture.NOON,
                    null)));
    return conflict;
  }

  @Test
  void aConflictIsReadAsItWasFiled() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    UUID filed = conflict(id, EventField.SUMMARY, event("Theirs"));
    Conflict read = fix.store.conflicts().find(filed).orElseThrow();
    assertThat(read.edits()).isEqualTo(EDITS);
    assertThat(read.detectedAt()).isEqualTo(StoreFixture.NOON);
    assertThat(read.resolvedAt()).isNull();
    assertThat(read.kept()).isEqualTo(Conflict.Side.LOCAL);
  }

  @Test
  void discardingADeletionUnderWayBringsTheEventBackBesideIt() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    fix.store.localEdits().deleteEvent(id);
    fix.beginAll();
    discard(id);
    assertThat(fix.store.events().find(id)).isPresent();
    assertThat(fix.kinds()).containsExactly(Kind.DELETE, Kind.CREATE);
    assertThat(fix.outbox(id)).extracting(OutboxEntry::kind).containsExactly(Kind.CREATE);
    assertThat(fix.store.syncState().find(id).orElseThrow().generation()).isEqualTo(1);
  }

  @Test
  void discardingARefusedDeletionKeepsTheEventAsItIsThere() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    fix.store.localEdits().deleteEvent(id);
    fix.beginAll();
    OutboxEntry entry = fix.outbox(id).getFirst();
    fix.remote(tx -> tx.park(entry, "refused"));
    discard(id);
    assertThat(fix.store.outbox().count()).isZero();
    assertThat(fix.store.syncState().find(id).orElseThrow().remote().remoteId()).isEqualTo("a");
  }

  @Test
  void discardingTheDeletionOfASeriesLeavesDeletedWhatWasDeletedBefore() {
    EventId id = series();
    EventId first = occurrence(id, 1);
    EventId later = occurrence(id, 5);
    fix.acknowledgeAll();
    fix.store.localEdits().deleteOccurrence(id, slot(3), RecurrenceScope.THIS_AND_FOLLOWING);
    fix.store.localEdits().deleteEvent(id);
    discard(id);
    assertThat(fix.store.events().exceptions(id)).extracting(CalendarEvent::id).containsOnly(first);
    assertThat(fix.outbox(later)).extracting(OutboxEntry::kind).containsExactly(Kind.DELETE);
  }

  @Test
  void discardingTheRefusedEditOfAnOccurrenceLeavesItToTheRule() {
    EventId exception = occurrence(series(), 1);
    fix.beginAll();
    OutboxEntry entry = fix.outbox(exception).getFirst();
    fix.remote(tx -> tx.park(entry, "refused"));
    discard(exception);
    assertThat(fix.store.outbox().count()).isZero();
    assertThat(fix.store.syncState().find(exception)).isEmpty();
  }

  @Test
  void anOccurrenceThatIsTakenBackAfterItsSeriesWentStandsAloneAndIsSent() {
    EventId series = series();
    EventId exception = occurrence(series, 1);
    discard(exception);
    fix.remote(tx -> tx.removeGone(series));
    fix.store.history().lastUndoable().ifPresent(fix.store.localEdits()::undo);
    CalendarEvent alone = fix.store.events().find(exception).orElseThrow();
    assertThat(alone.exception()).isNull();
    assertThat(alone.content().summary()).isEqualTo("Special");
    assertThat(fix.outbox(exception)).extracting(OutboxEntry::kind).containsExactly(Kind.CREATE);
  }

  @Test
  void aCalledOffOccurrenceIsNotTakenBackAfterItsSeriesWent() {
    EventId series = series();
    EventId exception =
        fix.store
            .localEdits()
            .editOccurrence(
                series,
                slot(1),
                RecurrenceScope.THIS,
                content -> content.withStatus(EventStatus.CANCELLED))
            .item()
            .id();
    discard(exception);
    fix.remote(tx -> tx.removeGone(series));
    assertThatThrownBy(
            () -> fix.store.history().lastUndoable().ifPresent(fix.store.localEdits()::undo))
        .isInstanceOfSatisfying(
            DaymarkException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.EVENT_NOT_FOUND));
    assertThat(fix.store.events().count()).isZero();
  }

  @Test
  void aConflictAboutAFieldOfAnEventThatIsGoneOnlyEnds() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    UUID conflict = conflict(id, EventField.SUMMARY, event("Theirs"));
    fix.store.localEdits().deleteEvent(id);
    fix.acknowledgeAll();
    CalendarEvent last =
        fix.store.localEdits().resolveConflict(conflict, Conflict.Side.REMOTE).item();
    assertThat(last.id()).isEqualTo(id);
    assertThat(fix.store.conflicts().open()).isEmpty();
    assertThat(fix.store.events().count()).isZero();
  }

  @Test
  void theContentToKeepOfAnEventThatIsGoneBecomesANewEvent() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    UUID conflict = conflict(id, null, null);
    fix.remote(tx -> tx.removeGone(id));
    CalendarEvent kept =
        fix.store.localEdits().resolveConflict(conflict, Conflict.Side.LOCAL).item();
    assertThat(kept.id()).isNotEqualTo(id);
    assertThat(kept.calendarId()).isEqualTo(fix.work);
    assertThat(fix.store.events().find(kept.id()).orElseThrow().content()).isEqualTo(event("Mine"));
    assertThat(fix.kinds()).containsExactly(Kind.CREATE);
    assertThat(fix.store.conflicts().open()).isEmpty();
  }

  @Test
  void aDecisionThatIsTakenBackWaitsToBeMadeAnew() {
    EventId id = fix.known(fix.work, "a", event("Mine"));
    UUID conflict = conflict(id, EventField.SUMMARY, event("Theirs"));
    var decision = fix.store.localEdits().resolveConflict(conflict, Conflict.Side.REMOTE);
    assertThat(fix.store.conflicts().open()).isEmpty();
    fix.store.localEdits().undo(decision.change());
    assertThat(fix.store.events().find(id).orElseThrow().content().summary()).isEqualTo("Mine");
    assertThat(fix.store.conflicts().open())
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.id()).isEqualTo(conflict);
              assertThat(open.kept()).isEqualTo(Conflict.Side.LOCAL);
            });
    fix.store.localEdits().resolveConflict(conflict, Conflict.Side.REMOTE);
    assertThat(fix.store.events().find(id).orElseThrow().content().summary()).isEqualTo("Theirs");
    assertThat(fix.store.conflicts().open()).isEmpty();
  }

  @Test
  void oneThatIsTakenBackAndMadeAgainByThatIsDecidedAsItWas() {
    EventId id = fix.known(fix.work, "a", event("Mine"));
    UUID conflict = conflict(id, EventField.SUMMARY, event("Theirs"));
    var decision = fix.store.localEdits().resolveConflict(conflict, Conflict.Side.REMOTE);
    var undone = fix.store.localEdits().undo(decision.change());
    var redone = fix.store.localEdits().undo(undone);
    assertThat(fix.store.events().find(id).orElseThrow().content().summary()).isEqualTo("Theirs");
    assertThat(fix.store.conflicts().open()).isEmpty();
    assertThat(fix.store.conflicts().find(conflict).orElseThrow().kept())
        .isEqualTo(Conflict.Side.REMOTE);
    fix.store.localEdits().undo(redone);
    assertThat(fix.store.conflicts().open())
        .singleElement()
        .satisfies(open -> assertThat(open.kept()).isEqualTo(Conflict.Side.LOCAL));
  }

  @Test
  void soDoesOneAboutAnEventThatIsGone() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    UUID conflict = conflict(id, null, null);
    fix.remote(tx -> tx.removeGone(id));
    var decision = fix.store.localEdits().resolveConflict(conflict, Conflict.Side.LOCAL);
    fix.store.localEdits().undo(decision.change());
    assertThat(fix.store.events().count()).isZero();
    assertThat(fix.store.conflicts().open())
        .singleElement()
        .satisfies(open -> assertThat(open.kept()).isEqualTo(Conflict.Side.REMOTE));
  }
}
