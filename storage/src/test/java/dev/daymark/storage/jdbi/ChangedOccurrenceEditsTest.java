package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.at;
import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Edits of a series that are made in an occurrence with something of its own, or reach one. */
class ChangedOccurrenceEditsTest {

  private static final EventTime THREE_HOURS = lasting(2, 9, 3);

  private final StoreFixture fix = new StoreFixture();
  private final EventId series =
      fix.known(
          fix.work,
          "series",
          event("Daily").withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));

  @AfterEach
  void close() {
    fix.store.close();
  }

  private static EventTime lasting(int day, int hour, int hours) {
    EventTime.Timed one = (EventTime.Timed) at(day, hour);
    return new EventTime.Timed(one.start(), one.start().plusHours(hours));
  }

  private static OriginalStart slot(int day) {
    return at(day, 9).asOriginalStart();
  }

  private CalendarEvent edit(int day, RecurrenceScope scope, UnaryOperator<EventContent> change) {
    return fix.store.localEdits().editOccurrence(series, slot(day), scope, change).item();
  }

  private List<Occurrence> shown() {
    LocalDate first = StoreFixture.MONDAY;
    return fix.store.events().occurrences(first, first.plusDays(9), StoreFixture.BERLIN).stream()
        .sorted(
            (one, other) ->
                one.time()
                    .startIn(StoreFixture.BERLIN)
                    .compareTo(other.time().startIn(StoreFixture.BERLIN)))
        .toList();
  }

  private List<EventTime> times() {
    return shown().stream().map(Occurrence::time).toList();
  }

  private List<String> titles() {
    return shown().stream().map(one -> one.event().content().summary()).toList();
  }

  private List<String> places() {
    return shown().stream().map(one -> one.event().content().location()).toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"THIS_AND_FOLLOWING", "ALL"})
  void theOccurrenceItIsTypedInHasItToo(RecurrenceScope scope) {
    edit(2, RecurrenceScope.THIS, it -> it.withTime(at(2, 14)));
    fix.acknowledgeAll();
    edit(2, scope, it -> it.withLocation("Room 4"));
    String earlier = scope == RecurrenceScope.ALL ? "Room 4" : "";
    assertThat(places()).containsExactly(earlier, earlier, "Room 4", "Room 4", "Room 4");
    assertThat(times()).containsExactly(at(0, 9), at(1, 9), at(2, 14), at(3, 9), at(4, 9));
  }

  @Test
  void laterOnesWithSomethingElseOfTheirOwnHaveItToo() {
    edit(3, RecurrenceScope.THIS, it -> it.withSummary("Special"));
    fix.acknowledgeAll();
    edit(
        1, RecurrenceScope.THIS_AND_FOLLOWING, it -> it.withLocation("Room 4").withTime(at(1, 11)));
    assertThat(places()).containsExactly("", "Room 4", "Room 4", "Room 4", "Room 4");
    assertThat(titles()).containsExactly("Daily", "Daily", "Daily", "Special", "Daily");
    assertThat(times()).containsExactly(at(0, 9), at(1, 11), at(2, 11), at(3, 11), at(4, 11));
  }

  @ParameterizedTest
  @EnumSource(names = {"THIS_AND_FOLLOWING", "ALL"})
  void howLongOneTakesIsNotTheOthers(RecurrenceScope scope) {
    edit(2, RecurrenceScope.THIS, it -> it.withTime(THREE_HOURS));
    edit(2, scope, it -> it.withSummary("Other"));
    assertThat(times()).containsExactly(at(0, 9), at(1, 9), THREE_HOURS, at(3, 9), at(4, 9));
  }

  @ParameterizedTest
  @EnumSource(names = {"THIS_AND_FOLLOWING", "ALL"})
  void norIsItWhenAllAreMovedByIt(RecurrenceScope scope) {
    edit(2, RecurrenceScope.THIS, it -> it.withTime(THREE_HOURS));
    edit(2, scope, it -> it.withTime(lasting(2, 10, 3)));
    int earlier = scope == RecurrenceScope.ALL ? 10 : 9;
    assertThat(times())
        .containsExactly(at(0, earlier), at(1, earlier), lasting(2, 10, 3), at(3, 10), at(4, 10));
  }

  @ParameterizedTest
  @EnumSource(names = {"THIS_AND_FOLLOWING", "ALL"})
  void norThatItTakesTheWholeDay(RecurrenceScope scope) {
    EventTime allDay = EventTime.AllDay.on(StoreFixture.MONDAY.plusDays(2));
    edit(2, RecurrenceScope.THIS, it -> it.withTime(allDay));
    edit(2, scope, it -> it.withLocation("Room 4"));
    assertThat(times()).containsExactlyInAnyOrder(at(0, 9), at(1, 9), allDay, at(3, 9), at(4, 9));
  }

  @Test
  void oneThatHasItsOwnTimeGoesWhereItIsDraggedWithAllOthers() {
    edit(2, RecurrenceScope.THIS, it -> it.withTime(at(2, 14)));
    edit(2, RecurrenceScope.ALL, it -> it.withTime(at(2, 15)));
    assertThat(times()).containsExactly(at(0, 10), at(1, 10), at(2, 15), at(3, 10), at(4, 10));
  }

  @ParameterizedTest
  @EnumSource(names = {"THIS_AND_FOLLOWING", "ALL"})
  void datesLeftOutOfTheRuleStaySoWithAnotherTimeAndRule(RecurrenceScope scope) {
    fix.store
        .localEdits()
        .editEvent(
            series,
            it ->
                it.withRecurrence(
                    new Recurrence(
                        List.of(
                            "RRULE:FREQ=DAILY;COUNT=5",
                            "RDATE;TZID=Europe/Berlin:20261116T150000",
                            "EXDATE;TZID=Europe/Berlin:20261119T090000"))));
    edit(
        1,
        scope,
        it -> {
          List<String> lines = new ArrayList<>(it.recurrence().lines());
          lines.set(0, "RRULE:FREQ=DAILY;COUNT=6");
          return it.withTime(at(1, 11)).withRecurrence(new Recurrence(lines));
        });
    if (scope == RecurrenceScope.ALL) {
      assertThat(times())
          .containsExactly(at(0, 11), at(0, 17), at(1, 11), at(2, 11), at(4, 11), at(5, 11));
    } else {
      assertThat(times())
          .containsExactly(
              at(0, 9), at(0, 15), at(1, 11), at(2, 11), at(4, 11), at(5, 11), at(6, 11));
    }
  }

  @Test
  void oneThatIsTheLastOfItsSeriesKeepsItsOwnText() {
    edit(2, RecurrenceScope.THIS, it -> it.withSummary("Special"));
    edit(2, RecurrenceScope.THIS_AND_FOLLOWING, it -> it.withRecurrence(Recurrence.NONE));
    assertThat(titles()).containsExactly("Daily", "Daily", "Special");
  }

  @Test
  void allOfItIsTakenBackAtOnce() {
    edit(2, RecurrenceScope.THIS, it -> it.withTime(at(2, 14)));
    edit(3, RecurrenceScope.THIS, it -> it.withSummary("Special"));
    fix.acknowledgeAll();
    List<EventTime> before = times();
    edit(
        2, RecurrenceScope.THIS_AND_FOLLOWING, it -> it.withLocation("Room 4").withTime(at(2, 16)));
    fix.store.history().lastUndoable().ifPresent(fix.store.localEdits()::undo);
    assertThat(times()).isEqualTo(before);
    assertThat(titles()).containsExactly("Daily", "Daily", "Daily", "Special", "Daily");
    assertThat(places()).containsOnly("");
    assertThat(fix.store.outbox().count()).isZero();
  }
}
