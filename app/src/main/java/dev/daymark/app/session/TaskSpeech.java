package dev.daymark.app.session;

import dev.daymark.domain.Due;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a screen reader says of a task, wherever it is shown: status, when it is due, whether that
 * is over, priority, list and parts.
 *
 * @param list what its list is called; null where that goes without saying
 * @param partsDone how many of its parts are completed
 * @param parts how many parts it has
 */
public record TaskSpeech(Task task, @Nullable String list, int partsDone, int parts) {

  /** All of it, the title first. */
  public String in(Session session) {
    List<String> words = new ArrayList<>();
    words.add(task.content().title());
    words.addAll(state(session, true));
    words.removeIf(String::isBlank);
    return String.join(", ", words);
  }

  /**
   * What comes after the title.
   *
   * @param dated whether the date is said even if it is still to come
   */
  public List<String> state(Session session, boolean dated) {
    List<String> words = new ArrayList<>();
    words.add(text(session, "calendar.spoken.status." + task.content().status()));
    Due due = task.content().due();
    if (due != null && (dated || isOverdue(session))) {
      String day =
          session.formatting().relativeDayWithin(due.dayIn(session.zone()), session.today());
      words.add(text(session, isOverdue(session) ? "tasks.row.overdue" : "tasks.row.due", day));
    }
    if (task.content().priority() != Priority.NONE) {
      words.add(text(session, "calendar.spoken.priority." + task.content().priority()));
    }
    if (list != null) {
      words.add(text(session, "tasks.row.inList", list));
    }
    if (parts > 0) {
      words.add(text(session, "tasks.row.parts", partsDone, parts));
    }
    return words;
  }

  private boolean isOverdue(Session session) {
    Due due = task.content().due();
    LocalDate today = session.today();
    return due != null
        && task.content().status() != TaskStatus.COMPLETED
        && due.dayIn(session.zone()).isBefore(today);
  }

  private static String text(Session session, String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }
}
