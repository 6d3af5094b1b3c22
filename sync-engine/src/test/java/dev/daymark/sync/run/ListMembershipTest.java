package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.storage.Edit;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars that are made in an account here, and taken off its list here. */
class ListMembershipTest extends TwoDevices {

  private static final String CHOIR = "Choir";
  private static final Predicate<FakeRequest> CREATION =
      Requests.method("POST").and(Requests.path(".*/calendars"));
  private static final Predicate<FakeRequest> DEPARTURE =
      Requests.method("DELETE").and(Requests.path(".*/calendarList/.*"));

  ListMembershipTest() throws IOException {}

  private Edit<Calendar> make() {
    return desk.store().localEdits().createCalendar(desk.account().id(), CHOIR, "#112233");
  }

  private CalendarEvent rehearse(CalendarId calendar) {
    EventContent rehearsal = INVOICES.withSummary("Rehearsal");
    return desk.store().localEdits().createEvent(calendar, rehearsal).item();
  }

  private List<FakeCalendar> choirsThere() {
    return account.calendars().stream()
        .filter(calendar -> !calendar.equals(account.primary()) && !calendar.equals(work))
        .toList();
  }

  private List<String> names(Device device) {
    return device.store().calendars().ofAccount(device.account().id()).stream()
        .map(Calendar::summary)
        .toList();
  }

  private void quiet() {
    converge();
    assertThat(desk.store().syncState().calendarChanges()).isEmpty();
    assertThat(desk.store().syncState().departingCalendars()).isEmpty();
  }

  @Test
  void aCalendarMadeHereIsInTheAccountWithItsEventsItsColourAndTheAccountsTimeZone() {
    account.primary().zone(ZoneId.of("Asia/Tokyo"));
    clock.advance(Duration.ofHours(25));
    desk.sync();
    CalendarId choir = make().item().id();
    rehearse(choir);
    google.log().clear();
    desk.sync();
    assertThat(google.log().count(CREATION)).isEqualTo(1);
    quiet();
    laptop.event(CHOIR, "Rehearsal");
    assertThat(laptop.calendar(CHOIR).color()).isEqualToIgnoringCase("#112233");
    assertThat(laptop.calendar(CHOIR).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(desk.calendar(CHOIR).id()).isEqualTo(choir);
    assertThat(choirsThere()).hasSize(1);
  }

  static List<Fault> whatHappensToTheRequest() {
    return List.of(
        new Fault.DropBefore(),
        new Fault.DropAfter(),
        new Fault.Truncate(),
        new Fault.BrokenJson(),
        new Fault.Bare(),
        new Fault.Html(),
        Fault.unavailable(),
        Fault.rateLimited(),
        new Fault.RefuseAfter(503, "backendError", "Backend Error"));
  }

  @ParameterizedTest
  @MethodSource("whatHappensToTheRequest")
  void aCalendarIsMadeOnceWhateverHappensToItsRequest(Fault fault) {
    rehearse(make().item().id());
    google.faults().next(CREATION, fault);
    assertThat(desk.tryToSync().failure()).isNotNull();
    assertThat(google.log().count(CREATION)).isLessThanOrEqualTo(1);
    desk.sync();
    quiet();
    assertThat(choirsThere()).hasSize(1);
    laptop.event(CHOIR, "Rehearsal");
  }

  @Test
  void aCalendarWhoseMakingWasHeardOfOnlyAfterTheEngineStartedAgainIsTheSame() {
    CalendarId choir = make().item().id();
    google.faults().next(CREATION, new Fault.DropAfter());
    desk.tryToSync();
    desk.store().localEdits().editCalendar(choir, now -> now.withSummary("Big choir"));
    Device again = desk.restarted();
    again.sync();
    again.sync();
    laptop.sync();
    assertThat(choirsThere()).hasSize(1);
    assertThat(names(laptop)).contains("Big choir").doesNotContain(CHOIR);
    assertThat(again.calendar("Big choir").id()).isEqualTo(choir);
  }

  @Test
  void aRefusedCalendarHoldsUpNothingElseAndCanBeGivenUp() {
    Edit<Calendar> made = make();
    rehearse(made.item().id());
    desk.create(ME, INVOICES);
    google.faults().always(CREATION, Fault.refuse(403, "forbidden"));
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Rejected.class);
    laptop.sync();
    laptop.event(ME, "Invoices");
    desk.store().localEdits().deleteCalendar(made.item().id());
    google.faults().clear();
    quiet();
    assertThat(choirsThere()).isEmpty();
  }

