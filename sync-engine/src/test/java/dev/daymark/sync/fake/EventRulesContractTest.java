package dev.daymark.sync.fake;

import static dev.daymark.sync.fake.GoogleClient.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.ConferenceData;
import com.google.api.services.calendar.model.CreateConferenceRequest;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttachment;
import com.google.api.services.calendar.model.EventAttendee;
import com.google.api.services.calendar.model.EventReminder;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EventRulesContractTest {
  private static final String INVITATION =
      """
      {"summary":"Review","organizer":{"email":"boss@example.com"},
       "attendees":[{"email":"boss@example.com","responseStatus":"accepted"},
                    {"email":"ada@example.com"}],
       "start":{"dateTime":"2026-11-23T12:00:00Z"},"end":{"dateTime":"2026-11-23T13:00:00Z"}}\
      """;

  @AutoClose private final FakeGoogle google = FakeGoogle.start();
  private final FakeAccount ada = google.addAccount("ada@example.com");
  private final Calendar api = GoogleClient.calendar(google, ada);

  private Event insert(Event event) throws Exception {
    return api.events().insert("primary", event).execute();
  }

  private Event patch(String id, Event patch) throws Exception {
    return api.events().patch("primary", id, patch).execute();
  }

  private static Event reminding(boolean useDefault, EventReminder... overrides) {
    return Samples.lunch()
        .setReminders(
            new Event.Reminders().setUseDefault(useDefault).setOverrides(List.of(overrides)));
  }

  private static EventReminder reminder(String method, int minutes) {
    return new EventReminder().setMethod(method).setMinutes(minutes);
  }

  @Test
  void remindersHaveLimits() throws Exception {
    assertThat(insert(reminding(false, reminder("popup", 40_320))).getReminders().getOverrides())
        .hasSize(1);
    assertThat(refusal(() -> insert(reminding(false, reminder("popup", 40_321)))))
        .isEqualTo("400 invalid");
    assertThat(refusal(() -> insert(reminding(false, reminder("sms", 5)))))
        .isEqualTo("400 invalid");
    assertThat(refusal(() -> insert(reminding(true, reminder("popup", 5)))))
        .isEqualTo("400 cannotUseDefaultRemindersAndSpecifyOverride");
    EventReminder[] six =
        Collections.nCopies(6, reminder("popup", 5)).toArray(EventReminder[]::new);
    assertThat(refusal(() -> insert(reminding(false, six)))).isEqualTo("400 invalid");
  }

  @Test
  void extendedPropertiesAreDroppedCutOrRefused() throws Exception {
    Map<String, String> odd = Map.of("k".repeat(45), "x", "long", "v".repeat(2000));
    Event event =
        insert(
            Samples.lunch().setExtendedProperties(new Event.ExtendedProperties().setPrivate(odd)));
    assertThat(event.getExtendedProperties().getPrivate())
        .containsOnly(Map.entry("long", "v".repeat(1024)));

    Map<String, String> many =
        IntStream.range(0, 301).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));
    assertThat(
            refusal(
                () ->
                    insert(
                        Samples.lunch()
                            .setExtendedProperties(
                                new Event.ExtendedProperties().setPrivate(many)))))
        .isEqualTo("400 invalid");
  }

  @Test
  void attendeesNeedAnAddressAndGetTheirMarks() throws Exception {
    Event event =
        insert(
            Samples.lunch()
                .setAttendees(
                    List.of(
                        new EventAttendee().setEmail("ada@example.com").setOptional(false),
                        new EventAttendee().setEmail("Bob@Example.com").setOptional(true))));

    EventAttendee self = event.getAttendees().getFirst();
    assertThat(self.getSelf()).isTrue();
    assertThat(self.getOrganizer()).isTrue();
    assertThat(self.getOptional()).isNull();
    assertThat(self.getResponseStatus()).isEqualTo("needsAction");
    assertThat(event.getAttendees().getLast().getEmail()).isEqualTo("bob@example.com");
    assertThat(refusal(() -> insert(Samples.lunch().setAttendees(List.of(new EventAttendee())))))
        .isEqualTo("400 required");
  }

  @Test
  void attendeesAreReplacedWholeUnlessTheyAreSaidToBeOmitted() throws Exception {
    String id = ada.primary().addInvitation(INVITATION).get("id").getAsString();
    EventAttendee own =
        new EventAttendee().setEmail("ada@example.com").setResponseStatus("tentative");

    Event answered = patch(id, new Event().setAttendeesOmitted(true).setAttendees(List.of(own)));
    assertThat(answered.getAttendees())
        .extracting(EventAttendee::getResponseStatus)
        .containsExactly("accepted", "tentative");
    assertThat(refusal(() -> patch(id, new Event().setAttendees(List.of(own)))))
        .isEqualTo("403 forbiddenForNonOrganizer");
  }

  @Test
  void aGuestMayChangeOnlyWhatIsPrivateToTheCopy() throws Exception {
    String id = ada.primary().addInvitation(INVITATION).get("id").getAsString();

    assertThat(patch(id, new Event().setColorId("4")).getColorId()).isEqualTo("4");
    assertThat(patch(id, new Event().setReminders(new Event.Reminders().setUseDefault(false))))
        .isNotNull();
    assertThat(refusal(() -> patch(id, new Event().setSummary("Mine"))))
        .isEqualTo("403 forbiddenForNonOrganizer");
    api.events().delete("primary", id).execute();
  }

  @Test
  void maxAttendeesLeavesOthersOut() throws Exception {
    String id = ada.primary().addInvitation(INVITATION).get("id").getAsString();

    Event event = api.events().get("primary", id).setMaxAttendees(1).execute();
    assertThat(event.getAttendeesOmitted()).isTrue();
    assertThat(event.getAttendees()).extracting(EventAttendee::getSelf).containsExactly(true);
  }

  @Test
  void lockedEventsKeepTheirMainFields() throws Exception {
    Event event = insert(Samples.lunch());
    ada.primary().patchEvent(event.getId(), "{\"locked\":true}");

    assertThat(refusal(() -> patch(event.getId(), new Event().setSummary("x"))))
        .isEqualTo("403 forbidden");
    assertThat(patch(event.getId(), new Event().setColorId("2")).getLocked()).isTrue();
  }

  @Test
  void eventTypesAreImmutableAndRestricted() throws Exception {
    FakeCalendar work = ada.addCalendar("Work", ZoneId.of("UTC"));
    Event focus = insert(Samples.lunch().setEventType("focusTime"));

    assertThat(refusal(() -> patch(focus.getId(), new Event().setEventType("default"))))
        .isEqualTo("400 eventTypeRestriction");
    assertThat(refusal(() -> insert(Samples.lunch().setEventType("fromGmail"))))
        .isEqualTo("400 eventTypeRestriction");
    assertThat(
            refusal(
                () ->
                    api.events()
                        .insert(work.id(), Samples.lunch().setEventType("outOfOffice"))
                        .execute()))
        .isEqualTo("400 eventTypeRestriction");
    assertThat(refusal(() -> api.events().move("primary", focus.getId(), work.id()).execute()))
        .isEqualTo("400 eventTypeRestriction");
  }

  @Test
  void birthdaysAreYearlyAllDayEventsWithFewEditableFields() throws Exception {
    Event birthday =
        Samples.allDay("2026-11-23", "2026-11-24")
            .setEventType("birthday")
            .setVisibility("private")
            .setRecurrence(List.of("RRULE:FREQ=YEARLY"));
    Event made = insert(birthday);

    assertThat(patch(made.getId(), new Event().setSummary("Bob")).getSummary()).isEqualTo("Bob");
    assertThat(refusal(() -> patch(made.getId(), new Event().setLocation("Home"))))
        .isEqualTo("400 eventTypeRestriction");
    assertThat(refusal(() -> insert(Samples.lunch().setEventType("birthday"))))
        .isEqualTo("400 eventTypeRestriction");
  }

  @Test
  void conferenceDataNeedsItsVersionParameter() throws Exception {
    Event wish =
        Samples.lunch()
            .setConferenceData(
                new ConferenceData()
                    .setCreateRequest(new CreateConferenceRequest().setRequestId("r1")));

    assertThat(insert(wish).getConferenceData()).isNull();
    Event made = api.events().insert("primary", wish).setConferenceDataVersion(1).execute();
    assertThat(made.getConferenceData().getEntryPoints()).hasSize(1);
    assertThat(made.getHangoutLink()).startsWith("https://");
    patch(made.getId(), new Event().setSummary("x"));
    assertThat(api.events().get("primary", made.getId()).execute().getConferenceData()).isNotNull();
  }

  @Test
  void attachmentsNeedTheirParameterAndAreLimited() throws Exception {
    EventAttachment file = new EventAttachment().setFileUrl("https://example.com/a");
    Event one = Samples.lunch().setAttachments(List.of(file));

    assertThat(insert(one).getAttachments()).isNull();
    assertThat(
            api.events()
                .insert("primary", one)
                .setSupportsAttachments(true)
                .execute()
                .getAttachments())
        .hasSize(1);
    Event many = Samples.lunch().setAttachments(Collections.nCopies(26, file));
    assertThat(
            refusal(
                () -> api.events().insert("primary", many).setSupportsAttachments(true).execute()))
        .isEqualTo("400 invalid");
  }

  @Test
  void unknownChoicesAndColoursAreRefused() {
    assertThat(refusal(() -> insert(Samples.lunch().setVisibility("loud"))))
        .isEqualTo("400 invalid");
    assertThat(refusal(() -> insert(Samples.lunch().setStatus("maybe")))).isEqualTo("400 invalid");
    assertThat(refusal(() -> insert(Samples.lunch().setColorId("12")))).isEqualTo("400 invalid");
  }

  @Test
  void aWriterWithoutPrivateAccessWritesButDoesNotSeePrivateDetails() throws Exception {
    FakeCalendar shared =
        ada.addCalendar("Shared", AccessRole.WRITER_WITHOUT_PRIVATE_ACCESS, ZoneId.of("UTC"));

    Event made =
        api.events().insert(shared.id(), Samples.lunch().setVisibility("private")).execute();
    assertThat(api.events().get(shared.id(), made.getId()).execute().getSummary()).isNull();
  }
}
