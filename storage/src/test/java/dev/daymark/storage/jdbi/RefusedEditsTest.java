package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteVersion;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the person's door does not let in, and that nothing is changed by it. */
class RefusedEditsTest {

  private final StoreFixture fixture = new StoreFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private static void refused(ErrorCode code, ThrowingCallable edit) {
    assertThatThrownBy(edit)
        .isInstanceOfSatisfying(
            DaymarkException.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageEndingWith(".");
  }

  static Stream<UnaryOperator<EventContent>> nonsense() {
    Attendee ada = Attendee.of("ada@example.org");
    Reminder late = new Reminder(Reminder.Method.POPUP, 40_321);
    Reminder soon = new Reminder(Reminder.Method.POPUP, 10);
    return Stream.of(
        content -> content.withSummary("x".repeat(100_001)),
        content -> content.withDescription("x".repeat(100_001)),
        content -> content.withLocation("x".repeat(100_001)),
        content -> content.withAttendees(List.of(Attendee.of("nobody"))),
        content -> content.withAttendees(List.of(ada, Attendee.of("ADA@example.org"))),
        content -> content.withReminders(new Reminders(false, List.of(late))),
        content -> content.withReminders(new Reminders(true, List.of(soon))),
        content ->
            content.withReminders(
                new Reminders(false, List.of(soon, soon, soon, soon, soon, soon))),
        content -> content.withColorId("12"),
        content -> content.withColorId("red"));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void contentThatMakesNoSenseIsRefused(UnaryOperator<EventContent> change) {
    EventId id = fixture.store.localEdits().createEvent(fixture.work, event("Plan")).item().id();
    CalendarEvent before = fixture.store.events().find(id).orElseThrow();
    int waiting = fixture.store.outbox().all().size();
    refused(ErrorCode.INPUT_INVALID, () -> fixture.store.localEdits().editEvent(id, change));
    refused(
        ErrorCode.INPUT_INVALID,
        () -> fixture.store.localEdits().createEvent(fixture.work, change.apply(event("Another"))));
    assertThat(fixture.store.events().find(id)).contains(before);
    assertThat(fixture.store.outbox().all()).hasSize(waiting);
  }

  @Test
  void aCalendarThatCanOnlyBeReadTakesNoEventAndNoEdit() {
    CalendarId holidays = fixture.calendar(fixture.account, "holidays", AccessRole.READER);
    EventId id = fixture.known(holidays, "r1", event("Easter"));
    refused(
        ErrorCode.CALENDAR_READ_ONLY,
        () -> fixture.store.localEdits().createEvent(holidays, event("Mine")));
    refused(
        ErrorCode.CALENDAR_READ_ONLY,
        () -> fixture.store.localEdits().editEvent(id, content -> content.withSummary("Mine")));
    refused(ErrorCode.CALENDAR_READ_ONLY, () -> fixture.store.localEdits().deleteEvent(id));
    refused(
        ErrorCode.CALENDAR_READ_ONLY, () -> fixture.store.localEdits().moveEvent(id, fixture.work));
    assertThat(fixture.store.outbox().all()).isEmpty();
  }

  private EventId invited(String eventType, boolean mine) {
    return invited(eventType, mine, Recurrence.NONE);
  }

  private EventId invited(String eventType, boolean mine, Recurrence recurrence) {
    EventContent content =
        event("Review")
            .withRecurrence(recurrence)
            .withAttendees(
                List.of(
                    Attendee.of("boss@example.org"),
                    new Attendee(
                        "ada@example.org",
                        null,
                        Attendee.ResponseStatus.NEEDS_ACTION,
                        false,
                        false,
                        true,
                        false,
                        "",
                        0)));
    EventDetails details =
        new EventDetails(
            "boss@example.org", "The boss", mine, eventType, false, false, "uid", null, null);
    RemoteVersion plain = fixture.version("r1", content);
    RemoteVersion version =
        new RemoteVersion(
            plain.remoteId(),
            plain.etag(),
            false,
            content,
            details,
            null,
            null,
            plain.updatedAt(),
            plain.json());
    return fixture.inRemote(tx -> tx.insert(fixture.work, version));
  }

  @Test
  void anotherPersonsEventKeepsItsTimeAndTakesOnlyMyAnswerAndWhatIsMine() {
    EventId id = invited("default", false);
    refused(
        ErrorCode.EVENT_PROTECTED,
        () -> fixture.store.localEdits().editEvent(id, content -> content.withSummary("Mine")));
    refused(
        ErrorCode.EVENT_PROTECTED,
        () ->
            fixture
                .store
                .localEdits()
                .editEvent(id, content -> content.withTime(StoreFixture.at(1, 9))));
    refused(
        ErrorCode.EVENT_PROTECTED,
        () -> fixture.store.localEdits().editEvent(id, this::othersAnswer));
    fixture.store.localEdits().editEvent(id, content -> content.withColorId("3"));
    fixture.store.localEdits().editEvent(id, this::ownAnswer);
    EventContent after = fixture.store.events().find(id).orElseThrow().content();
    assertThat(after.colorId()).isEqualTo("3");
    assertThat(after.attendees().get(1).responseStatus())
        .isEqualTo(Attendee.ResponseStatus.ACCEPTED);
    assertThat(after.summary()).isEqualTo("Review");
  }

  @Test
  void anotherPersonsSeriesIsNotSplitAsTheRestWouldInviteEverybodyAnew() {
    EventId id = invited("default", false, Recurrence.ofRule("FREQ=DAILY"));
    OriginalStart third = StoreFixture.at(3, 9).asOriginalStart();
    refused(
        ErrorCode.EVENT_PROTECTED,
        () ->
            fixture
                .store
                .localEdits()
                .editOccurrence(id, third, RecurrenceScope.THIS_AND_FOLLOWING, this::ownAnswer));
    refused(
        ErrorCode.EVENT_PROTECTED,
        () ->
            fixture
                .store
                .localEdits()
                .deleteOccurrence(id, third, RecurrenceScope.THIS_AND_FOLLOWING));
    fixture.store.localEdits().editOccurrence(id, third, RecurrenceScope.THIS, this::ownAnswer);
    fixture.store.localEdits().editOccurrence(id, third, RecurrenceScope.ALL, this::ownAnswer);
    assertThat(fixture.store.outbox().all())
        .extracting(OutboxEntry::kind)
        .containsOnly(OutboxEntry.Kind.UPDATE);
  }

  private EventContent ownAnswer(EventContent content) {
    Attendee me = content.attendees().get(1).withResponse(Attendee.ResponseStatus.ACCEPTED);
    return content.withAttendees(List.of(content.attendees().getFirst(), me));
  }

  private EventContent othersAnswer(EventContent content) {
    Attendee boss = content.attendees().getFirst().withResponse(Attendee.ResponseStatus.DECLINED);
    return content.withAttendees(List.of(boss, content.attendees().get(1)));
  }

  static Stream<Arguments> kinds() {
    String two = " in Google Calendar; here you can change the colour and the reminders.";
    return Stream.of(
        Arguments.of("workingLocation", "Working locations are changed" + two),
        Arguments.of("focusTime", "Focus time is changed" + two),
        Arguments.of("outOfOffice", "Time out of office is changed" + two),
        Arguments.of("birthday", "Birthdays are changed" + two),
        Arguments.of("hologram", "This kind of event is changed" + two));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aSpecialKindOfEventSaysInOneSentenceWhyItStaysAndWhatCanBeChanged(
      String type, String sentence) {
    EventId id = invited(type, true);
    for (UnaryOperator<EventContent> change :
        List.<UnaryOperator<EventContent>>of(
            content -> content.withSummary("x"),
            content -> content.withTime(StoreFixture.at(1, 9)),
            content -> content.withTransparency(Transparency.TRANSPARENT))) {
      assertThatThrownBy(() -> fixture.store.localEdits().editEvent(id, change))
          .hasMessage(sentence);
    }
    Reminders reminders = new Reminders(false, List.of(new Reminder(Reminder.Method.POPUP, 30)));
    fixture.store.localEdits().editEvent(id, content -> content.withColorId("3"));
    fixture.store.localEdits().editEvent(id, content -> content.withReminders(reminders));
    EventContent after = fixture.store.events().find(id).orElseThrow().content();
    assertThat(after.colorId()).isEqualTo("3");
    assertThat(after.reminders()).isEqualTo(reminders);
  }

  @Test
  void anEventMadeFromAnEMailAlsoSaysWhetherOneIsBusy() {
    EventId id = invited("fromGmail", true);
    assertThatThrownBy(
            () -> fixture.store.localEdits().editEvent(id, content -> content.withSummary("x")))
        .hasMessage(
            "Events made from e-mails are changed in Google Calendar; here you can change"
                + " the colour, the reminders and whether you are busy.");
    fixture
        .store
        .localEdits()
        .editEvent(id, content -> content.withTransparency(Transparency.TRANSPARENT));
    assertThat(fixture.store.events().find(id).orElseThrow().content().transparency())
        .isEqualTo(Transparency.TRANSPARENT);
  }
}
