package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.sync.fake.AccessRole;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events and calendars that are not like most others, on both sides. */
class OddEventsTest extends TwoDevices {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final EventContent DAILY =
      INVOICES.withSummary("Standup").withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=9"));

  OddEventsTest() throws IOException {}

  private static OriginalStart slot(int day) {
    return new OriginalStart.AtInstant(TEN.plusDays(day).toInstant());
  }

  private void moveOccurrence(CalendarEvent series, OriginalStart slot, EventTime to) {
    desk.store()
        .localEdits()
        .editOccurrence(series.id(), slot, RecurrenceScope.THIS, content -> content.withTime(to));
  }

  private EventTime shownAtLaptop(OriginalStart slot) {
    return laptop
        .store()
        .events()
        .occurrence(laptop.series(ME, "Standup").id(), slot)
        .orElseThrow()
        .event()
        .content()
        .time();
  }

  @Test
  void anOccurrenceMovedToAnotherDayAndZoneIsThereInBothAndBackAgain() {
    CalendarEvent series = desk.create(ME, DAILY);
    ZonedDateTime there = ZonedDateTime.of(2026, 11, 27, 22, 30, 0, 0, TOKYO);
    moveOccurrence(series, slot(1), new EventTime.Timed(there, there.plusHours(2)));
    converge();
    assertThat(shownAtLaptop(slot(1))).isEqualTo(new EventTime.Timed(there, there.plusHours(2)));
    moveOccurrence(series, slot(1), INVOICES.time().startingAt(slot(1)));
    converge();
    assertThat(shownAtLaptop(slot(1))).isEqualTo(INVOICES.time().startingAt(slot(1)));
  }

