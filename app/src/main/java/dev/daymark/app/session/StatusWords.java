package dev.daymark.app.session;

import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.recurrence.NextTask;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Completes and reopens tasks, and says so, wherever that is done. */
public final class StatusWords {
  private StatusWords() {}

  /** Completes a task, or reopens a completed one. */
  public static void toggle(Session session, Task task) {
    boolean done = task.content().status() == TaskStatus.COMPLETED;
    set(session, task, done ? TaskStatus.PENDING : TaskStatus.COMPLETED);
  }

  /** Gives a task a status. */
  public static void set(Session session, Task task, TaskStatus status) {
    session
        .edits()
        .submit(
            of(session, task.content(), status),
            store -> store.editTask(task.id(), content -> content.withStatus(status)));
  }

  /**
   * Of one that recurs it also says when the next is due.
   *
   * @param task as it was before
   */
  public static String of(Session session, TaskContent task, TaskStatus status) {
    String key = "tasks.done.status." + status.name().toLowerCase(Locale.ROOT);
    Optional<LocalDate> next =
        status == TaskStatus.COMPLETED && task.status() != TaskStatus.COMPLETED
            ? NextTask.after(task, session.today(), session.zone())
                .map(following -> following.content().due())
                .map(due -> due.dayIn(session.zone()))
            : Optional.empty();
    return next.map(
            day ->
                session
                    .messages()
                    .text(
                        key + ".next",
                        task.title(),
                        session.formatting().relativeDayWithin(day, session.today())))
        .orElseGet(() -> session.messages().text(key, task.title()));
  }
}
