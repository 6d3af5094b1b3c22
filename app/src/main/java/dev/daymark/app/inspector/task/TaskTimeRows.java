package dev.daymark.app.inspector.task;

import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.inspector.rows.Rows;
import dev.daymark.app.inspector.subject.InspectorSubject.OfTask;
import dev.daymark.app.session.Session;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** When a task is due, when it is worked on, and how it repeats. */
final class TaskTimeRows {
  private final OfTask task;
  private final TaskContent content;
  private final TaskCommands commands;
  private final Session session;
  private final TaskTimes times;

  TaskTimeRows(OfTask task, TaskCommands commands, Session session) {
    this.task = task;
    this.content = task.task().content();
    this.commands = commands;
    this.session = session;
    this.times = new TaskTimes(session);
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  Node due() {
    Due due = content.due();
    String shown = due == null ? text("inspector.due.none") : times.due(due);
    Label label = TaskMenu.value(shown, due != null);
    boolean late =
        due != null
            && content.status() != TaskStatus.COMPLETED
            && due.dayIn(session.zone()).isBefore(session.today());
    if (late) {
      label.getStyleClass().add("dm-danger");
    }
    EditSlot slot =
        EditSlot.line(
            label,
            text("inspector.edit.due"),
            due == null ? "" : times.dueText(due),
            typed -> {
              if (typed.isBlank()) {
                commands.due(task, null);
                return Optional.empty();
              }
              Optional<Due> parsed = times.parseDue(typed, due);
              parsed.ifPresent(day -> commands.due(task, day));
              return parsed.isPresent()
                  ? Optional.empty()
                  : Optional.of(text("inspector.error.date"));
            });
    slot.setId("task-due");
    return Rows.pair(Feather.CALENDAR, text("inspector.due"), slot);
  }

  Node block() {
    PlannedBlock block = content.plannedBlock();
    LocalDate day = content.due() == null ? session.today() : content.due().dayIn(session.zone());
    EditSlot slot =
        EditSlot.line(
            TaskMenu.value(
                block == null ? text("inspector.block.none") : times.block(block), block != null),
            text("inspector.edit.block"),
            block == null ? "" : times.blockText(block),
            typed -> {
              if (typed.isBlank()) {
                commands.block(task, null);
                return Optional.empty();
              }
              Optional<PlannedBlock> parsed = times.parseBlock(typed, day, block);
              parsed.ifPresent(planned -> commands.block(task, planned));
              return parsed.isPresent()
                  ? Optional.empty()
                  : Optional.of(text("inspector.error.block"));
            });
    slot.setId("task-block");
    return Rows.pair(Feather.CLOCK, text("inspector.block"), slot);
  }

  Node remind() {
    ZonedDateTime at = content.remindAt();
    EditSlot slot =
        EditSlot.line(
            TaskMenu.value(
                at == null ? text("inspector.remind.never") : times.moment(at), at != null),
            text("inspector.edit.remind"),
            at == null ? "" : times.momentText(at),
            typed -> {
              if (typed.isBlank()) {
                commands.remind(task, null);
                return Optional.empty();
              }
              Optional<ZonedDateTime> parsed = times.parseMoment(typed, at);
              parsed.ifPresent(moment -> commands.remind(task, moment));
              return parsed.isPresent()
                  ? Optional.empty()
                  : Optional.of(text("inspector.error.remind"));
            });
    slot.setId("task-remind");
    return Rows.pair(Feather.BELL, text("inspector.remind"), slot);
  }

  Node repeat() {
    return new TaskRepeatRow(task, commands, session).row();
  }
}
