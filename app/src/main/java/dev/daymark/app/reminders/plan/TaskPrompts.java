package dev.daymark.app.reminders.plan;

import dev.daymark.domain.Due;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reminders of tasks.
 *
 * @param today tasks that are overdue are told today and tomorrow only
 * @param parts the parts of each task that has some
 */
record TaskPrompts(ReminderSettings settings, LocalDate today, Map<TaskId, List<Task>> parts) {

  private static final Duration BEFORE_BLOCK = Duration.ofMinutes(10);

  /** Every reminder of a task that is not completed. */
  List<Prompt> of(Task task, TaskList list) {
    TaskContent content = task.content();
    List<Prompt> prompts = new ArrayList<>();
    if (content.status() == TaskStatus.COMPLETED) {
      return prompts;
    }
    ZonedDateTime remindAt = content.remindAt();
    if (remindAt != null) {
      prompts.add(at(task, list, ReminderKind.TASK_REMIND, remindAt));
    }
    PlannedBlock block = content.plannedBlock();
    if (block != null && settings.timeBlocks()) {
      prompts.add(block(task, list, block));
    }
    switch (content.due()) {
      case null -> {}
      case Due.At(ZonedDateTime time) -> prompts.add(at(task, list, ReminderKind.TASK_DUE, time));
      case Due.OnDay(LocalDate day) -> addDays(prompts, task, list, day);
    }
    return prompts;
  }

  private void addDays(List<Prompt> prompts, Task task, TaskList list, LocalDate due) {
    LocalTime at = settings.taskDayAt();
    if (at == null) {
      return;
    }
    prompts.add(onDay(task, list, ReminderKind.TASK_DAY, due, at));
    if (settings.overdue()) {
      for (LocalDate day : List.of(today, today.plusDays(1))) {
        if (due.isBefore(day)) {
          prompts.add(onDay(task, list, ReminderKind.TASK_OVERDUE, day, at));
        }
      }
    }
  }

  private Prompt onDay(Task task, TaskList list, ReminderKind kind, LocalDate day, LocalTime at) {
    ReminderKey key = new ReminderKey(task.id(), kind, 0, new Deadline.OnClock(day.atStartOfDay()));
    return prompt(task, list, key, new Deadline.OnClock(day.atTime(at)), null);
  }

  private Prompt at(Task task, TaskList list, ReminderKind kind, ZonedDateTime time) {
    Deadline due = new Deadline.At(time.toInstant());
    return prompt(task, list, new ReminderKey(task.id(), kind, 0, due), due, null);
  }

  private Prompt block(Task task, TaskList list, PlannedBlock block) {
    Deadline start = new Deadline.At(block.start().toInstant());
    Deadline due = new Deadline.At(block.start().toInstant().minus(BEFORE_BLOCK));
    return prompt(
        task,
        list,
        new ReminderKey(task.id(), ReminderKind.TIME_BLOCK, 0, start),
        due,
        new EventTime.Timed(block.start(), block.end()));
  }

  private Prompt prompt(
      Task task, TaskList list, ReminderKey key, Deadline due, @Nullable EventTime time) {
    return new Prompt(
        key,
        due,
        time,
        null,
        task.content().title(),
        list.name(),
        "",
        null,
        task.updatedAt(),
        facts(task, list, key.kind()));
  }

  private PromptFacts facts(Task task, TaskList list, ReminderKind kind) {
    boolean tellsDue = kind != ReminderKind.TIME_BLOCK && kind != ReminderKind.TASK_REMIND;
    List<Task> all = parts.getOrDefault(task.id(), List.of());
    int done =
        (int) all.stream().filter(part -> part.content().status() == TaskStatus.COMPLETED).count();
    return new PromptFacts(
        0, tellsDue ? null : task.content().due(), done, all.size(), list.color());
  }
}
