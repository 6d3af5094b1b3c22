package dev.daymark.app.reminders.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.reminder.ReminderKind;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewsPromptsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
  private static final EventId MEETING = new EventId(new UUID(1, 1));

  private final Calendar calendar = anyCalendar();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private @Nullable Instant moved;

  private static Calendar anyCalendar() {
    try (LocalStore store = JdbiStore.inMemory(() -> NOW)) {
      return store.calendars().defaultCalendar();
    }
  }

  private void meeting(Duration ahead, ResponseStatus answer, boolean mine) {
    ZonedDateTime start = NOW.plus(ahead).atZone(ZONE);
    EventTime time = new EventTime.Timed(start, start.plusHours(1));
    Attendee me = new Attendee("me@example.org", null, answer, false, mine, true, false, "", 0);
    CalendarEvent event =
        new CalendarEvent(
            MEETING,
            calendar.id(),
            EventContent.of("Review", time).withAttendees(List.of(me)),
            new EventDetails(
                "boss@example.org", null, mine, "default", false, false, null, null, null),
            null,
            1,
            NOW.minusSeconds(60),
            NOW.minusSeconds(60));
    occurrences.add(new Occurrence(event, time, null));
  }

  private List<Prompt> read(ReminderSettings settings) {
    return new PromptReader(new Source())
        .read(NOW, NOW, ZONE, settings).stream()
            .filter(prompt -> prompt.key().kind().isNews())
            .toList();
  }

  private final class Source implements PromptSource {
    @Override
    public List<Occurrence> occurrences(LocalDate from, LocalDate toExclusive, ZoneId zone) {
      return occurrences;
    }

    @Override
    public List<Calendar> calendars() {
      return List.of(calendar);
    }

    @Override
    public List<Task> tasks() {
      return List.of();
    }

    @Override
    public List<TaskList> taskLists() {
      return List.of();
    }

    @Override
    public Optional<Instant> movedAt(EventId event) {
      return Optional.ofNullable(moved);
    }
  }

  @Test
  void anInvitationThatWaitsForAnAnswerIsTold() {
    meeting(Duration.ofDays(3), ResponseStatus.NEEDS_ACTION, false);
    assertThat(read(ReminderSettings.USUAL))
        .singleElement()
        .satisfies(prompt -> assertThat(prompt.key().kind()).isEqualTo(ReminderKind.INVITATION));
  }

  @Test
  void whatIsAnsweredPastOrOnesOwnIsNoNews() {
    meeting(Duration.ofDays(3), ResponseStatus.ACCEPTED, false);
    meeting(Duration.ofDays(3), ResponseStatus.DECLINED, false);
    meeting(Duration.ofDays(-1), ResponseStatus.NEEDS_ACTION, false);
    meeting(Duration.ofDays(3), ResponseStatus.NEEDS_ACTION, true);
    assertThat(read(ReminderSettings.USUAL)).isEmpty();
  }

  @Test
  void anAcceptedMeetingThatSomebodyMovedIsToldForTwoWeeks() {
    meeting(Duration.ofDays(3), ResponseStatus.ACCEPTED, false);
    moved = NOW.minusSeconds(60);
    assertThat(read(ReminderSettings.USUAL))
        .singleElement()
        .satisfies(prompt -> assertThat(prompt.key().kind()).isEqualTo(ReminderKind.MOVED));
    moved = NOW.minus(Duration.ofDays(15));
    assertThat(read(ReminderSettings.USUAL)).isEmpty();
  }

  @Test
  void nothingIsToldOfACalendarThatIsSilent() {
    meeting(Duration.ofDays(3), ResponseStatus.NEEDS_ACTION, false);
    ReminderSettings silent =
        ReminderSetting.of(
            setting ->
                setting == ReminderSetting.MUTED ? calendar.id().toString() : setting.usual());
    assertThat(silent.muted()).isEqualTo(Set.<CalendarId>of(calendar.id()));
    assertThat(read(silent)).isEmpty();
  }

  @Test
  void nothingIsToldIfThePersonDoesNotWantInvitations() {
    meeting(Duration.ofDays(3), ResponseStatus.NEEDS_ACTION, false);
    ReminderSettings without =
        ReminderSetting.of(
            setting -> setting == ReminderSetting.INVITATIONS ? "false" : setting.usual());
    assertThat(read(without)).isEmpty();
    assertThat(calendar.accessRole()).isEqualTo(AccessRole.OWNER);
  }
}
