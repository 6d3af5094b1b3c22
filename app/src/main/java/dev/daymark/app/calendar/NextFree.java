package dev.daymark.app.calendar;

import dev.daymark.app.session.Session;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Task;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Sets the first free stretch of a task's day aside for it. */
public final class NextFree {
  private static final Duration USUAL_BLOCK = Duration.ofHours(1);

  private NextFree() {}

  /** For an hour, or as long as its block was; one that is late or has no date is for today. */
  public static void setAside(Session session, Task task) {
    PlannedBlock before = task.content().plannedBlock();
    Duration length = before == null ? USUAL_BLOCK : Duration.between(before.start(), before.end());
    Due due = task.content().due();
    LocalDate wanted = due == null ? session.today() : due.dayIn(session.zone());
    LocalDate day = wanted.isBefore(session.today()) ? session.today() : wanted;
    session
        .background()
        .start(
            () -> BusyDay.read(session, day).firstFree(session.now(), length),
            free -> free.ifPresent(from -> block(session, task, from, length)),
            session.edits()::failed);
  }

  private static void block(Session session, Task task, ZonedDateTime from, Duration length) {
    String when =
        session
            .formatting()
            .spanWithin(
                from.toLocalDateTime(), from.plus(length).toLocalDateTime(), session.today());
    PlannedBlock block = new PlannedBlock(from, from.plus(length));
    session
        .edits()
        .submit(
            session.messages().text("tasks.done.blocked", task.content().title(), when),
            store -> store.editTask(task.id(), it -> it.withPlannedBlock(block)));
  }
}