  @Test
  void makingACalendarCanBeTakenBackBeforeItWasSent() {
    desk.store().localEdits().undo(make().change());
    google.log().clear();
    desk.sync();
    assertThat(google.log().count(CREATION)).isZero();
    assertThat(names(desk)).doesNotContain(CHOIR);
  }

  @Test
  void makingACalendarIsNotTakenBackOnceOthersCanUseIt() {
    Edit<Calendar> made = make();
    quiet();
    laptop.sync();
    assertThatThrownBy(() -> desk.store().localEdits().undo(made.change()))
        .isInstanceOf(DaymarkException.class)
        .hasMessageContaining("would be deleted there for everybody");
    quiet();
    assertThat(choirsThere()).hasSize(1);
    assertThat(names(desk)).contains(CHOIR);
    assertThat(names(laptop)).contains(CHOIR);
  }

  @Test
  void aCalendarTakenOffTheListHereGoesFromTheListAndStaysInGoogle() {
    CalendarEvent sent = desk.create(WORK, INVOICES);
    quiet();
    CalendarEvent unsent = desk.create(WORK, INVOICES.withSummary("Unsent"));
    desk.store().localEdits().leaveCalendar(desk.calendar(WORK).id());
    assertThat(names(desk)).doesNotContain(WORK);
    assertThat(desk.store().events().find(sent.id())).isEmpty();
    assertThat(desk.store().events().find(unsent.id()))
        .hasValueSatisfying(
            kept ->
                assertThat(desk.store().calendars().find(kept.calendarId()))
                    .hasValueSatisfying(home -> assertThat(home.accountId()).isNull()));
    desk.sync();
    laptop.sync();
    assertThat(names(desk)).doesNotContain(WORK);
    assertThat(names(laptop)).doesNotContain(WORK);
    assertThat(work.events()).hasSize(1);
    assertThat(desk.store().syncState().departingCalendars()).isEmpty();
    account.subscribe(work);
    desk.sync();
    desk.event(WORK, "Invoices");
  }

  @ParameterizedTest
  @MethodSource("whatHappensToTheRequest")
  void aCalendarThatDepartsDoesNotComeBackWhateverHappensToItsRequest(Fault fault) {
    desk.create(WORK, INVOICES);
    quiet();
    desk.store().localEdits().leaveCalendar(desk.calendar(WORK).id());
    google.faults().next(DEPARTURE, fault, fault);
    desk.tryToSync();
    assertThat(names(desk)).doesNotContain(WORK);
    Device again = desk.restarted();
    again.tryToSync();
    again.sync();
    laptop.sync();
    assertThat(names(again)).doesNotContain(WORK);
    assertThat(names(laptop)).doesNotContain(WORK);
    assertThat(again.store().syncState().departingCalendars()).isEmpty();
  }

  @Test
  void anAccountsOwnCalendarAndOneOnThisDeviceAreOnNoListToLeave() {
    CalendarId here = desk.store().localEdits().createCalendar("Here", "#112233").item().id();
    for (CalendarId id : List.of(here, desk.calendar(ME).id())) {
      assertThatThrownBy(() -> desk.store().localEdits().leaveCalendar(id))
          .isInstanceOfSatisfying(
              DaymarkException.class,
              refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INPUT_INVALID));
    }
  }

  @Test
  void whatWasMovedIntoACalendarThatIsDeletedBeforeItIsMadeIsDeletedWhereItStillIs() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    Edit<Calendar> made = make();
    desk.store().localEdits().moveEvent(event.id(), made.item().id());
    Edit<?> deletion = desk.store().localEdits().deleteCalendar(made.item().id());
    desk.sync();
    assertThat(serverIds()).isEmpty();
    assertThat(desk.events(ME)).isEmpty();
    desk.store().localEdits().undo(deletion.change());
    desk.sync();
    assertThat(desk.store().events().ofCalendar(made.item().id())).hasSize(1);
    assertThat(desk.store().outbox().all()).isEmpty();
  }

  @Test
  void andComesBackOnceWhereThatIsTakenBackBeforeItIsSent() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    Edit<Calendar> made = make();
    desk.store().localEdits().moveEvent(event.id(), made.item().id());
    Edit<?> deletion = desk.store().localEdits().deleteCalendar(made.item().id());
    desk.store().localEdits().undo(deletion.change());
    desk.sync();
    assertThat(desk.store().events().ofCalendar(made.item().id())).hasSize(1);
    assertThat(desk.events(ME)).isEmpty();
    assertThat(serverIds()).isEmpty();
    assertThat(desk.store().outbox().all()).isEmpty();
  }
}
