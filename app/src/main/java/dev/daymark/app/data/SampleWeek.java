package dev.daymark.app.data;

import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.Edit;
import dev.daymark.storage.ImportItem;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.SettingsRepository;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A made-up week to try Daymark with, in a calendar and a task list of its own on this device. It
 * is never sent anywhere, for the calendar belongs to no account, and it goes with the two.
 */
final class SampleWeek {

  private static final String CALENDAR = "data.sampleCalendar";
  private static final String LIST = "data.sampleList";

  private final Messages messages;
  private final SettingsRepository settings;
  private final AtomicReference<@Nullable CalendarId> calendar = new AtomicReference<>();
  private final AtomicReference<@Nullable TaskListId> list = new AtomicReference<>();

  SampleWeek(Messages messages, SettingsRepository settings) {
    this.messages = messages;
    this.settings = settings;
  }

  /** What adds it, to be made one after the other. */
  List<Function<LocalEdits, Edit<?>>> add(LocalDate today, ZoneId zone) {
    List<Function<LocalEdits, Edit<?>>> steps = new ArrayList<>();
    steps.add(this::createCalendar);
    steps.add(this::createList);
    steps.add(edits -> edits.importItems(items(today, zone)));
    return steps;
  }

  private Edit<Calendar> createCalendar(LocalEdits edits) {
    Edit<Calendar> made = edits.createCalendar(messages.text("data.sample.calendar"), "#33B679");
    calendar.set(made.item().id());
    settings.put(CALENDAR, made.item().id().toString());
    return made;
  }

  private Edit<TaskList> createList(LocalEdits edits) {
    Edit<TaskList> made = edits.createTaskList(messages.text("data.sample.list"), "#F4511E");
    list.set(made.item().id());
    settings.put(LIST, made.item().id().toString());
    return made;
  }

  /** What removes it, to be made one after the other; blocks. */
  static List<Function<LocalEdits, Edit<?>>> remove(SettingsRepository settings) {
    List<Function<LocalEdits, Edit<?>>> steps = new ArrayList<>();
    steps.add(edits -> edits.deleteCalendar(calendarId(settings).orElseThrow()));
    steps.add(edits -> edits.deleteTaskList(listId(settings).orElseThrow()));
    return steps;
  }

  /** Whether it is there; blocks. */
  static boolean isThere(LocalStore store) {
    Optional<CalendarId> calendar = calendarId(store.settings());
    return calendar.isPresent()
        && store.calendars().all().stream().anyMatch(it -> it.id().equals(calendar.get()));
  }

  private static Optional<CalendarId> calendarId(SettingsRepository settings) {
    return settings.get(CALENDAR).map(UUID::fromString).map(CalendarId::new);
  }

  private static Optional<TaskListId> listId(SettingsRepository settings) {
    return settings.get(LIST).map(UUID::fromString).map(TaskListId::new);
  }

  private List<ImportItem> items(LocalDate today, ZoneId zone) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Week week = new Week(monday, zone);
    return List.of(
        event(
            "standup",
            week.at(0, "09:15", "09:30"),
            Recurrence.ofRule("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=20")),
        event("lunch", week.at(1, "12:00", "13:00"), Recurrence.NONE),
        event("review", week.at(2, "14:00", "15:30"), Recurrence.NONE),
        event("swim", week.at(3, "18:30", "19:30"), Recurrence.ofRule("FREQ=WEEKLY;COUNT=8")),
        event(
            "trip", new EventTime.AllDay(monday.plusDays(5), monday.plusDays(7)), Recurrence.NONE),
        task("groceries", monday.plusDays(2), null, Priority.NONE),
        task("report", monday.plusDays(3), week.block(3, "10:00", "11:30"), Priority.HIGH),
        task("books", monday.plusDays(4), null, Priority.LOW),
        task("idea", null, null, Priority.NONE));
  }

  /** Days and hours of the week that begins on a Monday. */
  private record Week(LocalDate monday, ZoneId zone) {
    EventTime at(int day, String from, String to) {
      return new EventTime.Timed(moment(day, from), moment(day, to));
    }

    PlannedBlock block(int day, String from, String to) {
      return new PlannedBlock(moment(day, from), moment(day, to));
    }

    private ZonedDateTime moment(int day, String time) {
      return monday.plusDays(day).atTime(LocalTime.parse(time)).atZone(zone);
    }
  }

  private ImportItem event(String key, EventTime time, Recurrence recurrence) {
    EventContent content =
        EventContent.of(messages.text("data.sample." + key), time).withRecurrence(recurrence);
    return new ImportItem.OfEvent(
        "sample-" + key + "-" + calendar.get(), null, known(calendar), content, List.of());
  }

  private ImportItem task(
      String key, @Nullable LocalDate due, @Nullable PlannedBlock block, Priority priority) {
    TaskContent content =
        TaskContent.of(messages.text("data.sample." + key))
            .withDue(due == null ? null : new Due.OnDay(due))
            .withPlannedBlock(block)
            .withPriority(priority);
    return new ImportItem.OfTask(
        "sample-" + key + "-" + list.get(), null, known(list), content, null, null);
  }

  private static <T> T known(AtomicReference<@Nullable T> id) {
    T value = id.get();
    if (value == null) {
      throw new IllegalStateException("the steps are made in order");
    }
    return value;
  }
}
