package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.Edit;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of one occurrence that is taken back before anybody heard whether it arrived. */
class TakenBackOccurrenceTest extends TwoDevices {

  private static final OriginalStart SECOND =
      new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());

  private static final EventTime SIX_DAYS_LATER =
      new EventTime.Timed(TEN.plusDays(6).plusHours(9), TEN.plusDays(6).plusHours(10));

  private CalendarEvent series;

  TakenBackOccurrenceTest() throws IOException {}

  @BeforeEach
  void begin() {
    series = desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=4")));
    converge();
  }

  private Edit<CalendarEvent> edit(UnaryOperator<EventContent> change) {
    return desk.store()
        .localEdits()
        .editOccurrence(series.id(), SECOND, RecurrenceScope.THIS, change);
  }

  private void loseTheReply(boolean arrived) {
    google
        .faults()
        .times(
            2, Requests.method("PATCH"), arrived ? new Fault.DropAfter() : new Fault.DropBefore());
    desk.tryToSync();
    google.faults().clear();
    later();
  }

  private EventContent second(Device device) {
    CalendarEvent there =
        device.events(ME).stream().filter(CalendarEvent::isSeries).findFirst().orElseThrow();
    return device.store().events().occurrence(there.id(), SECOND).orElseThrow().event().content();
  }

  private void assertIsAsTheSeriesHasIt() {
    assertThat(second(desk).location()).isEmpty();
    assertThat(second(laptop).location()).isEmpty();
    assertThat(account.primary().events())
        .noneMatch(
            event -> event.has("location") && !event.get("location").getAsString().isEmpty());
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isTakenBackThere(boolean arrived) {
    Edit<CalendarEvent> edit = edit(content -> content.withLocation("Room 4"));
    loseTheReply(arrived);
    desk.store().localEdits().undo(edit.change());
    later();
    converge();
    assertIsAsTheSeriesHasIt();
    assertThat(desk.store().events().exceptions(series.id())).hasSize(arrived ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isTakenBackThereAlthoughTheNextRunIsCutOff(boolean arrived) {
    Edit<CalendarEvent> edit = edit(content -> content.withLocation("Room 4"));
    loseTheReply(arrived);
    desk.store().localEdits().undo(edit.change());
    google.faults().always(Requests.eventLists(), Fault.refuse(404, "notFound"));
    google.faults().times(8, Requests.path(".*_2026.*"), new Fault.DropBefore());
    desk.tryToSync();
    google.faults().clear();
    later();
    converge();
    assertIsAsTheSeriesHasIt();
  }

  @Test
  void leavesNoExceptionBehindThatDoesNotFollowItsSeries() {
    Edit<CalendarEvent> edit = edit(content -> content.withLocation("Room 4"));
    loseTheReply(false);
    desk.store().localEdits().undo(edit.change());
    desk.sync();
    later();
    laptop.edit(laptop.series(ME, "Invoices").id(), content -> content.withSummary("Bills"));
    laptop.sync();
    converge();
    assertThat(desk.store().events().exceptions(series.id())).isEmpty();
    assertThat(second(desk).summary()).isEqualTo("Bills");
  }

  @Test
  void isTakenBackThoughOthersChangedTheOccurrenceMeanwhile() {
    Edit<CalendarEvent> edit = edit(content -> content.withLocation("Room 4"));
    loseTheReply(true);
    desk.store().localEdits().undo(edit.change());
    laptop.sync();
    laptop
        .store()
        .localEdits()
        .editOccurrence(
            laptop.series(ME, "Invoices").id(),
            SECOND,
            RecurrenceScope.THIS,
            content -> content.withSummary("Bills"));
    laptop.sync();
    later();
    converge();
    assertIsAsTheSeriesHasIt();
    assertThat(second(desk).summary()).isEqualTo("Bills");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesPlaceAgainAsItWasChangedBeforeItWasCalledOffThereToo(boolean refused) {
    google.behaviour().refusesUndelete(refused);
    edit(content -> content.withSummary("Taxes").withTime(SIX_DAYS_LATER).withLocation("Room 4"));
    converge();
    Edit<?> callOff =
        desk.store().localEdits().deleteOccurrence(series.id(), SECOND, RecurrenceScope.THIS);
    desk.sync();
    converge();
    assertThat(laptop.store().events().exceptions(laptop.series(ME, "Invoices").id()))
        .singleElement()
        .satisfies(there -> assertThat(there.content().summary()).isEqualTo("Taxes"));
    assertThat(desk.google().doctor().examine()).isEmpty();
    desk.store().localEdits().undo(callOff.change());
    converge();
    assertThat(desk.event(ME, "Taxes").content().location()).isEqualTo("Room 4");
    assertThat(desk.event(ME, "Taxes").content().time()).isEqualTo(SIX_DAYS_LATER);
    assertThat(shownOn(desk)).hasSize(4).isEqualTo(shownOn(laptop));
    assertThat(desk.store().outbox().all()).isEmpty();
  }

  @Test
  void isAsItWasChangedAfterBringingItBackWasDiscardedAndThatTakenBack() {
    edit(content -> content.withSummary("Taxes"));
    converge();
    Edit<?> callOff =
        desk.store().localEdits().deleteOccurrence(series.id(), SECOND, RecurrenceScope.THIS);
    desk.sync();
    desk.store().localEdits().undo(callOff.change());
    desk.store().localEdits().discard(desk.store().outbox().all().getFirst().sequence());
    assertThat(shownOn(desk)).hasSize(3);
    assertThat(desk.store().events().exceptions(series.id()))
        .singleElement()
        .satisfies(there -> assertThat(there.content().summary()).isEqualTo("Taxes"));
    converge();
  }

  /** The person takes back what a sync did. */
  @Test
  void takesPlaceAgainAsItWasWhereOthersCalledItOff() {
    edit(content -> content.withSummary("Taxes").withLocation("Room 4"));
    converge();
    desk.store().localEdits().deleteOccurrence(series.id(), SECOND, RecurrenceScope.THIS);
    desk.sync();
    laptop.sync();
    laptop.store().localEdits().undoRun(laptop.store().syncState().runs(1).getFirst().id());
    converge();
    assertThat(desk.event(ME, "Taxes").content().location()).isEqualTo("Room 4");
    assertThat(shownOn(desk)).hasSize(4).isEqualTo(shownOn(laptop));
  }

  /** What arrived is taken back there, though it was called off there before that, too. */
  @Test
  void staysCalledOffWhereItWasBroughtBackAndCalledOffAgainBeforeTheAnswer() {
    Edit<?> callOff =
        desk.store().localEdits().deleteOccurrence(series.id(), SECOND, RecurrenceScope.THIS);
    converge();
    desk.store().localEdits().undo(callOff.change());
    loseTheReply(true);
    desk.store().localEdits().deleteOccurrence(series.id(), SECOND, RecurrenceScope.THIS);
    converge();
    later();
    converge();
    assertThat(shownOn(desk)).hasSize(3).isEqualTo(shownOn(laptop));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesPlaceAgainThoughItWasCalledOffThereToo(boolean refused) {
    google.behaviour().refusesUndelete(refused);
    Edit<?> callOff =
        desk.store().localEdits().deleteOccurrence(series.id(), SECOND, RecurrenceScope.THIS);
    converge();
    assertThat(shownOn(laptop)).hasSize(3);
    desk.store().localEdits().undo(callOff.change());
    converge();
    assertThat(shownOn(desk)).hasSize(4).isEqualTo(shownOn(laptop));
    assertThat(desk.store().outbox().all()).isEmpty();
    assertThat(desk.events(ME))
        .filteredOn(refused ? this::standsAlone : this::isException)
        .hasSize(1);
    assertThat(desk.store().conflicts().all()).isEmpty();
    assertThat(desk.google().doctor().examine()).isEmpty();
  }

  /** Its identity is a refused deletion's by then, and no listing shows it again. */
  @Test
  void isStillThereThoughItsSeriesWasRefusedAnotherTimeAndThatIsTakenBack() {
    edit(content -> content.withLocation("Room 4"));
    converge();
    google.faults().always(Requests.writes(), Fault.refuse(403, "forbidden"));
    Edit<CalendarEvent> later =
        desk.store()
            .localEdits()
            .editOccurrence(
                series.id(),
                new OriginalStart.AtInstant(TEN.toInstant()),
                RecurrenceScope.ALL,
                content -> content.withTime(SIX_DAYS_LATER));
    desk.tryToSync();
    google.faults().clear();
    assertThat(desk.store().outbox().all()).hasSize(3).allMatch(OutboxEntry::isParked);
    desk.store().localEdits().undo(later.change());
    later();
    converge();
    assertThat(second(desk).location()).isEqualTo("Room 4");
  }

  private boolean standsAlone(CalendarEvent event) {
    return !event.isSeries() && event.exception() == null;
  }

  private boolean isException(CalendarEvent event) {
    return event.exception() != null;
  }

  private static List<EventTime> shownOn(Device device) {
    LocalDate first = TEN.toLocalDate();
    return device.store().events().occurrences(first, first.plusDays(7), TEN.getZone()).stream()
        .map(occurrence -> occurrence.event().content().time())
        .toList();
  }
}
