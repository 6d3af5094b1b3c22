package dev.daymark.app.calendar;

import dev.daymark.app.session.Session;
import dev.daymark.domain.TaskContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The second line of a task in the rail: when it is due, its list, what else matters. */
final class RailWords {
  private final Session session;

  RailWords(Session session) {
    this.session = session;
  }

  /** Mon 16 Nov; empty for today and for tasks without a date. */
  String due(RailLine.Entry entry) {
    LocalDate due = entry.due();
    return due == null || entry.group() == RailLine.Group.TODAY
        ? ""
        : session.formatting().day(due, session.today());
  }

  /** Work · 3 subtasks, with a dot before it where a date stands before it. */
  String rest(RailLine.Entry entry) {
    List<String> parts = new ArrayList<>();
    parts.add(entry.item().list().name());
    CalendarItem.Parts subtasks = entry.item().parts();
    if (subtasks.all() > 0) {
      parts.add(session.messages().text("calendar.rail.subtasks", subtasks.all()));
    }
    repeats(entry).ifPresent(parts::add);
    String joined = String.join(" · ", parts);
    return due(entry).isEmpty() ? joined : " · " + joined;
  }

  private Optional<String> repeats(RailLine.Entry entry) {
    TaskContent task = entry.item().task().content();
    String rule = String.join("\n", task.recurrence().lines());
    if (task.afterCompletion()) {
      return Optional.of(session.messages().text("calendar.rail.repeats.afterCompletion"));
    }
    for (String frequency : List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY")) {
      if (rule.contains("FREQ=" + frequency)) {
        return Optional.of(session.messages().text("calendar.rail.repeats." + frequency));
      }
    }
    return Optional.empty();
  }
}
