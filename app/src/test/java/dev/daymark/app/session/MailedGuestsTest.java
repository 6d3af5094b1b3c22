package dev.daymark.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MailedGuestsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);

  MailedGuestsTest() {
    MockFixture.fill(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Occurrence occurrence(String title) {
    return store.events().occurrences(MONDAY, MONDAY.plusDays(7), MockFixture.ZONE).stream()
        .filter(found -> found.event().content().summary().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private List<String> guests(Occurrence occurrence, @Nullable RecurrenceScope scope) {
    return MailedGuests.of(store, occurrence, scope).guests().stream()
        .map(Attendee::email)
        .toList();
  }

  @Test
  void thePersonIsNoGuestOfTheirOwn() {
    assertThat(guests(occurrence("1:1 with Tove"), null)).hasSize(1);
  }

  @Test
  void whatIsOnThisDeviceOnlyIsNobodyElses() {
    Occurrence meeting = occurrence("1:1 with Tove");
    Calendar here =
        store.calendars().all().stream()
            .filter(calendar -> calendar.accountId() == null && calendar.isWritable())
            .findFirst()
            .orElseThrow();
    var made = store.localEdits().createEvent(here.id(), meeting.event().content()).item();
    assertThat(guests(new Occurrence(made, made.content().time(), null), null)).isEmpty();
  }

  @Test
  void aGuestOfOneOccurrenceLosesTheSeriesToo() {
    Occurrence standUp = occurrence("Stand-up");
    Attendee visitor = Attendee.of("visitor@example.com");
    store
        .localEdits()
        .editOccurrence(
            standUp.seriesId(),
            standUp.originalStart(),
            RecurrenceScope.THIS,
            content -> with(content, visitor));
    Occurrence other = occurrence("Stand-up");
    assertThat(guests(occurrenceAfter(other), RecurrenceScope.THIS))
        .doesNotContain("visitor@example.com")
        .hasSize(3);
    assertThat(guests(occurrenceAfter(other), RecurrenceScope.ALL))
        .contains("visitor@example.com")
        .hasSize(4)
        .doesNotHaveDuplicates();
  }

  private static EventContent with(EventContent content, Attendee guest) {
    List<Attendee> all = new java.util.ArrayList<>(content.attendees());
    all.add(guest);
    return content.withAttendees(all);
  }

  private Occurrence occurrenceAfter(Occurrence first) {
    return store.events().occurrences(MONDAY, MONDAY.plusDays(7), MockFixture.ZONE).stream()
        .filter(found -> found.event().content().summary().equals("Stand-up"))
        .filter(found -> found.event().exception() == null)
        .findFirst()
        .orElse(first);
  }

  @Test
  void whoIsToldIsAsTheSettingSays() {
    Occurrence meeting = occurrence("1:1 with Tove");
    assertThat(MailedGuests.of(store, meeting, null).usual()).isEqualTo(GuestNotice.ALL);
    store.settings().put(GuestNotice.SETTING, GuestNotice.EXTERNAL.name());
    assertThat(MailedGuests.of(store, meeting, null).usual()).isEqualTo(GuestNotice.EXTERNAL);
  }
}
