package dev.daymark.app.session;

import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.recurrence.NextTask;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Says that a task was started, completed or reopened, wherever that was done. */
public final class StatusWords {
  private StatusWords() {}

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
                        session.formatting().relativeDay(day, session.today())))
        .orElseGet(() -> session.messages().text(key, task.title()));
  }
}
