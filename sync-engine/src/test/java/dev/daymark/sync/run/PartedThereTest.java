package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Series that are parted in Google's own calendar, where changed occurrences go over to the new one
 * under the ids they have.
 */
class PartedThereTest extends TwoDevices {

  private CalendarEvent series;

  PartedThereTest() throws IOException {}

  @BeforeEach
  void begin() {
    series = desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    edit(3, content -> content.withSummary("Taxes"));
    callOff(4);
    converge();
  }

  private static OriginalStart slot(int day) {
    return new OriginalStart.AtInstant(TEN.plusDays(day).toInstant());
  }

  private void edit(int day, UnaryOperator<EventContent> change) {
    desk.store().localEdits().editOccurrence(series.id(), slot(day), RecurrenceScope.THIS, change);
  }

  private void callOff(int day) {
    desk.store().localEdits().deleteOccurrence(series.id(), slot(day), RecurrenceScope.THIS);
  }

  private void part(boolean seriesFirst) {
    google.behaviour().listsPartsFirst(seriesFirst);
    account
        .primary()
        .changeFollowing(
            remoteId(desk, series),
            slot(2).key(),
            "RRULE:FREQ=DAILY;COUNT=2",
            "{\"summary\":\"Bills\",\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=3\"]}");
  }

  private static List<String> shown(Device device) {
    LocalDate first = TEN.toLocalDate();
    return device.store().events().occurrences(first, first.plusDays(9), TEN.getZone()).stream()
        .map(one -> day(one.time()) + " " + one.event().content().summary())
        .sorted()
        .toList();
  }

  private static LocalDate day(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(LocalDate start, var _) -> start;
      case EventTime.Timed(var start, var _) -> start.toLocalDate();
    };
  }

  private static String on(int day, String summary) {
    return TEN.toLocalDate().plusDays(day) + " " + summary;
  }

  private void assertShown(String... all) {
    converge();
    assertThat(shown(desk)).containsExactly(all);
    assertThat(shown(laptop)).containsExactly(all);
    assertThat(desk.google().doctor().examine()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void changedOccurrencesAreThoseOfTheNewSeries(boolean seriesFirst) {
    part(seriesFirst);
    assertShown(on(0, "Invoices"), on(1, "Invoices"), on(2, "Bills"), on(3, "Taxes"));
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theNewSeriesIsDeletedWithThem(boolean seriesFirst) {
    part(seriesFirst);
    converge();
    desk.store().localEdits().deleteEvent(desk.series(ME, "Bills").id());
    assertShown(on(0, "Invoices"), on(1, "Invoices"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasChangedOfThemMeanwhileIsSent(boolean seriesFirst) {
    edit(3, content -> content.withLocation("Room 4"));
    part(seriesFirst);
    assertShown(on(0, "Invoices"), on(1, "Invoices"), on(2, "Bills"), on(3, "Taxes"));
    assertThat(laptop.event(ME, "Taxes").content().location()).isEqualTo("Room 4");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneThatWasCalledOffMeanwhileDoesNotTakePlace(boolean seriesFirst) {
    callOff(3);
    part(seriesFirst);
    assertShown(on(0, "Invoices"), on(1, "Invoices"), on(2, "Bills"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itsOtherOccurrencesCanBeChangedAndCalledOff(boolean seriesFirst) {
    part(seriesFirst);
    converge();
    CalendarEvent bills = desk.series(ME, "Bills");
    desk.store().localEdits().deleteOccurrence(bills.id(), slot(2), RecurrenceScope.THIS);
    desk.store()
        .localEdits()
        .editOccurrence(
            bills.id(), slot(3), RecurrenceScope.THIS, content -> content.withSummary("Rent"));
    assertShown(on(0, "Invoices"), on(1, "Invoices"), on(3, "Rent"));
  }

  /** Their ids name the whole series only. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anOccurrenceOfItThatOthersCallOffDoesNotTakePlace(boolean bare) {
    google.behaviour().bareInstanceTombstones(bare);
    part(true);
    converge();
    account.primary().deleteEvent(remoteId(desk, series) + "_" + slot(2).key());
    account.primary().deleteEvent(remoteId(desk, series) + "_" + slot(1).key());
    account.primary().deleteEvent(remoteId(desk, series) + "_" + slot(3).key());
    assertShown(on(0, "Invoices"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyTheEarlierSeriesIsMovedWhereThatWaitsHere(boolean seriesFirst) {
    desk.store().localEdits().moveEvent(series.id(), desk.calendar(WORK).id());
    part(seriesFirst);
    assertShown(on(0, "Invoices"), on(1, "Invoices"), on(2, "Bills"), on(3, "Taxes"));
    assertThat(desk.event(WORK, "Invoices").isSeries()).isTrue();
    assertThat(desk.series(ME, "Bills").isSeries()).isTrue();
  }

  /** Nothing says in the old calendar what became of what the new series took along. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theNewSeriesIsMovedBeforeItIsSeen(boolean seriesFirst) {
    part(seriesFirst);
    account
        .primary()
        .moveEvent(remoteId(desk, series) + "_R" + slot(2).key().replace("Z", ""), work);
    assertShown(on(0, "Invoices"), on(1, "Invoices"), on(2, "Bills"), on(3, "Taxes"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theEarlierSeriesIsDeletedWithoutThem(boolean seriesFirst) {
    part(seriesFirst);
    converge();
    desk.store().localEdits().deleteEvent(series.id());
    assertShown(on(2, "Bills"), on(3, "Taxes"));
  }
}
