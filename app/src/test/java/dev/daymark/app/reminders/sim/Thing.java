package dev.daymark.app.reminders.sim;

import dev.daymark.domain.EventTime;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that reminds, as plainly as can be: what the product makes of the real records is
 * compared with what is said here.
 */
record Thing(
    ItemId id,
    Kind kind,
    LocalDateTime start,
    ZoneId zone,
    int days,
    List<Integer> minutes,
    Instant changedAt) {

  enum Kind {
    EVENT,
    WHOLE_DAY,
    WHOLE_DAY_OWN,
    REMIND,
    DUE,
    BLOCK,
    DAY
  }

  /** What is expected of one reminder. */
  record Expected(ReminderKey key, Deadline due) {}

  Thing movedTo(LocalDateTime other, Instant now) {
    return new Thing(id, kind, other, zone, days, minutes, now);
  }

  boolean isEvent() {
    return kind == Kind.EVENT || kind == Kind.WHOLE_DAY || kind == Kind.WHOLE_DAY_OWN;
  }

  /** When its occurrences take place: on so many days in a row, at an hour that there was. */
  List<EventTime> times() {
    List<EventTime> times = new ArrayList<>();
    LocalDateTime first = start.atZone(zone).toLocalDateTime();
    for (int i = 0; i < days; i++) {
      LocalDateTime at = first.plusDays(i);
      times.add(
          kind == Kind.EVENT
              ? new EventTime.Timed(at.atZone(zone), at.atZone(zone).plusMinutes(30))
              : EventTime.AllDay.on(at.toLocalDate()));
    }
    return times;
  }

  List<Expected> expected(int wholeDayBefore, LocalTime wholeDayAt, LocalTime dayAt) {
    List<Expected> all = new ArrayList<>();
    Deadline.At moment = new Deadline.At(start.atZone(zone).toInstant());
    LocalDate day = start.toLocalDate();
    switch (kind) {
      case EVENT ->
          times()
              .forEach(
                  time ->
                      minutes.forEach(
                          before -> {
                            Deadline.At at =
                                new Deadline.At(((EventTime.Timed) time).start().toInstant());
                            Deadline due = new Deadline.At(at.at().minusSeconds(60L * before));
                            all.add(expect(ReminderKind.EVENT, before, at, due));
                          }));
      case WHOLE_DAY ->
          all.add(
              expect(
                  ReminderKind.WHOLE_DAY,
                  0,
                  midnight(day),
                  new Deadline.OnClock(day.minusDays(wholeDayBefore).atTime(wholeDayAt))));
      case WHOLE_DAY_OWN ->
          minutes.forEach(
              before ->
                  all.add(
                      expect(
                          ReminderKind.EVENT,
                          before,
                          midnight(day),
                          new Deadline.OnClock(day.atStartOfDay().minusMinutes(before)))));
      case REMIND -> all.add(expect(ReminderKind.TASK_REMIND, 0, moment, moment));
      case DUE -> all.add(expect(ReminderKind.TASK_DUE, 0, moment, moment));
      case BLOCK ->
          all.add(
              expect(
                  ReminderKind.TIME_BLOCK,
                  0,
                  moment,
                  new Deadline.At(moment.at().minusSeconds(600))));
      case DAY ->
          all.add(
              expect(
                  ReminderKind.TASK_DAY,
                  0,
                  midnight(day),
                  new Deadline.OnClock(day.atTime(dayAt))));
    }
    return all;
  }

  private Expected expect(ReminderKind of, int before, Deadline at, Deadline due) {
    return new Expected(new ReminderKey(id, of, before, at), due);
  }

  private static Deadline midnight(LocalDate day) {
    return new Deadline.OnClock(day.atStartOfDay());
  }
}
