package dev.daymark.sync.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.CalendarList;
import com.google.api.services.calendar.model.CalendarListEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CalendarListContractTest {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  @AutoClose private final FakeGoogle google = FakeGoogle.start(clock);
  private final FakeAccount ada = google.addAccount("ada@example.com");
  private final Calendar api = GoogleClient.calendar(google, ada);

  private CalendarList since(String token) throws Exception {
    return api.calendarList().list().setSyncToken(token).execute();
  }

  @Test
  void anEntryShowsTheCalendarAndThePersonsSettings() throws Exception {
    FakeCalendar work = ada.addCalendar("Work", TORONTO);

    List<CalendarListEntry> entries = api.calendarList().list().execute().getItems();
    assertThat(entries)
        .extracting(CalendarListEntry::getId)
        .containsExactly(ada.email(), work.id());
    assertThat(entries.getFirst().getPrimary()).isTrue();
    assertThat(entries.getLast().getPrimary()).isNull();
    assertThat(entries.getLast().getHidden()).isNull();
    assertThat(entries.getLast().getTimeZone()).isEqualTo("America/Toronto");
    assertThat(entries.getLast().getAccessRole()).isEqualTo("owner");
    assertThat(entries.getLast().getBackgroundColor()).startsWith("#");
  }

  @Test
  void pagesEndWithASyncToken() throws Exception {
    ada.addCalendar("A", TORONTO);
    ada.addCalendar("B", TORONTO);

    CalendarList first = api.calendarList().list().setMaxResults(2).execute();
    assertThat(first.getNextSyncToken()).isNull();
    CalendarList second =
        api.calendarList().list().setMaxResults(2).setPageToken(first.getNextPageToken()).execute();
    assertThat(second.getItems()).hasSize(1);
    assertThat(second.getNextPageToken()).isNull();
    assertThat(since(second.getNextSyncToken()).getItems()).isEmpty();
  }

  @Test
  void anIncrementalListShowsNewChangedHiddenAndDeletedEntriesOnly() throws Exception {
    FakeCalendar old = ada.addCalendar("Old", TORONTO);
    FakeCalendar quiet = ada.addCalendar("Quiet", TORONTO);
    String token = api.calendarList().list().execute().getNextSyncToken();

    ada.unsubscribe(old);
    FakeCalendar fresh = ada.addCalendar("Fresh", TORONTO);
    ada.hide(quiet, true);

    List<CalendarListEntry> entries = since(token).getItems();
    assertThat(entries)
        .extracting(CalendarListEntry::getId)
        .containsExactly(old.id(), fresh.id(), quiet.id());
    assertThat(entries.getFirst().getDeleted()).isTrue();
    assertThat(entries.getFirst().getSummary()).isNull();
    assertThat(entries.getLast().getHidden()).isTrue();
  }

  @Test
  void aFullListLeavesHiddenAndDeletedEntriesOutUnlessAsked() throws Exception {
    FakeCalendar hidden = ada.addCalendar("Hidden", TORONTO);
    ada.hide(hidden, true);
    FakeCalendar deleted = ada.addCalendar("Deleted", TORONTO);
    ada.unsubscribe(deleted);

    assertThat(api.calendarList().list().execute().getItems()).hasSize(1);
    assertThat(api.calendarList().list().setShowHidden(true).execute().getItems()).hasSize(2);
    assertThat(
            api.calendarList().list().setShowHidden(true).setShowDeleted(true).execute().getItems())
        .hasSize(3);
  }

  @Test
  void readOnlyChangesAreNotPartOfAnIncrementalList() throws Exception {
    FakeCalendar work = ada.addCalendar("Work", TORONTO);
    String token = api.calendarList().list().execute().getNextSyncToken();

    work.rename("Job");
    work.zone(ZoneId.of("UTC"));

    assertThat(since(token).getItems()).isEmpty();
    assertThat(api.calendarList().get(work.id()).execute().getSummary()).isEqualTo("Job");
  }

  @Test
  void syncTokensRefuseRestrictionsGarbageAndOldAge() throws Exception {
    String token = api.calendarList().list().execute().getNextSyncToken();

    assertThat(
            GoogleClient.refusal(
                () ->
                    api.calendarList()
                        .list()
                        .setSyncToken(token)
                        .setMinAccessRole("writer")
                        .execute()))
        .isEqualTo("400 syncTokenWithRequestRestrictions");
    assertThat(
            GoogleClient.refusal(
                () -> api.calendarList().list().setSyncToken(token).setShowHidden(false).execute()))
        .isEqualTo("400 syncTokenWithRequestRestrictions");
    assertThat(GoogleClient.refusal(() -> since("garbage"))).isEqualTo("400 invalid");
    ada.expireCalendarListTokens();
    assertThat(GoogleClient.refusal(() -> since(token))).isEqualTo("410 fullSyncRequired");
  }

  @Test
  void minAccessRoleLeavesWeakerCalendarsOut() throws Exception {
    ada.addCalendar("Read", AccessRole.READER, TORONTO);
    ada.addCalendar("Write", AccessRole.WRITER_WITHOUT_PRIVATE_ACCESS, TORONTO);

    assertThat(api.calendarList().list().setMinAccessRole("writer").execute().getItems())
        .hasSize(1);
    assertThat(api.calendarList().list().setMinAccessRole("reader").execute().getItems())
        .hasSize(3);
  }

  @Test
  void personalSettingsChangeByPatchAndColoursNeedTheirParameter() throws Exception {
    CalendarListEntry patch =
        new CalendarListEntry()
            .setSummaryOverride("Mine")
            .setColorId("3")
            .setBackgroundColor("#123456")
            .setForegroundColor("#ffffff");

    CalendarListEntry plain = api.calendarList().patch(ada.email(), patch).execute();
    assertThat(plain.getSummaryOverride()).isEqualTo("Mine");
    assertThat(plain.getBackgroundColor()).isEqualTo("#f83a22");
    CalendarListEntry coloured =
        api.calendarList().patch(ada.email(), patch).setColorRgbFormat(true).execute();
    assertThat(coloured.getBackgroundColor()).isEqualTo("#123456");
    assertThat(
            GoogleClient.refusal(
                () ->
                    api.calendarList()
                        .patch(ada.email(), new CalendarListEntry().setColorId("25"))
                        .execute()))
        .isEqualTo("400 invalid");
  }

  @Test
  void subscribingAndUnsubscribingLeavesTheCalendarAlone() throws Exception {
    FakeCalendar work = ada.addCalendar("Work", TORONTO);

    api.calendarList().delete(work.id()).execute();
    assertThat(GoogleClient.refusal(() -> api.calendarList().get(work.id()).execute()))
        .isEqualTo("404 notFound");
    assertThat(api.calendars().get(work.id()).execute().getSummary()).isEqualTo("Work");
    api.calendarList().insert(new CalendarListEntry().setId(work.id())).execute();
    assertThat(api.calendarList().get(work.id()).execute().getSummary()).isEqualTo("Work");
  }

  @Test
  void calendarsAreMadeChangedAndDeletedThroughTheApi() throws Exception {
    var made =
        api.calendars()
            .insert(
                new com.google.api.services.calendar.model.Calendar()
                    .setSummary("Trips")
                    .setTimeZone("Asia/Tokyo"))
            .execute();
    assertThat(made.getId()).endsWith("@group.calendar.google.com");
    assertThat(api.calendarList().get(made.getId()).execute().getAccessRole()).isEqualTo("owner");

    api.calendars()
        .patch(
            made.getId(),
            new com.google.api.services.calendar.model.Calendar().setDescription("Far away"))
        .execute();
    var read = api.calendars().get(made.getId()).execute();
    assertThat(read.getDescription()).isEqualTo("Far away");
    assertThat(read.getTimeZone()).isEqualTo("Asia/Tokyo");

    api.calendars().delete(made.getId()).execute();
    assertThat(GoogleClient.refusal(() -> api.calendars().get(made.getId()).execute()))
        .isEqualTo("404 notFound");
  }

  @Test
  void onlySecondaryCalendarsAreDeletedAndOnlyThePrimaryIsCleared() throws Exception {
    FakeCalendar work = ada.addCalendar("Work", TORONTO);
    api.events().insert("primary", Samples.lunch()).execute();

    assertThat(GoogleClient.refusal(() -> api.calendars().delete("primary").execute()))
        .isEqualTo("400 invalid");
    assertThat(GoogleClient.refusal(() -> api.calendars().clear(work.id()).execute()))
        .isEqualTo("400 invalid");
    api.calendars().clear("primary").execute();
    assertThat(api.events().list("primary").execute().getItems()).isEmpty();
  }

  @Test
  void otherPeoplesCalendarsDoNotExist() {
    google.addAccount("bob@example.com");

    assertThat(GoogleClient.refusal(() -> api.events().list("bob@example.com").execute()))
        .isEqualTo("404 notFound");
  }

  @Test
  void colorsAndSettingsAreServed() throws Exception {
    assertThat(api.colors().get().execute().getCalendar()).hasSize(24);
    assertThat(api.colors().get().execute().getEvent()).hasSize(11);
    assertThat(api.settings().get("timezone").execute().getValue()).isEqualTo("Europe/Berlin");
    assertThat(api.settings().list().execute().getItems()).isNotEmpty();
  }
}
