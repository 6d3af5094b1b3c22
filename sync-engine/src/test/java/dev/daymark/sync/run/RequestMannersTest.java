package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.LoggedCall;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the engine's requests look like to the server: its log is read. */
class RequestMannersTest extends TwoDevices {

  /** Google refuses these beside a sync token; source: Events.list, {@code syncToken}. */
  private static final Set<String> FILTERS =
      Set.of(
          "iCalUID",
          "orderBy",
          "privateExtendedProperty",
          "q",
          "sharedExtendedProperty",
          "timeMin",
          "timeMax",
          "updatedMin");

  private static final int GOOGLES_REQUESTS_A_MINUTE = 600;

  private static final String AN_EVENT =
      """
      {"summary":"%s","start":{"date":"2026-11-18"},"end":{"date":"2026-11-19"}}
      """;

  RequestMannersTest() throws IOException {}

  /** Edits of every kind on both sides, some at once, with lost tokens and lost replies. */
  private void aDayOfWork() {
    EventId invoices = desk.create(ME, INVOICES).id();
    EventContent daily = INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=9"));
    CalendarEvent series = desk.create(WORK, daily.withSummary("Standup"));
    desk.sync();
    laptop.sync();
    desk.edit(invoices, content -> content.withLocation("Room 4"));
    laptop.edit(
        laptop.event(ME, "Invoices").id(), content -> content.withDescription("Bring them"));
    occurrence(series, 1, content -> content.withSummary("Late"));
    desk.sync();
    account.primary().patchEvent(idOf("Invoices"), "{\"location\":\"Room 5\"}");
    desk.edit(invoices, content -> content.withLocation("Room 6"));
    google.faults().next(Requests.eventWrites(), new Fault.DropAfter());
    desk.sync();
    desk.store().localEdits().moveEvent(invoices, desk.calendar(WORK).id());
    desk.store()
        .localEdits()
        .deleteOccurrence(series.id(), start(3), RecurrenceScope.THIS_AND_FOLLOWING);
    desk.sync();
    google.expireAllSyncTokens();
    desk.store().localEdits().deleteEvent(invoices);
    desk.sync();
    laptop.sync();
  }

  private void occurrence(CalendarEvent series, int day, UnaryOperator<EventContent> change) {
    desk.store().localEdits().editOccurrence(series.id(), start(day), RecurrenceScope.THIS, change);
  }

  private static OriginalStart start(int day) {
    return new OriginalStart.AtInstant(TEN.plusDays(day).toInstant());
  }

  private String idOf(String summary) {
    return account.primary().events().stream()
        .filter(event -> event.get("summary").getAsString().equals(summary))
        .findFirst()
        .orElseThrow()
        .get("id")
        .getAsString();
  }

  /** A creation names its own id, so that it cannot be made twice; a move knows no condition. */
  @Test
  void noWriteIsUnconditional() {
    google.log().clear();
    aDayOfWork();
    List<LoggedCall> writes = google.log().calls(Requests.eventWrites());
    assertThat(writes)
        .filteredOn(call -> !call.request().method().equals("POST"))
        .hasSizeGreaterThan(5)
        .allSatisfy(call -> assertThat(call.request().header("if-match")).startsWith("\""));
    assertThat(writes)
        .filteredOn(call -> call.request().path().endsWith("/events"))
        .hasSizeGreaterThan(1)
        .allSatisfy(call -> assertThat(keys(call.request())).contains("id"));
    assertThat(writes)
        .extracting(call -> call.request().method())
        .containsOnly("POST", "PATCH", "DELETE");
  }

