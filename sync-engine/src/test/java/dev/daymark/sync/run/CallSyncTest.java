package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Conference;
import dev.daymark.domain.Conference.State;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Reach;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.storage.ChangeId;
import dev.daymark.sync.fake.Behaviour;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.LoggedCall;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call is asked for here, made there, and taken away again, on whichever way. */
class CallSyncTest extends OneDevice {

  private static final ZonedDateTime TEN =
      ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneId.of("Europe/Berlin"));
  private static final EventContent PLAIN =
      EventContent.of("Invoices", new EventTime.Timed(TEN, TEN.plusHours(1)));
  private static final Conference WANTED = Conference.requested("request-1");

  @BeforeEach
  void connect() throws IOException {
    connect(Reach.EVERYTHING);
    desk.sync();
  }

  private Conference call() {
    return desk.event(ME, "Invoices").content().conference();
  }

  private JsonObject there() {
    return calendar.events().getFirst();
  }

  private ChangeId ask(EventId id) {
    return desk.store()
        .localEdits()
        .editEvent(id, content -> content.withConference(WANTED))
        .change();
  }

  @Test
  void aCallOfANewEventIsMadeWithIt() {
    desk.create(ME, PLAIN.withConference(WANTED));
    converge();
    assertThat(call().state()).isEqualTo(State.READY);
    assertThat(call().link()).hasHost("meet.google.com");
    assertThat(there().get("hangoutLink").getAsString())
        .isEqualTo(String.valueOf(desk.event(ME, "Invoices").callLink()));
  }

  @Test
  void aRequestNamesMeetAndSaysThatWeKnowCalls() {
    CalendarEvent event = desk.create(ME, PLAIN);
    desk.sync();
    google.log().clear();
    ask(event.id());
    desk.sync();
    LoggedCall call = google.log().calls(Requests.eventWrites()).getFirst();
    assertThat(call.request().method()).isEqualTo("PATCH");
    assertThat(call.request().query().get("conferenceDataVersion")).isEqualTo(List.of("1"));
    assertThat(call.request().header("if-match")).startsWith("\"");
    assertThat(call.request().body())
        .isEqualTo(
            "{\"conferenceData\":{\"createRequest\":{\"conferenceSolutionKey\":"
                + "{\"type\":\"hangoutsMeet\"},\"requestId\":\"request-1\"}}}");
  }

  @Test
  void aCallThatTakesAWhileIsWaitedForAndThenThere() {
    google.behaviour().calls(Behaviour.Calls.MADE_LATER);
    desk.create(ME, PLAIN.withConference(WANTED));
    converge();
    assertThat(call()).isEqualTo(WANTED);
    assertThat(calendar.answerCallRequests(Behaviour.Calls.MADE)).isEqualTo(1);
    converge();
    assertThat(call().state()).isEqualTo(State.READY);
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void aRequestThatFailsIsSaidAndCanBeRepeatedUnderAnotherName() {
    google.behaviour().calls(Behaviour.Calls.REFUSED);
    CalendarEvent event = desk.create(ME, PLAIN.withConference(WANTED));
    converge();
    assertThat(call()).isEqualTo(Conference.refused("request-1"));
    google.behaviour().calls(Behaviour.Calls.MADE);
    desk.edit(event.id(), content -> content.withConference(Conference.requested("request-2")));
    converge();
    assertThat(call().state()).isEqualTo(State.READY);
  }

  @Test
  void aRequestWhoseAnswerWasLostMakesOneCall() {
    CalendarEvent event = desk.create(ME, PLAIN);
    desk.sync();
    ask(event.id());
    google.faults().next(Requests.eventWrites(), new Fault.DropAfter());
    desk.tryToSync();
    String made = there().get("hangoutLink").getAsString();
    converge();
    assertThat(call().link()).hasToString(made);
    assertThat(there().get("hangoutLink").getAsString()).isEqualTo(made);
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void addingACallIsTakenBackAfterItWasSent() {
    CalendarEvent event = desk.create(ME, PLAIN);
    desk.sync();
    ChangeId added = ask(event.id());
    converge();
    desk.store().localEdits().undo(added);
    converge();
    assertThat(call()).isEqualTo(Conference.NONE);
    assertThat(there().has("hangoutLink")).isFalse();
    assertThat(there().has("conferenceData")).isFalse();
  }

  @Test
  void removingACallIsTakenBackWithTheSameLink() {
    CalendarEvent event = desk.create(ME, PLAIN.withConference(WANTED));
    converge();
    Conference made = call();
    ChangeId removed =
        desk.store()
            .localEdits()
            .editEvent(event.id(), content -> content.withConference(Conference.NONE))
            .change();
    converge();
    assertThat(there().has("conferenceData")).isFalse();
    desk.store().localEdits().undo(removed);
    converge();
    assertThat(call().link()).isEqualTo(Objects.requireNonNull(made.link()));
    assertThat(there().get("hangoutLink").getAsString()).isEqualTo(made.link().toString());
  }

  @Test
  void takenBackBeforeItIsSentThereIsNothingToSend() {
    CalendarEvent event = desk.create(ME, PLAIN);
    desk.sync();
    ChangeId added = ask(event.id());
    desk.store().localEdits().undo(added);
    assertThat(desk.store().outbox().all()).isEmpty();
  }

  @Test
  void aCallMadeThereMeanwhileIsTheCall() {
    CalendarEvent event = desk.create(ME, PLAIN);
    desk.sync();
    calendar.patchEvent(
        there().get("id").getAsString(),
        "{\"conferenceData\":{\"createRequest\":{\"requestId\":\"theirs\"}}}");
    String theirs = there().get("hangoutLink").getAsString();
    ask(event.id());
    converge();
    assertThat(call().link()).hasToString(theirs);
    assertThat(there().get("hangoutLink").getAsString()).isEqualTo(theirs);
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void theLaterPartOfASeriesKeepsItsCall() {
    CalendarEvent series =
        desk.create(
            ME,
            PLAIN.withRecurrence(Recurrence.ofRule("FREQ=WEEKLY;COUNT=4")).withConference(WANTED));
    converge();
    Conference made = desk.series(ME, "Invoices").content().conference();
    Occurrence second =
        desk.store()
            .events()
            .occurrences(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 28), TEN.getZone())
            .getFirst();
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(),
            Objects.requireNonNull(second.originalStart()),
            RecurrenceScope.THIS_AND_FOLLOWING,
            content -> content.withSummary("Bills"));
    converge();
    assertThat(desk.series(ME, "Bills").callLink()).isEqualTo(made.link());
    assertThat(calendar.events())
        .allSatisfy(
            event ->
                assertThat(event.get("hangoutLink").getAsString())
                    .isEqualTo(String.valueOf(made.link())));
  }

  @Test
  void whereNoCallsAreAllowedNoneIsAskedFor() {
    calendar.allowCalls(false);
    desk = desk.restarted();
    desk.sync();
    assertThatThrownBy(() -> desk.create(ME, PLAIN.withConference(WANTED)))
        .isInstanceOf(DaymarkException.class)
        .hasMessageContaining(ME);
  }
}
