package dev.daymark.app.ical;

import dev.daymark.app.ical.IcalTime.At;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads alarms (RFC 5545 section 3.6.6). An event without any has its calendar's reminders.
 *
 * @param zones those of the file
 */
record AlarmReader(Zones zones) {

  private static final int MOST = 5;
  private static final long EARLIEST = 40_320;

  Reminders reminders(Component event, EventTime time) {
    if (event.value("X-DAYMARK-ALARMS").equals("NONE")) {
      return Reminders.NONE;
    }
    Set<Reminder> reminders = new LinkedHashSet<>();
    for (Component alarm : alarms(event)) {
      OptionalLong minutes = minutesBefore(alarm, time);
      if (minutes.isPresent() && minutes.getAsLong() >= 0 && minutes.getAsLong() <= EARLIEST) {
        reminders.add(new Reminder(method(alarm), (int) minutes.getAsLong()));
      }
    }
    List<Reminder> kept = reminders.stream().limit(MOST).toList();
    return kept.isEmpty() ? Reminders.DEFAULT : new Reminders(false, kept);
  }

  private static List<Component> alarms(Component item) {
    return item.children().stream()
        .filter(child -> child.name().equals("VALARM"))
        .filter(alarm -> !alarm.value("ACTION").equalsIgnoreCase("NONE"))
        .toList();
  }

  private static Reminder.Method method(Component alarm) {
    return alarm.value("ACTION").equalsIgnoreCase("EMAIL")
        ? Reminder.Method.EMAIL
        : Reminder.Method.POPUP;
  }

  private OptionalLong minutesBefore(Component alarm, EventTime time) {
    ContentLine trigger = alarm.first("TRIGGER").orElse(null);
    if (trigger == null || trigger.hasParam("RELATED", "END")) {
      return OptionalLong.empty();
    }
    Durations before = Durations.parse(trigger.value());
    if (before != null) {
      return OptionalLong.of(-before.minutes());
    }
    ZonedDateTime at = moment(trigger);
    return at == null
        ? OptionalLong.empty()
        : OptionalLong.of(Duration.between(at.toInstant(), time.startIn(at.getZone())).toMinutes());
  }

  private @Nullable ZonedDateTime moment(ContentLine line) {
    try {
      return IcalTime.parse(line, zones) instanceof At(ZonedDateTime at) ? at : null;
    } catch (UnreadableException e) {
      return null;
    }
  }

  /**
   * When a task's first alarm is; null for none.
   *
   * @param due what its alarms are told from; null if it is not due at a moment
   */
  @Nullable ZonedDateTime remindAt(Component task, @Nullable ZonedDateTime due) {
    ContentLine own = task.first("X-DAYMARK-REMIND").orElse(null);
    if (own != null) {
      return moment(own);
    }
    for (Component alarm : alarms(task)) {
      ContentLine trigger = alarm.first("TRIGGER").orElse(null);
      Durations before = trigger == null ? null : Durations.parse(trigger.value());
      ZonedDateTime at =
          trigger == null
              ? null
              : before == null ? moment(trigger) : due == null ? null : at(due, before);
      if (at != null) {
        return at;
      }
    }
    return null;
  }

  private static ZonedDateTime at(ZonedDateTime due, Durations before) {
    return due.plus(before.days()).plus(before.time());
  }
}
