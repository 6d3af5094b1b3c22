package dev.daymark.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.PromptReader;
import dev.daymark.app.reminders.plan.PromptSource;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.LocalStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was taken out of sync is a copy that grows old: nothing shows or reminds of it. */
class UnselectedCalendarTest {
  private final TestSession session = new TestSession();
  private final LocalStore store = session.store();
  private final CalendarId calendar = store.calendars().defaultCalendar().id();
  private final Instant now = TestSession.TODAY.atTime(8, 0).atZone(TestSession.ZONE).toInstant();

  @BeforeEach
  void meet() {
    var start = TestSession.TODAY.atTime(10, 0).atZone(TestSession.ZONE);
    store
        .localEdits()
        .createEvent(
            calendar, EventContent.of("Review", new EventTime.Timed(start, start.plusHours(1))));
  }

  @AfterEach
  void close() {
    session.close();
  }

  private void select(boolean selected) {
    store.localEdits().editCalendar(calendar, it -> it.withSelected(selected));
  }

  private List<String> shown() {
    return new CalendarReader(store, TestSession.ZONE, true)
        .read(new VisibleDays(TestSession.TODAY, 1)).items().stream()
            .map(CalendarItem::title)
            .toList();
  }

  private PromptReader reminders() {
    return new PromptReader(PromptSource.of(store));
  }

  private List<Prompt> due() {
    return reminders().read(now, now, TestSession.ZONE, ReminderSettings.USUAL);
  }

  @Test
  void theGridShowsNothingOfIt() {
    assertThat(shown()).containsExactly("Review");
    select(false);
    assertThat(shown()).isEmpty();
    select(true);
    assertThat(shown()).containsExactly("Review");
  }

  @Test
  void nothingRemindsOfItNorOfWhatWasShownBefore() {
    List<Prompt> before = due();
    assertThat(before).isNotEmpty();
    select(false);
    assertThat(due()).isEmpty();
    assertThat(reminders().find(before.getFirst().key(), TestSession.ZONE, ReminderSettings.USUAL))
        .isEmpty();
  }

  @Test
  void whatIsNewGoesToAnother() {
    CalendarId other = store.localEdits().createCalendar("Other", "#3366CC").item().id();
    select(false);
    assertThat(store.calendars().defaultCalendar().id()).isEqualTo(other);
    store.localEdits().editCalendar(other, it -> it.withSelected(false));
    assertThat(store.calendars().defaultCalendar().id()).isEqualTo(calendar);
  }
}
