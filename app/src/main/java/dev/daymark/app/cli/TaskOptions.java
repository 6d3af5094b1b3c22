package dev.daymark.app.cli;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.Due;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskContent;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that {@code task add} and {@code task edit} share. */
final class TaskOptions {

  @Option(
      names = "--due",
      paramLabel = "T",
      description = "The day or moment it is due; none for no date.")
  private @Nullable String due;

  @Option(
      names = "--remind",
      paramLabel = "T",
      description = "When to be reminded of it; none for never.")
  private @Nullable String remind;

  @Option(
      names = "--priority",
      paramLabel = "P",
      description = "How much it matters: none, low, medium or high.")
  private @Nullable Priority priority;

  @Option(
      names = "--category",
      paramLabel = "C",
      description = "A category; may be given more than once. Empty for none.")
  private @Nullable List<String> categories;

  @Option(
      names = "--rrule",
      paramLabel = "R",
      description = "How it repeats, such as FREQ=WEEKLY;COUNT=6; empty for not at all.")
  private @Nullable String rrule;

  @Option(
      names = "--after-completion",
      negatable = true,
      description = "Counts the next from the day it is completed, not from the day it is due.")
  private @Nullable Boolean afterCompletion;

  @Option(names = "--list", paramLabel = "NAME", description = "Its list, by name or id.")
  @Nullable String list;

  @Option(names = "--notes", paramLabel = "N", description = "More about it.")
  private @Nullable String notes;

  /** {@code content} with everything that was asked for. */
  TaskContent applyTo(TaskContent content, CommandContext context) {
    TaskContent changed = content;
    if (due != null) {
      changed = changed.withDue(readDue(due, context));
    }
    if (remind != null) {
      changed = changed.withRemindAt(readMoment(remind, context));
    }
    if (priority != null) {
      changed = changed.withPriority(priority);
    }
    if (categories != null) {
      changed =
          changed.withCategories(categories.stream().filter(name -> !name.isBlank()).toList());
    }
    if (notes != null) {
      changed = changed.withNotes(notes);
    }
    return withRecurrence(changed);
  }

  private TaskContent withRecurrence(TaskContent content) {
    Recurrence recurrence =
        rrule == null
            ? content.recurrence()
            : rrule.isBlank() ? Recurrence.NONE : Recurrence.ofRule(rrule);
    boolean counted =
        afterCompletion == null ? rrule == null && content.afterCompletion() : afterCompletion;
    if (counted && !recurrence.isPresent()) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID, "Only a task that repeats counts from its completion.");
    }
    return counted
        ? content.withRecurrenceAfterCompletion(recurrence)
        : content.withRecurrence(recurrence);
  }

  private static @Nullable ZonedDateTime readMoment(String text, CommandContext context) {
    if (isNone(text)) {
      return null;
    }
    Moment moment = context.moments().parse(text);
    if (moment instanceof Moment.Day) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID, "A reminder needs a time, like \"tomorrow 9:00\".");
    }
    return moment.in(context.surroundings().zone());
  }

  private static boolean isNone(String text) {
    return text.isBlank() || text.equalsIgnoreCase("none");
  }

  private static @Nullable Due readDue(String text, CommandContext context) {
    if (isNone(text)) {
      return null;
    }
    return switch (context.moments().parse(text)) {
      case Moment.Day(LocalDate day) -> new Due.OnDay(day);
      case Moment moment -> new Due.At(moment.in(context.surroundings().zone()));
    };
  }
}
