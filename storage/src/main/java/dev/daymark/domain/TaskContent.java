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
    Recurrence recurrence) {

  public TaskContent {
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
        Recurrence.NONE);
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
        recurrence);
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
        recurrence);
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
        recurrence);
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
        recurrence);
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
        recurrence);
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
        recurrence);
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
        recurrence);
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
        recurrence);
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
        recurrence);
  }

  public TaskContent withRecurrence(Recurrence recurrence) {
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
        recurrence);
  }
}
