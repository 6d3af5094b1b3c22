package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Changes of a series and of its occurrences that meet each other. */
class SeriesSyncTest extends TwoDevices {

  private static final EventContent STANDUP =
      EventContent.of("Standup", new EventTime.Timed(TEN, TEN.plusMinutes(15)))
          .withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=6"));

  SeriesSyncTest() throws IOException {}

  @Test
  void anOccurrenceChangedBeforeTheWholeSeriesMovedWaitsForTheSeries() {
    CalendarEvent series = desk.create(ME, STANDUP);
    converge();
    editOne(desk, series, 1, content -> content.withLocation("Room 4"));
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(),
            start(0),
            RecurrenceScope.ALL,
            content -> content.withTime(new EventTime.Timed(TEN.plusHours(1), TEN.plusHours(2))));
    desk.sync();
    assertThat(desk.store().outbox().all()).noneMatch(OutboxEntry::isParked);
    converge();
    assertThat(laptop.events(ME)).anyMatch(event -> event.content().location().equals("Room 4"));
  }

  @Test
  void anOccurrenceEditedThereOutlivesTheDeletionOfItsSeriesHere() {
    CalendarEvent series = desk.create(ME, STANDUP);
    editOne(desk, series, 1, content -> content.withLocation("Room 4"));
    converge();
    desk.store().localEdits().deleteEvent(series.id());
    editOne(laptop, laptop.series(ME, "Standup"), 1, content -> content.withLocation("Roof"));
    laptop.sync();
    later();
    converge();
    assertThat(desk.events(ME)).anyMatch(event -> event.content().location().equals("Roof"));
    assertThat(desk.store().conflicts().open()).hasSize(1);
  }

  @Test
  void anOccurrenceFirstEditedThereOutlivesTheDeletionOfItsSeriesHere() {
    CalendarEvent series = desk.create(ME, STANDUP);
    converge();
    desk.store().localEdits().deleteEvent(series.id());
    editOne(laptop, laptop.series(ME, "Standup"), 1, content -> content.withLocation("Roof"));
    laptop.sync();
    later();
    converge();
    assertThat(desk.store().events().occurrence(series.id(), start(1)))
        .hasValueSatisfying(
            occurrence -> assertThat(occurrence.event().content().location()).isEqualTo("Roof"));
    assertThat(desk.store().conflicts().open()).hasSize(1);
  }

  @Test
  void cuttingASeriesIsNoConflictWithItsChangedOccurrences() {
    CalendarEvent series = desk.create(ME, STANDUP);
    editOne(desk, series, 4, content -> content.withLocation("Room 4"));
    converge();
    desk.store()
        .localEdits()
        .deleteOccurrence(series.id(), start(3), RecurrenceScope.THIS_AND_FOLLOWING);
    converge();
    assertThat(desk.store().conflicts().all()).isEmpty();
    assertThat(desk.store().events().exceptions(series.id()))
        .filteredOn(event -> event.content().status() != EventStatus.CANCELLED)
        .isEmpty();
    assertThat(desk.store().events().occurrence(series.id(), start(2))).isPresent();
    assertThat(desk.store().events().occurrence(series.id(), start(4))).isEmpty();
  }

  @Test
  void aSeriesCutHereAndMovedToAnotherTimeThereTakesPlaceOnceOnTheDayOfTheCut() {
    EventContent endless = STANDUP.withRecurrence(Recurrence.ofRule("FREQ=DAILY"));
    CalendarEvent series = desk.create(ME, endless);
    converge();
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(),
            start(3),
            RecurrenceScope.THIS_AND_FOLLOWING,
            content -> content.withLocation("Roof"));
    ZonedDateTime eight = TEN.minusHours(2);
    laptop.edit(
        laptop.series(ME, "Standup").id(),
        content -> content.withTime(new EventTime.Timed(eight, eight.plusMinutes(15))));
    laptop.sync();
    later();
    converge();
    LocalDate cut = TEN.plusDays(3).toLocalDate();
    assertThat(desk.store().events().occurrences(cut, cut.plusDays(1), BERLIN)).hasSize(1);
    assertThat(desk.store().events().occurrences(cut.minusDays(1), cut, BERLIN)).hasSize(1);
    assertThat(desk.store().conflicts().open())
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.field()).isEqualTo(EventField.TIME));
  }

  @Test
  void aSeriesMovedToAnotherDayHereAndGivenAnotherRuleThereKeepsBoth() {
    EventContent weekly = STANDUP.withRecurrence(Recurrence.ofRule("FREQ=WEEKLY;BYDAY=WE"));
    CalendarEvent series = desk.create(ME, weekly);
    converge();
    ZonedDateTime thursday = TEN.plusDays(1);
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(),
            start(0),
            RecurrenceScope.ALL,
            content -> content.withTime(new EventTime.Timed(thursday, thursday.plusMinutes(15))));
    later();
    laptop.edit(
        laptop.series(ME, "Standup").id(),
        content -> content.withRecurrence(Recurrence.ofRule("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE")));
    laptop.sync();
    later();
    converge();
    EventContent both = desk.series(ME, "Standup").content();
    assertThat(both.time()).isEqualTo(new EventTime.Timed(thursday, thursday.plusMinutes(15)));
    assertThat(both.recurrence().lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("TH", "INTERVAL=2");
    assertThat(desk.store().conflicts().open()).isNotEmpty();
  }

  private static void editOne(
      Device device, CalendarEvent series, int day, UnaryOperator<EventContent> change) {
    device
        .store()
        .localEdits()
        .editOccurrence(series.id(), start(day), RecurrenceScope.THIS, change);
  }

  private static OriginalStart start(int day) {
    return new OriginalStart.AtInstant(TEN.plusDays(day).toInstant());
  }
}
