package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventEditsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private final LocalStore store =
      JdbiStore.inMemory(() -> Instant.parse("2026-11-16T08:00:00.123456789Z"));
  private final CalendarId home = store.calendars().defaultCalendar().id();

  @AfterEach
  void close() {
    store.close();
  }

  private static EventTime at(LocalDate day, int hour, int minutes) {
    ZonedDateTime start = day.atTime(hour, 0).atZone(BERLIN);
    return new EventTime.Timed(start, start.plusMinutes(minutes));
  }

  private List<Occurrence> week(LocalDate monday) {
    return store.events().occurrences(monday, monday.plusDays(7), BERLIN);
  }

  @Test
  void theFirstStartHasACalendarAndATaskList() {
    assertThat(store.calendars().all())
        .singleElement()
        .satisfies(
            calendar -> {
              assertThat(calendar.summary()).isEqualTo("My calendar");
              assertThat(calendar.color()).isEqualTo("#039BE5");
            });
    assertThat(store.tasks().defaultList().name()).isEqualTo("My tasks");
    assertThat(store.history().lastUndoable()).isEmpty();
  }

  @Test
  void anEventIsReadBackAsItWasWritten() {
    EventContent content =
        EventContent.of("Lunch", at(MONDAY, 12, 60))
            .withAttendees(List.of(Attendee.of("a@example.org")))
            .withColorId("5");
    CalendarEvent event = store.localEdits().createEvent(home, content).item();
    assertThat(store.events().find(event.id())).contains(event);
    assertThat(week(MONDAY)).extracting(o -> o.event()).containsExactly(event);
    assertThat(week(MONDAY.plusDays(7))).isEmpty();
    assertThat(store.outbox().count()).isZero();
  }

  @Test
  void aSeriesIsExpandedAndAnExceptionStandsInItsPlace() {
    EventContent content =
        EventContent.of("Standup", at(MONDAY, 9, 15))
            .withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=10"));
    EventId series = store.localEdits().createEvent(home, content).item().id();
    List<Occurrence> week = week(MONDAY);
    assertThat(week).hasSize(7);
    Occurrence tuesday = week.get(1);
    CalendarEvent exception =
        store
            .localEdits()
            .editOccurrence(
                series,
                tuesday.originalStart(),
                RecurrenceScope.THIS,
                c -> c.withTime(at(MONDAY.plusDays(1), 11, 30)))
            .item();
    assertThat(week(MONDAY)).hasSize(7);
    assertThat(store.events().occurrence(series, tuesday.originalStart()))
        .get()
        .satisfies(o -> assertThat(o.event()).isEqualTo(exception));
    store.localEdits().deleteOccurrence(series, week.get(2).originalStart(), RecurrenceScope.THIS);
    assertThat(week(MONDAY)).hasSize(6);
    assertThat(store.events().upcoming(series, MONDAY, 3)).hasSize(3);
  }

  @Test
  void thisAndFollowingMakesTwoSeries() {
    EventContent content =
        EventContent.of("Standup", at(MONDAY, 9, 15))
            .withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=10"));
    EventId series = store.localEdits().createEvent(home, content).item().id();
    Occurrence thursday = week(MONDAY).get(3);
    Edit<CalendarEvent> tail =
        store
            .localEdits()
            .editOccurrence(
                series,
                thursday.originalStart(),
                RecurrenceScope.THIS_AND_FOLLOWING,
                c -> c.withSummary("Daily").withTime(at(MONDAY.plusDays(3), 10, 15)));
    assertThat(week(MONDAY))
        .extracting(o -> o.event().content().summary())
        .containsExactly("Standup", "Standup", "Standup", "Daily", "Daily", "Daily", "Daily");
    assertThat(tail.item().content().recurrence())
        .isEqualTo(Recurrence.ofRule("FREQ=DAILY;COUNT=7"));
    store.localEdits().undo(tail.change());
    assertThat(week(MONDAY)).hasSize(7).allMatch(o -> o.event().id().equals(series));
  }

  @Test
  void undoAndRedoOfADelete() {
    CalendarEvent event =
        store.localEdits().createEvent(home, EventContent.of("Lunch", at(MONDAY, 12, 60))).item();
    var deleted = store.localEdits().deleteEvent(event.id());
    assertThat(store.events().find(event.id())).isEmpty();
    var undone = store.localEdits().undo(deleted.change());
    assertThat(store.events().find(event.id()).orElseThrow().content()).isEqualTo(event.content());
    store.localEdits().undo(undone);
    assertThat(store.events().find(event.id())).isEmpty();
    assertThat(store.history().lastUndoable()).contains(deleted.change());
  }

  @Test
  void aChangeIsToldAfterItsCommit() {
    List<StoreChange> heard = new ArrayList<>();
    try (var subscription = store.subscribe(heard::addAll)) {
      CalendarEvent event =
          store.localEdits().createEvent(home, EventContent.of("Lunch", at(MONDAY, 12, 60))).item();
      assertThat(heard)
          .containsExactly(new StoreChange.EventsChanged(java.util.Set.of(event.id())));
      assertThat(subscription).isNotNull();
    }
  }

  @Test
  void aBadRuleIsRefusedInOneSentence() {
    EventContent content =
        EventContent.of("x", at(MONDAY, 9, 15)).withRecurrence(Recurrence.ofRule("FREQ=SOMETIMES"));
    assertThatThrownBy(() -> store.localEdits().createEvent(home, content))
        .isInstanceOfSatisfying(
            DaymarkException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.RECURRENCE_INVALID))
        .hasMessageContaining("FREQ=SOMETIMES");
    assertThat(store.events().count()).isZero();
  }
}
