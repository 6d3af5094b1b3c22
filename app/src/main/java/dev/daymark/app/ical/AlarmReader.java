package dev.daymark.app.ical;

import dev.daymark.app.ical.IcalTime.At;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** The reminders of an event, as far as they can be kept. */
  Reminders reminders(Component event, EventTime time) {
    if (event.value("X-DAYMARK-ALARMS").equals("NONE")) {
      return Reminders.NONE;
    }
    List<Reminder> kept = kept(event, time).stream().limit(MOST).toList();
    return kept.isEmpty() ? Reminders.DEFAULT : new Reminders(false, kept);
  }

  /** Whether an event has alarms that cannot be kept. */
  boolean leavesSome(Component event, EventTime time) {
    long kept = Math.min(MOST, kept(event, time).size());
    return alarms(event).stream().map(alarm -> key(alarm)).distinct().count() > kept;
  }

  private static String key(Component alarm) {
    return method(alarm) + alarm.value("TRIGGER");
  }

  private Set<Reminder> kept(Component event, EventTime time) {
    Set<Reminder> reminders = new LinkedHashSet<>();
    for (Component alarm : alarms(event)) {
      Instant at = at(alarm, time);
      long minutes = at == null ? -1 : Duration.between(at, time.startIn(zones.own())).toMinutes();
      if (at != null && !at.isAfter(time.startIn(zones.own())) && minutes <= EARLIEST) {
        reminders.add(new Reminder(method(alarm), (int) minutes));
      }
    }
    return reminders;
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

  /** When it goes off; null if that cannot be read. Days before have 24 hours, as reminders do. */
  private @Nullable Instant at(Component alarm, EventTime time) {
    ContentLine trigger = alarm.first("TRIGGER").orElse(null);
    if (trigger == null) {
      return null;
    }
    Durations before = Durations.parse(trigger.value());
    if (before == null) {
      ZonedDateTime at = moment(trigger);
      return at == null ? null : at.toInstant();
    }
    Instant from =
        trigger.hasParam("RELATED", "END") ? time.endIn(zones.own()) : time.startIn(zones.own());
    return from.plus(Duration.ofMinutes(before.minutes()));
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
   * @param due what its alarms are told from, where they do not name its start
   */
  @Nullable ZonedDateTime remindAt(Component task, @Nullable Due due) {
    ContentLine own = task.first("X-DAYMARK-REMIND").orElse(null);
    if (own != null) {
      return moment(own);
    }
    for (Component alarm : alarms(task)) {
      ContentLine trigger = alarm.first("TRIGGER").orElse(null);
      ZonedDateTime at = trigger == null ? null : at(trigger, task, due);
      if (at != null) {
        return at;
      }
    }
    return null;
  }

  private @Nullable ZonedDateTime at(ContentLine trigger, Component task, @Nullable Due due) {
    Durations before = Durations.parse(trigger.value());
    if (before == null) {
      return moment(trigger);
    }
    ContentLine start = task.first("DTSTART").orElse(null);
    ZonedDateTime from = start == null || trigger.hasParam("RELATED", "END") ? null : moment(start);
    if (from == null) {
      from =
          switch (due) {
            case null -> null;
            case Due.At(ZonedDateTime at) -> at;
            case Due.OnDay(LocalDate day) -> day.atStartOfDay(zones.own());
          };
    }
    return from == null ? null : from.plus(before.days()).plus(before.time());
  }
}