  @Test
  void noFilterStandsBesideASyncToken() {
    google.log().clear();
    aDayOfWork();
    assertThat(google.log().calls(Requests.eventLists()))
        .filteredOn(call -> call.request().query().containsKey("syncToken"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            call -> {
              assertThat(call.request().query().keySet()).doesNotContainAnyElementsOf(FILTERS);
              assertThat(call.request().query().get("showDeleted")).isEqualTo(List.of("true"));
            });
  }

  @ParameterizedTest
  @EnumSource(EventField.class)
  void aPushOfOneFieldSendsThatFieldAlone(EventField field) {
    EventContent before =
        field == EventField.RECURRENCE
            ? INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=9"))
            : INVOICES;
    EventId id = desk.create(ME, before).id();
    desk.sync();
    google.log().clear();
    desk.edit(id, content -> changed(field, content));
    desk.sync();
    assertThat(google.log().calls(Requests.eventWrites()))
        .singleElement()
        .satisfies(
            call ->
                assertThat(keys(call.request())).containsExactlyInAnyOrderElementsOf(sent(field)));
  }

  private static EventContent changed(EventField field, EventContent content) {
    return switch (field) {
      case SUMMARY -> content.withSummary("Changed");
      case DESCRIPTION -> content.withDescription("Changed");
      case LOCATION -> content.withLocation("Changed");
      case TIME -> content.withTime(new EventTime.Timed(TEN.plusHours(1), TEN.plusHours(3)));
      case RECURRENCE -> content.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=8"));
      case STATUS -> content.withStatus(EventStatus.TENTATIVE);
      case TRANSPARENCY -> content.withTransparency(Transparency.TRANSPARENT);
      case VISIBILITY -> content.withVisibility(Visibility.PRIVATE);
      case COLOR -> content.withColorId("3");
      case ATTENDEES -> content.withAttendees(List.of(Attendee.of("omar@example.com")));
      case REMINDERS -> content.withReminders(Reminders.NONE);
      case CONFERENCE -> content.withConference(Conference.requested("a call"));
    };
  }

  private static Set<String> sent(EventField field) {
    return switch (field) {
      case SUMMARY -> Set.of("summary");
      case DESCRIPTION -> Set.of("description");
      case LOCATION -> Set.of("location");
      case TIME -> Set.of("start", "end");
      case RECURRENCE -> Set.of("recurrence");
      case STATUS -> Set.of("status");
      case TRANSPARENCY -> Set.of("transparency");
      case VISIBILITY -> Set.of("visibility");
      case COLOR -> Set.of("colorId");
      case ATTENDEES -> Set.of("attendees");
      case REMINDERS -> Set.of("reminders");
      case CONFERENCE -> Set.of("conferenceData");
    };
  }

  private static Set<String> keys(FakeRequest request) {
    return JsonParser.parseString(request.body()).getAsJsonObject().keySet();
  }

  @Test
  void aWaitThatTheServerAsksForIsObeyed() {
    desk.create(ME, INVOICES);
    google.faults().next(Requests.eventWrites(), Fault.tooManyRequests(Duration.ofSeconds(20)));
    desk.sync();
    List<LoggedCall> writes = google.log().calls(Requests.eventWrites());
    assertThat(writes).hasSize(2);
    assertThat(Duration.between(writes.get(0).at(), writes.get(1).at()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void aWaitOfHoursIsNotWaitedForInTheRunAndNothingElseIsAskedMeanwhile() {
    desk.create(ME, INVOICES);
    google.faults().always(Requests.any(), Fault.tooManyRequests(Duration.ofHours(3)));
    Instant began = clock.instant();
    assertThat(desk.tryToSync().failure())
        .isInstanceOfSatisfying(
            SyncFailure.RateLimited.class,
            limited ->
                assertThat(limited.retryAt()).isAfterOrEqualTo(began.plus(Duration.ofHours(3))));
    assertThat(google.log().calls()).hasSize(1);
    assertThat(clock.instant()).isEqualTo(began);
    google.faults().clear();
    assertThat(desk.store().outbox().count()).isEqualTo(1);
  }

  @Test
  void aServerThatIsDownIsAskedFiveTimesWithGrowingPausesAndThenLeftAlone() {
    google.faults().always(Requests.any(), Fault.unavailable());
    Instant began = clock.instant();
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Unavailable.class);
    List<LoggedCall> calls = google.log().calls();
    assertThat(calls).hasSize(5);
    for (int i = 1; i < calls.size(); i++) {
      Duration ceiling = Duration.ofMillis(500L << (i - 1));
      assertThat(Duration.between(calls.get(i - 1).at(), calls.get(i).at()))
          .isLessThanOrEqualTo(ceiling);
    }
    assertThat(clock.instant()).isAfter(began);
  }

  @Test
  void neverMoreThanFourRequestsAreUnderWayAtOnce() {
    for (int i = 0; i < 6; i++) {
      account
          .addCalendar("Calendar " + i, BERLIN)
          .addEvents(
              12, n -> JsonParser.parseString(AN_EVENT.formatted("Event " + n)).getAsJsonObject());
    }
    google.behaviour().pageLimit(3);
    int before = google.log().calls().size();
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    google
        .faults()
        .always(
            request -> {
              int underWay = begun.incrementAndGet() - (google.log().calls().size() - before);
              most.accumulateAndGet(underWay, Math::max);
              return true;
            },
            new Fault.Delay(Duration.ofMillis(3)));
    desk.sync();
    assertThat(begun.get()).isGreaterThan(24);
    assertThat(most.get()).isBetween(1, 4);
  }

  @Test
  void aFloodOfEditsStaysFarBelowWhatGoogleAllowsInAMinute() {
    account
        .addCalendar("Flood", BERLIN)
        .addEvents(
            500, n -> JsonParser.parseString(AN_EVENT.formatted("Event " + n)).getAsJsonObject());
    desk.sync();
    desk.events("Flood")
        .forEach(event -> desk.edit(event.id(), content -> content.withLocation("Roof")));
    google.log().clear();
    desk.sync();
    List<Instant> times = google.log().calls().stream().map(LoggedCall::at).toList();
    assertThat(times).hasSizeGreaterThan(500);
    for (Instant from : times) {
      Instant to = from.plus(Duration.ofMinutes(1));
      assertThat(times.stream().filter(at -> !at.isBefore(from) && at.isBefore(to)).count())
          .isLessThan(GOOGLES_REQUESTS_A_MINUTE * 3 / 4);
    }
  }
}
