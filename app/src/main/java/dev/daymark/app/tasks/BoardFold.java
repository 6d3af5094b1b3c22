package dev.daymark.app.tasks;

import dev.daymark.app.session.Session;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many cards of a column are shown before the person asks for the others: of what is open some,
 * of what is completed this week's.
 */
final class BoardFold {
  private static final int COMPLETED = 5;
  private static final int OPEN = 8;

  /** For fewer it is not worth a click. */
  private static final int FOLDED = 3;

  private final TaskStatus status;
  private final Session session;
  private boolean whole;

  BoardFold(TaskStatus status, Session session) {
    this.status = status;
    this.session = session;
  }

  /** From now on all are shown. */
  void unfold() {
    whole = true;
  }

  /** What is selected stays in sight. */
  void keepInSight(List<TaskRow> rows, Set<TaskId> selected) {
    whole |= rows.stream().skip(first(rows)).map(TaskRow::id).anyMatch(selected::contains);
  }

  /** How many are shown. */
  int first(List<TaskRow> rows) {
    if (whole) {
      return rows.size();
    }
    if (status != TaskStatus.COMPLETED) {
      return rows.size() < OPEN + FOLDED ? rows.size() : OPEN;
    }
    int thisWeek = (int) rows.stream().filter(row -> isSince(row, weekStart())).count();
    return Math.min(rows.size(), Math.max(COMPLETED, thisWeek));
  }

  /** Says how many the others are, and from when. */
  String words(List<TaskRow> rows) {
    int first = first(rows);
    int others = rows.size() - first;
    if (status == TaskStatus.COMPLETED) {
      LocalDate month = session.today().withDayOfMonth(1);
      boolean thisMonth = others(rows).allMatch(row -> isSince(row, month));
      return text(thisMonth ? "tasks.board.more.month" : "tasks.board.more", others);
    }
    Optional<LocalDate> from =
        others(rows).map(TaskRow::dueOn).filter(Objects::nonNull).min(LocalDate::compareTo);
    return from.map(day -> text("tasks.board.more.from", others, dayOf(day)))
        .orElseGet(() -> text("tasks.board.more", others));
  }

  private Stream<TaskRow> others(List<TaskRow> rows) {
    return rows.stream().skip(first(rows));
  }

  private String dayOf(LocalDate day) {
    return session.formatting().day(day, session.today());
  }

  private LocalDate weekStart() {
    DayOfWeek first = session.formatting().settings().firstDayOfWeek();
    return session.today().with(TemporalAdjusters.previousOrSame(first));
  }

  private boolean isSince(TaskRow row, LocalDate day) {
    Instant completedAt = row.task().completedAt();
    return completedAt != null && !LocalDate.ofInstant(completedAt, session.zone()).isBefore(day);
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }
}
