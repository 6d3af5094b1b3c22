package dev.daymark.app.ical;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Conference;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import dev.daymark.storage.ImportItem;
import dev.daymark.storage.ImportItem.OfEvent;
import dev.daymark.storage.ImportItem.OfOccurrence;
import dev.daymark.storage.ImportItem.OfTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Events and tasks with everything a file can carry; a seed always makes the same ones. */
final class RandomItems {

  private static final List<String> TEXTS =
      List.of(
          "",
          "Lunch",
          "Möte; på, Café\\n",
          "two\nlines",
          "会議の準備をする会議の準備をする会議の準備をする会議の準備をする",
          "emoji 🦊 and \"quotes\" ^ and a very long text that has to be folded somewhere",
          "<b>bold</b> & more\n\nend",
          " space before and after ");

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Stockholm"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("UTC"));

  private static final List<String> RULES =
      List.of(
          "RRULE:FREQ=DAILY;COUNT=20",
          "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20301231T000000Z",
          "RRULE:FREQ=MONTHLY;BYDAY=-1FR",
          "RRULE:FREQ=YEARLY");

  private final Random random;
  private final CalendarFile.Target target;

  RandomItems(long seed, CalendarFile.Target target) {
    this.random = new Random(seed);
    this.target = target;
  }

  /** So many events and as many tasks, each with a title of its own. */
  List<ImportItem> make(int count) {
    List<ImportItem> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(event(i));
      items.add(task(i));
    }
    return items;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> T any(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private LocalDate day() {
    return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_500));
  }

  /** Never in the hour that the clocks pass twice, which a file cannot tell apart. */
  private ZonedDateTime moment() {
    return day().atTime(6 + random.nextInt(16), random.nextInt(60)).atZone(any(ZONES));
  }

  private EventTime time() {
    if (random.nextInt(4) == 0) {
      LocalDate day = day();
      return new EventTime.AllDay(day, day.plusDays(1 + random.nextInt(4)));
    }
    ZonedDateTime start = moment();
    ZonedDateTime end = start.plusMinutes(random.nextInt(180));
    return new EventTime.Timed(
        start, random.nextInt(5) == 0 ? end.withZoneSameInstant(any(ZONES)) : end);
  }

  private OfEvent event(int i) {
    EventTime time = time();
    boolean series = random.nextInt(5) == 0;
    EventContent content =
        new EventContent(
            "Event " + i + " " + any(TEXTS),
            any(TEXTS),
            any(TEXTS),
            time,
            series && random.nextBoolean()
                ? Recurrence.ofRule("RRULE:FREQ=DAILY;COUNT=20")
                : series ? new Recurrence(List.of(any(RULES))) : Recurrence.NONE,
            random.nextInt(5) == 0 ? EventStatus.TENTATIVE : EventStatus.CONFIRMED,
            any(Transparency.values()),
            any(Visibility.values()),
            random.nextInt(4) == 0 ? String.valueOf(1 + random.nextInt(11)) : null,
            guests(),
            reminders(),
            Conference.NONE);
    return new OfEvent("uid-event-" + i, null, target.calendar(), content, exceptions(content, i));
  }

  private List<OfOccurrence> exceptions(EventContent content, int i) {
    boolean daily = content.recurrence().lines().contains("RRULE:FREQ=DAILY;COUNT=20");
    if (!daily || random.nextBoolean()) {
      return List.of();
    }
    OriginalStart start =
        switch (content.time()) {
          case EventTime.AllDay day -> new OriginalStart.OnDay(day.start().plusDays(2));
          case EventTime.Timed timed ->
              new OriginalStart.AtInstant(timed.start().plusDays(2).toInstant());
        };
    return List.of(
        new OfOccurrence(
            start,
            content
                .withRecurrence(Recurrence.NONE)
                .withSummary("Exception " + i)
                .withTime(content.time().startingAt(start))));
  }

  private List<Attendee> guests() {
    List<Attendee> guests = new ArrayList<>();
    for (int i = random.nextInt(8) - 5; i > 0; i--) {
      guests.add(
          new Attendee(
              "guest" + i + "@example.org",
              random.nextBoolean() ? "Lind, \"Ana\" ^ " + i : null,
              any(Attendee.ResponseStatus.values()),
              random.nextBoolean(),
              i == 1,
              false,
              random.nextInt(5) == 0,
              random.nextInt(4) == 0 ? "Late: \"maybe\"\nor not" : "",
              random.nextInt(3)));
    }
    return guests;
  }

  private Reminders reminders() {
    return switch (random.nextInt(3)) {
      case 0 -> Reminders.DEFAULT;
      case 1 -> Reminders.NONE;
      default ->
          new Reminders(
              false,
              List.of(
                  new Reminder(Reminder.Method.POPUP, random.nextInt(2_000)),
                  new Reminder(Reminder.Method.EMAIL, random.nextInt(40_000))));
    };
  }

  private OfTask task(int i) {
    TaskStatus status = any(TaskStatus.values());
    ZonedDateTime start = moment();
    Due due =
        switch (random.nextInt(3)) {
          case 0 -> new Due.OnDay(day());
          case 1 -> new Due.At(moment());
          default -> null;
        };
    TaskContent content =
        new TaskContent(
            "Task " + i + " " + any(TEXTS),
            any(TEXTS),
            status,
            due,
            random.nextInt(3) == 0 ? moment() : null,
            random.nextInt(3) == 0 ? new PlannedBlock(start, start.plusMinutes(30)) : null,
            any(Priority.values()),
            random.nextInt(3) == 0 ? List.of("Home", "a, b; c") : List.of(),
            null,
            due != null && random.nextInt(5) == 0
                ? Recurrence.ofRule("FREQ=WEEKLY")
                : Recurrence.NONE,
            random.nextBoolean());
    Instant completed =
        status == TaskStatus.COMPLETED
            ? Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(10_000_000))
            : null;
    String parent = i > 0 && random.nextInt(4) == 0 ? "uid-task-" + random.nextInt(i) : null;
    return new OfTask("uid-task-" + i, null, target.list(), content, completed, parent);
  }
}
