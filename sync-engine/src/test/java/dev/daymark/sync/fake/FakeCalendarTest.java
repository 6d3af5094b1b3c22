package dev.daymark.sync.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FakeCalendarTest {
  private static final String LUNCH =
      """
      {"summary":"Lunch","start":{"dateTime":"2026-11-23T12:00:00Z"},
       "end":{"dateTime":"2026-11-23T13:00:00Z"}}\
      """;
  private static final String SERIES =
      """
      {"summary":"Standup","recurrence":["RRULE:FREQ=DAILY;COUNT=3"],
       "start":{"dateTime":"2026-11-23T09:00:00","timeZone":"Europe/Berlin"},
       "end":{"dateTime":"2026-11-23T09:15:00","timeZone":"Europe/Berlin"}}\
      """;

  @AutoClose
  private final FakeGoogle google =
      FakeGoogle.start(new SettableClock(Instant.parse("2026-11-23T08:00:00Z")));

  private final FakeAccount ada = google.addAccount("ada@example.com");
  private final FakeCalendar calendar = ada.primary();

  private static String id(JsonObject event) {
    return event.get("id").getAsString();
  }

  @Test
  void wrongEditsAreRefusedWithTheApisReason() {
    assertThatThrownBy(() -> calendar.addEvent("{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("400 required");
    assertThatThrownBy(() -> calendar.patchEvent("nothing1", "{}"))
        .hasMessageStartingWith("404 notFound");
    assertThatThrownBy(() -> calendar.deleteEvent("nothing1"))
        .hasMessageStartingWith("404 notFound");
  }

  @Test
  void anEventIsRescheduledFromTimedToAllDayAndBack() {
    JsonObject timed = calendar.addEvent(LUNCH);
    JsonObject start = Json.parse("{\"date\":\"2026-11-24\"}");
    JsonObject end = Json.parse("{\"date\":\"2026-11-25\"}");

    assertThat(calendar.rescheduleEvent(id(timed), start, end).getAsJsonObject("start"))
        .isEqualTo(start);
    JsonObject back =
        calendar.rescheduleEvent(
            id(timed), timed.getAsJsonObject("start"), timed.getAsJsonObject("end"));
    assertThat(back.get("start")).isEqualTo(timed.get("start"));
  }

  @Test
  void theSnapshotHoldsEventsSeriesAndExceptionsButNoTombstones() {
    JsonObject series = calendar.addEvent(SERIES);
    calendar.cancelOccurrence(id(series), "20261124T080000Z");
    calendar.changeOccurrence(id(series), "20261125T080000Z", "{\"summary\":\"Long\"}");
    calendar.deleteEvent(id(calendar.addEvent(LUNCH)));

    assertThat(calendar.events())
        .extracting(event -> event.get("status").getAsString())
        .containsExactly("confirmed", "cancelled", "confirmed");
    calendar.deleteEvent(id(series));
    assertThat(calendar.events()).isEmpty();
  }

  @Test
  void aMovedEventIsInTheOtherCalendarOnly() {
    FakeCalendar work = ada.addCalendar("Work", ZoneId.of("UTC"));
    String id = id(calendar.addEvent(LUNCH));
    calendar.moveEvent(id, work);

    assertThat(calendar.events()).isEmpty();
    assertThat(work.events()).hasSize(1);
    assertThat(calendar.event(id)).isPresent();
  }

  @Test
  void aDeletedCalendarIsGoneFromTheList() {
    FakeCalendar work = ada.addCalendar("Work", ZoneId.of("UTC"));
    assertThat(ada.calendar(work.id())).contains(work);

    ada.deleteCalendar(work);
    assertThat(ada.calendar(work.id())).isEmpty();
    assertThatThrownBy(() -> ada.deleteCalendar(calendar))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReadersCalendarStillChangesOnTheOtherDevice() {
    FakeCalendar shared = ada.addCalendar("Shared", AccessRole.READER, ZoneId.of("UTC"));

    assertThat(id(shared.addEvent(LUNCH))).isNotEmpty();
  }

  @Test
  void twoServersWithTheSameEditsGiveTheSameIds() {
    try (FakeGoogle other =
        FakeGoogle.start(new SettableClock(Instant.parse("2026-11-23T08:00:00Z")))) {
      FakeCalendar twin = other.addAccount("ada@example.com").primary();
      assertThat(twin.addEvent(LUNCH)).isEqualTo(calendar.addEvent(LUNCH));
    }
  }

  @Test
  void forgettingADeletedSeriesForgetsItsExceptions() {
    google.behaviour().reportsExceptionsOfDeletedSeries(true);
    JsonObject series = calendar.addEvent(SERIES);
    calendar.changeOccurrence(id(series), "20261125T080000Z", "{\"summary\":\"Long\"}");
    calendar.deleteEvent(id(series));

    calendar.forgetDeletedEvents();
    assertThat(calendar.events()).isEmpty();
    assertThat(calendar.event(id(series) + "_20261125T080000Z")).isEmpty();
  }
}