  @Test
  void anOccurrenceOfATimedSeriesMayTakeAWholeDayAndOneOfAnAllDaySeriesMayMove() {
    CalendarEvent series = desk.create(ME, DAILY);
    EventTime day = EventTime.AllDay.on(LocalDate.of(2026, 12, 1));
    moveOccurrence(series, slot(2), day);
    LocalDate first = LocalDate.of(2026, 11, 18);
    CalendarEvent days =
        desk.create(
            WORK,
            EventContent.of("Fair", EventTime.AllDay.on(first))
                .withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=4")));
    OriginalStart second = new OriginalStart.OnDay(first.plusDays(1));
    moveOccurrence(days, second, EventTime.AllDay.on(first.plusDays(9)));
    converge();
    assertThat(shownAtLaptop(slot(2))).isEqualTo(day);
    assertThat(laptop.store().events().occurrence(laptop.series(WORK, "Fair").id(), second))
        .hasValueSatisfying(
            moved ->
                assertThat(moved.event().content().time())
                    .isEqualTo(EventTime.AllDay.on(first.plusDays(9))));
  }

  @Test
  void datesAddedToASeriesAndTakenFromItArriveInBothDirections() {
    Recurrence lines =
        new Recurrence(
            List.of(
                "RRULE:FREQ=DAILY;COUNT=4",
                "RDATE;TZID=Europe/Berlin:20261201T150000",
                "EXDATE;TZID=Europe/Berlin:20261119T100000"));
    desk.create(ME, DAILY.withRecurrence(lines));
    converge();
    CalendarEvent there = laptop.series(ME, "Standup");
    assertThat(there.content().recurrence().lines())
        .containsExactlyInAnyOrderElementsOf(lines.lines());
    assertThat(laptop.store().events().occurrence(there.id(), slot(1))).isEmpty();
    account
        .primary()
        .patchEvent(
            serverIds().getFirst(),
            "{\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=4\","
                + "\"EXDATE;TZID=Europe/Berlin:20261120T100000\"]}");
    converge();
    CalendarEvent here = desk.series(ME, "Standup");
    assertThat(desk.store().events().occurrence(here.id(), slot(1))).isPresent();
    assertThat(desk.store().events().occurrence(here.id(), slot(2))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ALL,all", "EXTERNAL,externalOnly", "NONE,none"})
  void theGuestsWhomThePersonChoseAreTold(GuestNotice notice, String sent) {
    var door = desk.store().localEdits().telling(notice);
    CalendarEvent event =
        door.createEvent(
                desk.calendar(ME).id(),
                INVOICES.withAttendees(List.of(Attendee.of("omar@example.com"))))
            .item();
    desk.sync();
    door.editEvent(event.id(), content -> content.withLocation("Room 4"));
    desk.sync();
    door.deleteEvent(event.id());
    desk.sync();
    assertThat(google.log().calls(Requests.eventWrites()))
        .hasSize(3)
        .allSatisfy(call -> assertThat(call.request().param("sendUpdates")).isEqualTo(sent));
  }

  @Test
  void whoIsTakenOffTheListLastIsToldOfIt() {
    EventId id = desk.create(ME, party()).id();
    desk.sync();
    google.log().clear();
    desk.edit(id, content -> content.withAttendees(List.of()));
    desk.sync();
    assertThat(google.log().calls(Requests.eventWrites()))
        .singleElement()
        .satisfies(call -> assertThat(call.request().param("sendUpdates")).isEqualTo("all"));
  }

  @Test
  void guestsWhoAreTakenOffAndNotToldYetAreToldOfTheDeletion() {
    EventId id = desk.create(ME, party()).id();
    desk.sync();
    google.log().clear();
    desk.edit(id, content -> content.withAttendees(List.of()));
    desk.store().localEdits().deleteEvent(id);
    desk.sync();
    assertThat(google.log().calls(Requests.method("DELETE")))
        .singleElement()
        .satisfies(call -> assertThat(call.request().param("sendUpdates")).isEqualTo("all"));
  }

  private static EventContent party() {
    return INVOICES.withAttendees(List.of(Attendee.of("omar@example.com")));
  }

  @Test
  void anAnswerToAnInvitationChangesThePersonsOwnEntryAlone() {
    account
        .primary()
        .addInvitation(
            """
            {"summary":"Review","organizer":{"email":"host@example.com"},
             "attendees":[{"email":"host@example.com","responseStatus":"accepted"},
              {"email":"omar@example.com","responseStatus":"tentative","comment":"late"},
              {"email":"me@example.com","self":true,"responseStatus":"needsAction"}],
             "start":{"dateTime":"2026-11-19T09:00:00Z","timeZone":"Europe/Berlin"},
             "end":{"dateTime":"2026-11-19T10:00:00Z","timeZone":"Europe/Berlin"}}
            """);
    converge();
    desk.edit(
        desk.event(ME, "Review").id(),
        content ->
            content.withAttendees(
                content.attendees().stream()
                    .map(
                        guest -> guest.self() ? guest.withResponse(ResponseStatus.DECLINED) : guest)
                    .toList()));
    converge();
    assertThat(laptop.event(ME, "Review").content().attendees())
        .extracting(Attendee::email, Attendee::responseStatus, Attendee::comment)
        .containsExactlyInAnyOrder(
            tuple("host@example.com", ResponseStatus.ACCEPTED, ""),
            tuple("omar@example.com", ResponseStatus.TENTATIVE, "late"),
            tuple("me@example.com", ResponseStatus.DECLINED, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"focusTime", "outOfOffice", "workingLocation", "birthday"})
  void aSpecialKindOfEventIsShownAndKeptFromEditsThatGoogleWouldRefuse(String type) {
    boolean birthday = type.equals("birthday");
    String times =
        birthday
            ? "\"recurrence\":[\"RRULE:FREQ=YEARLY\"],\"transparency\":\"transparent\","
                + "\"visibility\":\"private\","
                + "\"start\":{\"date\":\"2026-11-18\"},\"end\":{\"date\":\"2026-11-19\"}"
            : "\"start\":{\"dateTime\":\"2026-11-18T09:00:00Z\"},"
                + "\"end\":{\"dateTime\":\"2026-11-18T10:00:00Z\"}";
    String properties = "\"" + type + "Properties\":{\"kept\":\"as it is\"}";
    account
        .primary()
        .addEvent(
            "{\"summary\":\"Special\",\"eventType\":\"%s\",%s,%s}"
                .formatted(type, properties, times));
    converge();
    CalendarEvent event = desk.event(ME, "Special");
    assertThat(event.details().eventType()).isEqualTo(type);
    assertThatThrownBy(() -> desk.edit(event.id(), content -> content.withDescription("Changed")))
        .isInstanceOfSatisfying(
            DaymarkException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.EVENT_PROTECTED));
    desk.edit(event.id(), content -> content.withReminders(Reminders.NONE).withColorId("3"));
    converge();
    assertThat(laptop.event(ME, "Special").content().colorId()).isEqualTo("3");
    assertThat(account.primary().event(serverIds().getFirst()).orElseThrow().toString())
        .contains("as it is");
  }

  @Test
  void aCalendarOfWhichOnlyBusyTimesAreSharedShowsThoseAndTakesNoEdit() {
    FakeCalendar other = google.addAccount("omar@example.com").addCalendar("Omar", BERLIN);
    other.addEvent(
        """
        {"summary":"Secret","start":{"dateTime":"2026-11-18T09:00:00Z"},
         "end":{"dateTime":"2026-11-18T10:00:00Z"}}
        """);
    other.share(account, AccessRole.FREE_BUSY_READER);
    converge();
    CalendarEvent busy = desk.events("Omar").getFirst();
    assertThat(busy.content().summary()).doesNotContain("Secret");
    assertThat(busy.content().time()).isEqualTo(new EventTime.Timed(TEN, TEN.plusHours(1)));
    assertThatThrownBy(() -> desk.create("Omar", INVOICES))
        .isInstanceOfSatisfying(
            DaymarkException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CALENDAR_READ_ONLY));
  }

  /** A primary calendar has its account's time zone. */
  @Test
  void theTimeZoneOfAnAccountIsKnownAndANewOneIsTakenOverWithinADay() {
    account.primary().zone(TOKYO);
    clock.advance(Duration.ofHours(25));
    desk.sync();
    assertThat(desk.calendar(ME).zone()).isEqualTo(TOKYO);
    account
        .primary()
        .addEvent(
            """
            {"summary":"Zoneless","start":{"dateTime":"2026-11-20T09:00:00Z"},
             "end":{"dateTime":"2026-11-20T10:00:00Z"}}
            """);
    desk.sync();
    assertThat(desk.event(ME, "Zoneless").content().time())
        .isEqualTo(
            new EventTime.Timed(
                ZonedDateTime.of(2026, 11, 20, 18, 0, 0, 0, TOKYO),
                ZonedDateTime.of(2026, 11, 20, 19, 0, 0, 0, TOKYO)));
  }
}
