package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.at;
import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.AccessRole;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import dev.daymark.storage.ChangeId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private final StoreFixture fix = new StoreFixture();

  @AfterEach
  void close() {
    fix.close();
  }

  private CalendarEvent create(CalendarId calendar) {
    return fix.store.localEdits().createEvent(calendar, event("Plan")).item();
  }

  private EventId series() {
    return fix.known(
        fix.work, "series", event("Daily").withRecurrence(Recurrence.ofRule("FREQ=DAILY")));
  }

  private static OriginalStart slot(int day) {
    return at(day, 9).asOriginalStart();
  }

  @Test
  void anEventOfThisDeviceHasNothingToSend() {
    create(fix.home);
    assertThat(fix.store.outbox().count()).isZero();
  }

  @Test
  void aNewEventIsCreatedRemotelyWhateverIsChangedAfterwards() {
    CalendarEvent made = create(fix.work);
    fix.store.localEdits().editEvent(made.id(), c -> c.withSummary("Other"));
    assertThat(fix.outbox(made.id()))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Kind.CREATE);
              assertThat(entry.target()).isNull();
              assertThat(entry.calendarId()).isEqualTo(fix.work);
            });
  }

  @Test
  void deletingWhatWasNeverSentLeavesNothing() {
    CalendarEvent made = create(fix.work);
    fix.store.localEdits().deleteEvent(made.id());
    assertThat(fix.store.outbox().count()).isZero();
    assertThat(fix.store.syncState().find(made.id())).isEmpty();
  }

  @Test
  void deletingWhatMayHaveBeenSentLeavesADelete() {
    CalendarEvent made = create(fix.work);
    fix.beginAll();
    ChangeId deleted = fix.store.localEdits().deleteEvent(made.id()).change();
    assertThat(fix.outbox(made.id()))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Kind.DELETE);
              assertThat(entry.target()).isNull();
            });
    fix.store.localEdits().undo(deleted);
    assertThat(fix.outbox(made.id()))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Kind.CREATE);
              assertThat(entry.attempts()).isEqualTo(1);
            });
  }

  @Test
  void anUpdateNamesExactlyWhatDiffersFromTheBase() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    fix.store.localEdits().editEvent(id, c -> c.withSummary("Other").withLocation("Rome"));
    assertThat(fix.outbox(id))
        .singleElement()
        .extracting(OutboxEntry::fields)
        .isEqualTo(Set.of(EventField.SUMMARY, EventField.LOCATION));
    fix.store.localEdits().editEvent(id, c -> c.withSummary("Plan"));
    assertThat(fix.outbox(id))
        .singleElement()
        .extracting(OutboxEntry::fields)
        .isEqualTo(Set.of(EventField.LOCATION));
    fix.store.localEdits().editEvent(id, c -> c.withLocation(""));
    assertThat(fix.store.outbox().count()).isZero();
  }

  @Test
  void aMoveWithinAnAccountIsAMoveAndMayBeTakenBack() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    ChangeId moved = fix.store.localEdits().moveEvent(id, fix.family).change();
    assertThat(fix.outbox(id))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Kind.MOVE);
              assertThat(entry.calendarId()).isEqualTo(fix.family);
              assertThat(entry.target().calendarId()).isEqualTo(fix.work);
            });
    fix.store.localEdits().undo(moved);
    assertThat(fix.store.outbox().count()).isZero();
  }

  @Test
  void aMoveToThisDeviceDeletesTheOldIdentityAndMayBeTakenBack() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    ChangeId moved = fix.store.localEdits().moveEvent(id, fix.home).change();
    assertThat(fix.outbox(id)).isEmpty();
    assertThat(fix.store.outbox().all())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Kind.DELETE);
              assertThat(entry.target().remoteId()).isEqualTo("a");
              assertThat(entry.eventId()).isNotEqualTo(id);
            });
    assertThat(fix.store.events().find(id).orElseThrow().calendarId()).isEqualTo(fix.home);
    fix.store.localEdits().undo(moved);
    assertThat(fix.store.outbox().count()).isZero();
    assertThat(fix.store.syncState().find(id).orElseThrow().remote().remoteId()).isEqualTo("a");
  }

  @Test
  void aMoveToAnotherAccountDeletesThereAndCreatesHere() {
    CalendarId other = fix.calendar(fix.connect("bob@example.org"), "bobs", AccessRole.OWNER);
    EventId id = series();
    fix.store.localEdits().deleteOccurrence(id, slot(1), RecurrenceScope.THIS);
    fix.acknowledgeAll();
    fix.store.localEdits().moveEvent(id, other);
    assertThat(fix.kinds()).containsExactly(Kind.DELETE, Kind.CREATE, Kind.UPDATE);
    assertThat(fix.store.syncState().find(id).orElseThrow().generation()).isEqualTo(1);
    fix.acknowledgeAll();
    assertThat(fix.store.outbox().count()).isZero();
    assertThat(fix.store.events().exceptions(id)).hasSize(1);
    assertThat(fix.store.events().ofCalendar(fix.work)).isEmpty();
  }

  @Test
  void aDeleteThatWasSentIsTakenBackAsANewEvent() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    ChangeId deleted = fix.store.localEdits().deleteEvent(id).change();
    assertThat(fix.store.syncState().find(id).orElseThrow().deleted()).isTrue();
    fix.acknowledgeAll();
    assertThat(fix.store.syncState().find(id)).isEmpty();
    fix.store.localEdits().undo(deleted);
    assertThat(fix.store.syncState().find(id).orElseThrow().generation()).isEqualTo(1);
    assertThat(fix.kinds()).containsExactly(Kind.CREATE);
  }

  @Test
  void aDeleteUnderWayIsTakenBackBesideIt() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    ChangeId deleted = fix.store.localEdits().deleteEvent(id).change();
    fix.beginAll();
    fix.store.localEdits().undo(deleted);
    assertThat(fix.kinds()).containsExactly(Kind.DELETE, Kind.CREATE);
    assertThat(fix.outbox(id)).extracting(OutboxEntry::kind).containsExactly(Kind.CREATE);
    fix.acknowledgeAll();
    assertThat(fix.store.events().find(id)).isPresent();
    assertThat(fix.store.outbox().count()).isZero();
  }

  @Test
  void anExceptionHasAnEntryOfItsOwnWithWhatItChanges() {
    EventId id = series();
    EventId exception =
        fix.store
            .localEdits()
            .editOccurrence(id, slot(1), RecurrenceScope.THIS, c -> c.withSummary("Special"))
            .item()
            .id();
    assertThat(fix.outbox(id)).isEmpty();
    assertThat(fix.outbox(exception))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Kind.UPDATE);
              assertThat(entry.target()).isNull();
              assertThat(entry.fields()).containsExactly(EventField.SUMMARY);
            });
  }

  @Test
  void aCancelledOccurrenceSendsItsStatus() {
    EventId id = series();
    ChangeId change =
        fix.store.localEdits().deleteOccurrence(id, slot(1), RecurrenceScope.THIS).change();
    assertThat(fix.store.outbox().all())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Kind.UPDATE);
              assertThat(entry.fields()).containsExactly(EventField.STATUS);
            });
    fix.store.localEdits().undo(change);
    assertThat(fix.store.outbox().count()).isZero();
    assertThat(fix.store.events().exceptions(id)).isEmpty();
  }

  @Test
  void aSentExceptionIsTakenBackToWhatTheRuleSays() {
    EventId id = series();
    var edit =
        fix.store
            .localEdits()
            .editOccurrence(id, slot(1), RecurrenceScope.THIS, c -> c.withSummary("Special"));
    fix.acknowledgeAll();
    fix.store.localEdits().undo(edit.change());
    assertThat(fix.store.events().find(edit.item().id()).orElseThrow().content().summary())
        .isEqualTo("Daily");
    assertThat(fix.outbox(edit.item().id()))
        .singleElement()
        .extracting(OutboxEntry::fields)
        .isEqualTo(Set.of(EventField.SUMMARY));
  }

  @Test
  void theRestOfASeriesBecomesANewOneWithItsExceptions() {
    EventId id = series();
    fix.store
        .localEdits()
        .editOccurrence(id, slot(5), RecurrenceScope.THIS, c -> c.withSummary("Special"));
    fix.acknowledgeAll();
    var edit =
        fix.store
            .localEdits()
            .editOccurrence(
                id, slot(3), RecurrenceScope.THIS_AND_FOLLOWING, c -> c.withTime(at(3, 11)));
    EventId tail = edit.item().id();
    assertThat(fix.outbox(id))
        .singleElement()
        .extracting(OutboxEntry::fields)
        .isEqualTo(Set.of(EventField.RECURRENCE));
    assertThat(fix.outbox(tail)).extracting(OutboxEntry::kind).containsExactly(Kind.CREATE);
    assertThat(fix.store.events().exceptions(id)).isEmpty();
    assertThat(fix.store.events().exceptions(tail))
        .singleElement()
        .satisfies(
            e -> assertThat(e.exception().originalStart()).isEqualTo(at(5, 11).asOriginalStart()));
    fix.store.localEdits().undo(edit.change());
    assertThat(fix.store.outbox().count()).isZero();
    assertThat(fix.store.events().exceptions(id)).hasSize(1);
  }

  @Test
  void changingAllMovesTheStartAndKeepsExceptions() {
    EventId id = series();
    fix.store
        .localEdits()
        .editOccurrence(id, slot(5), RecurrenceScope.THIS, c -> c.withSummary("Special"));
    CalendarEvent master =
        fix.store
            .localEdits()
            .editOccurrence(id, slot(2), RecurrenceScope.ALL, c -> c.withTime(at(2, 12)))
            .item();
    assertThat(master.content().time()).isEqualTo(at(0, 12));
    assertThat(fix.store.events().exceptions(id))
        .singleElement()
        .satisfies(
            e -> assertThat(e.exception().originalStart()).isEqualTo(at(5, 12).asOriginalStart()));
  }

  @Test
  void aReadOnlyCalendarRefusesEdits() {
    CalendarId holidays = fix.calendar(fix.account, "holidays", AccessRole.READER);
    EventId id = fix.known(holidays, "h", event("Feast"));
    assertThatThrownBy(() -> fix.store.localEdits().editEvent(id, c -> c.withSummary("x")))
        .isInstanceOf(DaymarkException.class)
        .hasMessage("The calendar \"holidays\" can only be read, not changed.");
    assertThatThrownBy(() -> fix.store.localEdits().createEvent(holidays, event("x")))
        .isInstanceOf(DaymarkException.class);
    assertThat(fix.store.outbox().count()).isZero();
  }

  @Test
  void discardingAnUpdateGoesBackToTheBase() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    fix.store.localEdits().editEvent(id, c -> c.withSummary("Other"));
    OutboxEntry entry = fix.outbox(id).getFirst();
    fix.remote(tx -> tx.park(entry, "refused"));
    assertThat(fix.outbox(id).getFirst().isParked()).isTrue();
    assertThat(fix.<Integer>inRemote(tx -> tx.sendable(fix.account).size())).isZero();
    fix.store.localEdits().retry(entry.sequence());
    assertThat(fix.outbox(id).getFirst().isParked()).isFalse();
    fix.store.localEdits().discard(entry.sequence());
    assertThat(fix.store.outbox().count()).isZero();
    assertThat(fix.store.events().find(id).orElseThrow().content()).isEqualTo(event("Plan"));
  }
}
