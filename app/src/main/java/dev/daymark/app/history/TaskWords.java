package dev.daymark.app.history;

import dev.daymark.app.recurrence.RecurrenceWords;
import dev.daymark.app.session.Session;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.TaskContent;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a task in plain words. */
final class TaskWords {
  private static final List<String> SHOWN =
      List.of(
          "title",
          "notes",
          "status",
          "due",
          "plannedBlock",
          "priority",
          "categories",
          "recurrence",
          "afterCompletion");

  private final Session session;

  TaskWords(Session session) {
    this.session = session;
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  /** What the history calls a field, for people; empty for one they do not see. */
  Optional<String> heading(String field) {
    return SHOWN.contains(field) ? Optional.of(text("history.task." + field)) : Optional.empty();
  }

  /** Never empty. */
  String value(String field, TaskContent content) {
    String value =
        switch (field) {
          case "title" -> content.title();
          case "notes" -> content.notes().strip();
          case "status" -> text("inspector.status." + content.status());
          case "due" -> due(content.due());
          case "plannedBlock" -> block(content.plannedBlock());
          case "priority" -> text("inspector.priority." + content.priority());
          case "categories" -> String.join(", ", content.categories());
          case "recurrence" -> repeat(content);
          case "afterCompletion" -> counted(content);
          default -> throw new IllegalArgumentException(field);
        };
    return value.isBlank() ? text("history.nothing") : value;
  }

  private String due(@Nullable Due due) {
    if (due == null) {
      return text("inspector.due.none");
    }
    return due instanceof Due.At(ZonedDateTime time)
        ? session
            .formatting()
            .dayAndTime(time.withZoneSameInstant(session.zone()).toLocalDateTime(), session.today())
        : session.formatting().day(due.dayIn(session.zone()), session.today());
  }

  private String block(@Nullable PlannedBlock block) {
    return block == null
        ? ""
        : session
            .formatting()
            .span(
                block.start().withZoneSameInstant(session.zone()).toLocalDateTime(),
                block.end().withZoneSameInstant(session.zone()).toLocalDateTime(),
                session.today());
  }

  private String counted(TaskContent content) {
    return content.recurrence().isPresent()
        ? text("recurrence.basis." + (content.afterCompletion() ? "COMPLETION" : "DUE"))
        : "";
  }

  private String repeat(TaskContent content) {
    Due due = content.due();
    return new RecurrenceWords(session.messages(), session.formatting())
        .say(content, due == null ? session.today() : due.dayIn(session.zone()), session.zone())
        .sentence();
  }
}
