package dev.daymark.app.reminders.plan;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.reminder.ReminderKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from the store what there may be to remind of. Blocks. */
public final class PromptReader {

  /** A reminder comes at most four weeks before its event (Google Calendar API, reminders). */
  private static final Duration LONGEST = Duration.ofDays(28);

  /** How far ahead is read. */
  public static final Duration HORIZON = Duration.ofHours(36);

  private final PromptSource source;

  public PromptReader(PromptSource source) {
    this.source = source;
  }

  /**
   * Every reminder of a task, and of every event that falls due in a stretch of time or begins
   * after its start although its reminder is past.
   *
   * @param from events that began before this are left out
   * @param now what falls due later than {@link #HORIZON} after this is left out
   */
  public List<Prompt> read(Instant from, Instant now, ZoneId zone, ReminderSettings settings) {
    Instant until = now.plus(HORIZON);
    List<Prompt> prompts = new ArrayList<>();
    Map<CalendarId, Calendar> byId = new HashMap<>();
    calendars().forEach(calendar -> byId.put(calendar.id(), calendar));
    LocalDate first = day(from, zone).minusDays(1);
    LocalDate last = day(until.plus(LONGEST), zone).plusDays(2);
    EventPrompts ofEvents = new EventPrompts(settings);
    NewsPrompts news = new NewsPrompts(settings, source, now, zone);
    for (Occurrence occurrence : source.occurrences(first, last, zone)) {
      Calendar calendar = byId.get(occurrence.event().calendarId());
      if (calendar != null) {
        prompts.addAll(ofEvents.of(occurrence, calendar));
        news.of(occurrence, calendar).ifPresent(prompts::add);
      }
    }
    prompts.removeIf(prompt -> prompt.due().in(zone).isAfter(until));
    prompts.addAll(ofTasks(settings, day(now, zone)));
    return prompts;
  }

  /** Without those that are not kept in step: what they remind of may long be gone. */
  private Stream<Calendar> calendars() {
    return source.calendars().stream().filter(Calendar::selected);
  }

  private List<Prompt> ofTasks(ReminderSettings settings, LocalDate today) {
    Map<TaskListId, TaskList> lists = new HashMap<>();
    source.taskLists().forEach(list -> lists.put(list.id(), list));
    List<Task> tasks = source.tasks();
    TaskPrompts ofTasks = new TaskPrompts(settings, today, parts(tasks));
    List<Prompt> prompts = new ArrayList<>();
    for (Task task : tasks) {
      TaskList list = lists.get(task.listId());
      if (list != null) {
        prompts.addAll(ofTasks.of(task, list));
      }
    }
    return prompts;
  }

  private static Map<TaskId, List<Task>> parts(List<Task> tasks) {
    Map<TaskId, List<Task>> parts = new HashMap<>();
    for (Task task : tasks) {
      TaskId parent = task.content().parent();
      if (parent != null) {
        parts.computeIfAbsent(parent, _ -> new ArrayList<>()).add(task);
      }
    }
    return parts;
  }

  /** A reminder as its event is now; empty if the event is gone, moved or without it. */
  public Optional<Prompt> find(ReminderKey key, ZoneId zone, ReminderSettings settings) {
    if (!key.kind().isOfEvent() || key.kind().isNews()) {
      return Optional.empty();
    }
    LocalDate day = day(key.start().in(zone), zone);
    EventPrompts ofEvents = new EventPrompts(settings);
    return source.occurrences(day, day.plusDays(1), zone).stream()
        .filter(occurrence -> key.item().equals(EventPrompts.item(occurrence)))
        .flatMap(
            occurrence ->
                calendars()
                    .filter(calendar -> calendar.id().equals(occurrence.event().calendarId()))
                    .flatMap(calendar -> ofEvents.of(occurrence, calendar).stream()))
        .filter(prompt -> prompt.key().equals(key))
        .findFirst();
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
