package dev.daymark.app.ical;

import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Writes a task as a VTODO. */
record TaskLines(LineWriter lines) {

  /**
   * Writes it.
   *
   * @param parent the UID of the task it is a part of; null at the top
   */
  void write(Task task, String uid, @Nullable String parent) throws IOException {
    TaskContent content = task.content();
    lines.begin("VTODO");
    lines.text("UID", uid);
    lines.instant("DTSTAMP", task.updatedAt());
    lines.instant("CREATED", task.createdAt());
    lines.instant("LAST-MODIFIED", task.updatedAt());
    lines.text("SUMMARY", content.title());
    lines.optional("DESCRIPTION", content.notes());
    lines.raw("STATUS:" + status(content.status()));
    if (task.completedAt() != null) {
      lines.instant("COMPLETED", task.completedAt());
    }
    times(content);
    priority(content);
    lines.texts("CATEGORIES", content.categories());
    lines.optional("RELATED-TO", parent);
    reminder(content);
    lines.end("VTODO");
  }

  private static String status(TaskStatus status) {
    return switch (status) {
      case PENDING -> "NEEDS-ACTION";
      case IN_PROGRESS -> "IN-PROCESS";
      case COMPLETED -> "COMPLETED";
    };
  }

  /** What recurs has a start, which is when it is due. */
  private void times(TaskContent content) throws IOException {
    if (content.due() != null) {
      due("DUE", content.due());
      if (content.recurrence().isPresent()) {
        due("DTSTART", content.due());
      }
    }
    for (String line : content.recurrence().lines()) {
      lines.raw(line);
    }
    if (content.afterCompletion()) {
      lines.raw("X-DAYMARK-REPEAT-FROM:COMPLETION");
    }
    PlannedBlock block = content.plannedBlock();
    if (block != null) {
      ZonedDateTime end = block.end().withZoneSameInstant(block.start().getZone());
      lines.raw(
          "X-DAYMARK-BLOCK"
              + LineWriter.zone(block.start().getZone())
              + ":"
              + LineWriter.clock(block.start())
              + "/"
              + LineWriter.clock(end));
    }
  }

  private void due(String name, Due due) throws IOException {
    switch (due) {
      case Due.OnDay(LocalDate day) -> lines.day(name, day);
      case Due.At(ZonedDateTime at) -> lines.moment(name, at);
    }
  }

  private void priority(TaskContent content) throws IOException {
    switch (content.priority()) {
      case HIGH -> lines.raw("PRIORITY:1");
      case MEDIUM -> lines.raw("PRIORITY:5");
      case LOW -> lines.raw("PRIORITY:9");
      case NONE -> {}
    }
  }

  private void reminder(TaskContent content) throws IOException {
    ZonedDateTime at = content.remindAt();
    if (at == null) {
      return;
    }
    lines.moment("X-DAYMARK-REMIND", at);
    lines.begin("VALARM");
    lines.instant("TRIGGER;VALUE=DATE-TIME", at.toInstant());
    lines.raw("ACTION:DISPLAY");
    lines.text("DESCRIPTION", content.title());
    lines.end("VALARM");
  }
}
