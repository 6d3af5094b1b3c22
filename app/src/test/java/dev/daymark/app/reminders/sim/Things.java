package dev.daymark.app.reminders.sim;

import dev.daymark.app.reminders.plan.PromptSource;
import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calendar and the tasks of the simulation, as the product reads them. */
final class Things implements PromptSource {

  static final CalendarId CALENDAR = new CalendarId(new UUID(1, 1));
  private static final TaskListId LIST = new TaskListId(new UUID(1, 2));

  final Map<ItemId, Thing> all = new LinkedHashMap<>();

  @Override
  public List<Occurrence> occurrences(LocalDate from, LocalDate toExclusive, ZoneId zone) {
    Instant first = from.atStartOfDay(zone).toInstant();
    Instant last = toExclusive.atStartOfDay(zone).toInstant();
    List<Occurrence> found = new ArrayList<>();
    for (Thing thing : all.values()) {
      if (thing.id() instanceof EventId id) {
        addOccurrences(found, thing, event(thing, id), first, last, zone);
      }
    }
    return found;
  }

  private static void addOccurrences(
      List<Occurrence> found,
      Thing thing,
      CalendarEvent event,
      Instant first,
      Instant last,
      ZoneId zone) {
    EventTime time = event.content().time();
    if (thing.days() == 1) {
      if (OccurrenceExpander.touches(time, first, last, zone)) {
        found.add(new Occurrence(event, time, null));
      }
      return;
    }
    new OccurrenceExpander(time, event.content().recurrence())
        .within(first, last, zone)
        .forEach(slot -> found.add(new Occurrence(event, slot.time(), slot.originalStart())));
  }

  private static CalendarEvent event(Thing thing, EventId id) {
    EventContent content = EventContent.of("e", thing.times().getFirst());
    if (thing.days() > 1) {
      content = content.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=" + thing.days()));
    }
    if (thing.kind() != Thing.Kind.WHOLE_DAY) {
      content =
          content.withReminders(
              new Reminders(
                  false,
                  thing.minutes().stream()
                      .map(before -> new Reminder(Reminder.Method.POPUP, before))
                      .toList()));
    }
    return new CalendarEvent(
        id, CALENDAR, content, EventDetails.LOCAL, null, 1, Instant.EPOCH, thing.changedAt());
  }

  @Override
  public List<Calendar> calendars() {
    return List.of(
        new Calendar(
            CALENDAR,
            null,
            null,
            "c",
            "",
            ZoneId.of("UTC"),
            AccessRole.OWNER,
            "#112233",
            true,
            true,
            true,
            List.of(),
            0,
            false));
  }

  @Override
  public List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    for (Thing thing : all.values()) {
      if (thing.id() instanceof TaskId id) {
        tasks.add(new Task(id, LIST, content(thing), 0, null, 1, Instant.EPOCH, thing.changedAt()));
      }
    }
    return tasks;
  }

  private static TaskContent content(Thing thing) {
    TaskContent content = TaskContent.of("t");
    ZonedDateTime at = thing.start().atZone(thing.zone());
    return switch (thing.kind()) {
      case REMIND -> content.withRemindAt(at);
      case DUE -> content.withDue(new Due.At(at));
      case BLOCK -> content.withPlannedBlock(new PlannedBlock(at, at.plusHours(1)));
      case DAY -> content.withDue(new Due.OnDay(thing.start().toLocalDate()));
      case EVENT, WHOLE_DAY, WHOLE_DAY_OWN -> throw new IllegalStateException();
    };
  }

  @Override
  public List<TaskList> taskLists() {
    return List.of(new TaskList(LIST, "l", "#112233", true, 0));
  }
}
