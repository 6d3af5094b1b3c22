package dev.daymark.domain;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
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
    return with(parts -> parts.title = title);
  }

  public TaskContent withNotes(String notes) {
    return with(parts -> parts.notes = notes);
  }

  public TaskContent withStatus(TaskStatus status) {
    return with(parts -> parts.status = status);
  }

  public TaskContent withDue(@Nullable Due due) {
    return with(parts -> parts.due = due);
  }

  public TaskContent withRemindAt(@Nullable ZonedDateTime remindAt) {
    return with(parts -> parts.remindAt = remindAt);
  }

  public TaskContent withPlannedBlock(@Nullable PlannedBlock plannedBlock) {
    return with(parts -> parts.plannedBlock = plannedBlock);
  }

  public TaskContent withPriority(Priority priority) {
    return with(parts -> parts.priority = priority);
  }

  public TaskContent withCategories(List<String> categories) {
    return with(parts -> parts.categories = categories);
  }

  public TaskContent withParent(@Nullable TaskId parent) {
    return with(parts -> parts.parent = parent);
  }

  /** Recurring from the day it is due, or not at all. */
  public TaskContent withRecurrence(Recurrence recurrence) {
    return recurring(recurrence, false);
  }

  /** Recurring from the day it is completed. */
  public TaskContent withRecurrenceAfterCompletion(Recurrence recurrence) {
    return recurring(recurrence, true);
  }

  private TaskContent recurring(Recurrence recurrence, boolean afterCompletion) {
    return with(
        parts -> {
          parts.recurrence = recurrence;
          parts.afterCompletion = afterCompletion;
        });
  }

  private TaskContent with(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.content();
  }

  /** The parts while one of them changes. */
  private static final class Parts {
    private String title;
    private String notes;
    private TaskStatus status;
    private @Nullable Due due;
    private @Nullable ZonedDateTime remindAt;
    private @Nullable PlannedBlock plannedBlock;
    private Priority priority;
    private List<String> categories;
    private @Nullable TaskId parent;
    private Recurrence recurrence;
    private boolean afterCompletion;

    private Parts(TaskContent content) {
      title = content.title;
      notes = content.notes;
      status = content.status;
      due = content.due;
      remindAt = content.remindAt;
      plannedBlock = content.plannedBlock;
      priority = content.priority;
      categories = content.categories;
      parent = content.parent;
      recurrence = content.recurrence;
      afterCompletion = content.afterCompletion;
    }

    private TaskContent content() {
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
}
