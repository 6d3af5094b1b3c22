package dev.daymark.app.reminders.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.PromptReader;
import dev.daymark.app.reminders.plan.PromptSource;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said at 13:20 in Stockholm on Wednesday 18 November. */
final class ReminderWordsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final Instant NOW = Instant.parse("2026-11-18T12:20:00Z");
  private static final ZonedDateTime HALF_PAST = NOW.atZone(ZONE).plusMinutes(10);

  private final LocalStore store = JdbiStore.inMemory(() -> NOW);
  private final ReminderWords words =
      new ReminderWords(new Messages(Locale.UK), Formatting.of(Locale.UK));

  @AfterEach
  void close() {
    store.close();
  }

  private List<Prompt> all() {
    return new PromptReader(PromptSource.of(store)).read(NOW, NOW, ZONE, ReminderSettings.USUAL);
  }

  private Prompt only() {
    return all().stream().filter(it -> it.time() != null).findFirst().orElseThrow();
  }

  private void event(EventContent content) {
    store.localEdits().createEvent(store.calendars().defaultCalendar().id(), content);
  }

  private static EventContent review(ZonedDateTime start) {
    return EventContent.of("Review", new EventTime.Timed(start, start.plusHours(1)));
  }

  @Test
  void aTaskIsToldWithItsDayAndItsParts() {
    TaskListId list = store.tasks().defaultList().id();
    Task task =
        store
            .localEdits()
            .createTask(
                list,
                TaskContent.of("Section drawings")
                    .withDue(new Due.OnDay(LocalDate.of(2026, 11, 18)))
                    .withPlannedBlock(new PlannedBlock(HALF_PAST, HALF_PAST.plusHours(2))))
            .item();
    TaskContent part = TaskContent.of("A").withParent(task.id());
    store.localEdits().createTask(list, part.withStatus(TaskStatus.COMPLETED));
    store.localEdits().createTask(list, part);
    String name = store.tasks().defaultList().name();
    assertThat(words.body(only(), NOW, ZONE))
        .isEqualTo(
            "In 10 min, 13:30 \u2013 15:30\n"
                + name
                + " \u00b7 due today \u00b7 1 of 2 subtasks done");
  }

  @Test
  void anEventIsToldWithItsPlaceAndWhoComes() {
    event(
        review(HALF_PAST)
            .withLocation("Room 2")
            .withAttendees(
                List.of(
                    guest("ada@example.com", ResponseStatus.ACCEPTED),
                    guest("bo@example.com", ResponseStatus.DECLINED))));
    String name = store.calendars().defaultCalendar().summary();
    assertThat(words.body(only(), NOW, ZONE))
        .isEqualTo("In 10 min, 13:30 \u2013 14:30\n" + name + " \u00b7 Room 2 \u00b7 1 going");
  }

  private static Attendee guest(String address, ResponseStatus response) {
    return Attendee.of(address).withResponse(response);
  }

  @Test
  void anEventElsewhereIsToldWithTheClockThere() {
    event(review(HALF_PAST.withZoneSameInstant(ZoneId.of("America/New_York"))));
    assertThat(words.when(only(), NOW, ZONE))
        .isEqualTo("13:30 \u2013 14:30, in 10 min \u00b7 07:30 in New York");
  }

  @Test
  void whereItIsAnotherDayThereThatIsToldToo() {
    event(review(HALF_PAST.withZoneSameInstant(ZoneId.of("Pacific/Kiritimati"))));
    assertThat(words.when(only(), NOW, ZONE)).endsWith("Thu 19 Nov, 02:30 in Kiritimati");
  }

  @Test
  void aTaskWithoutATimeSetAsideIsToldByItsDayOrItsMoment() {
    TaskListId list = store.tasks().defaultList().id();
    store
        .localEdits()
        .createTask(list, TaskContent.of("A").withDue(new Due.OnDay(LocalDate.of(2026, 11, 18))));
    store.localEdits().createTask(list, TaskContent.of("B").withDue(new Due.At(HALF_PAST)));
    store.localEdits().createTask(list, TaskContent.of("C").withRemindAt(HALF_PAST));
    store.localEdits().createTask(list, TaskContent.of("D").withRemindAt(HALF_PAST.plusDays(1)));
    assertThat(all().stream().map(prompt -> words.when(prompt, NOW, ZONE)))
        .containsExactlyInAnyOrder(
            "Due today", "Due today, 13:30", "Reminder at 13:30", "Reminder for tomorrow, 13:30");
  }

  @Test
  void whatIsShownAMomentLateIsStillTenMinutesAhead() {
    event(review(HALF_PAST));
    assertThat(words.body(only(), NOW.plusMillis(1), ZONE)).startsWith("In 10 min, ");
    assertThat(words.body(only(), NOW.plusSeconds(60), ZONE)).startsWith("In 9 min, ");
    assertThat(words.body(only(), NOW.plus(Duration.ofMinutes(10)), ZONE)).startsWith("13:30");
  }
}
