package dev.daymark.domain;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a task that a person can edit, except the list it is in and its place there.
 *
 * @param notes empty for none
 * @param due null for a task without a date
 * @param remindAt when the person wants to be reminded of it; null for never
 * @param plannedBlock the time set aside for it in the calendar; null for none
 * @param categories in the person's order, without doubles
 * @param parent the task this one is a part of; null at the top
 * @param afterCompletion whether the next one counts from the day this one is completed, not from
 *     the day it was due; false for a task that does not recur
 */
public record TaskContent(
    String title,
    String notes,
    TaskStatus status,
    @Nullable Due due,
    @Nullable ZonedDateTime remindAt,
    @Nullable PlannedBlock plannedBlock,
    Priority priority,
    List<String> categories,
    @Nullable TaskId parent,
    Recurrence recurrence,
    boolean afterCompletion) {

  public TaskContent {
    afterCompletion = afterCompletion && recurrence.isPresent();
    categories = categories.stream().distinct().toList();
  }

  /** A pending task with a title and nothing else. */
  public static TaskContent of(String title) {
    return new TaskContent(
        title,
        "",
        TaskStatus.PENDING,
        null,
        null,
        null,
        Priority.NONE,
        List.of(),
        null,
        Recurrence.NONE,
        false);
  }

  public TaskContent withTitle(String title) {
    return new TaskContent(
        title,
        notes,
        status,
        due,
        remindAt,
        plannedBlock,
        priority,
        categories,
        parent,
        recurrence,
        afterCompletion);
  }

  public TaskContent withNotes(String notes) {
    return new TaskContent(
        title,
        notes,
        status,
        due,
        remindAt,
        plannedBlock,
        priority,
        categories,
        parent,
        recurrence,
        afterCompletion);
  }

  public TaskContent withStatus(TaskStatus status) {
    return new TaskContent(
        title,
        notes,
        status,
        due,
        remindAt,
        plannedBlock,
        priority,
        categories,
        parent,
        recurrence,
        afterCompletion);
  }

  public TaskContent withDue(@Nullable Due due) {
    return new TaskContent(
        title,
        notes,
        status,
        due,
        remindAt,
        plannedBlock,
        priority,
        categories,
        parent,
        recurrence,
        afterCompletion);
  }

  public TaskContent withRemindAt(@Nullable ZonedDateTime remindAt) {
    return new TaskContent(
        title,
        notes,
        status,
        due,
        remindAt,
        plannedBlock,
        priority,
        categories,
        parent,
        recurrence,
        afterCompletion);
  }

  public TaskContent withPlannedBlock(@Nullable PlannedBlock plannedBlock) {
    return new TaskContent(
        title,
        notes,
        status,
        due,
        remindAt,
        plannedBlock,
        priority,
        categories,
        parent,
        recurrence,
        afterCompletion);
  }

  public TaskContent withPriority(Priority priority) {
    return new TaskContent(
        title,
        notes,
        status,
        due,
        remindAt,
        plannedBlock,
        priority,
        categories,
        parent,
        recurrence,
        afterCompletion);
  }

  public TaskContent withCategories(List<String> categories) {
    return new TaskContent(
        title,
        notes,
        status,
        due,
        remindAt,
        plannedBlock,
        priority,
        categories,
        parent,
        recurrence,
        afterCompletion);
  }

  public TaskContent withParent(@Nullable TaskId parent) {
    return new TaskContent(
        title,
        notes,
        status,
        due,
        remindAt,
        plannedBlock,
        priority,
        categories,
        parent,
        recurrence,
        afterCompletion);
  }

  /** Recurring from the day it is due, or not at all. */
  public TaskContent withRecurrence(Recurrence recurrence) {
    return repeating(recurrence, false);
  }

  /** Recurring from the day it is completed. */
  public TaskContent withRecurrenceAfterCompletion(Recurrence recurrence) {
    return repeating(recurrence, true);
  }

  private TaskContent repeating(Recurrence recurrence, boolean afterCompletion) {
    return new TaskContent(
        title,
        notes,
        status,
        due,
        remindAt,
        plannedBlock,
        priority,
        categories,
        parent,
        recurrence,
        afterCompletion);
  }
}
