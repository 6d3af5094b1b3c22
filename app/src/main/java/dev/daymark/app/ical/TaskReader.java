package dev.daymark.app.ical;

import dev.daymark.app.ical.IcalTime.At;
import dev.daymark.app.ical.IcalTime.OnDay;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a VTODO (RFC 5545 section 3.6.2).
 *
 * @param zones those of its file
 */
record TaskReader(Zones zones) {

  TaskContent read(Component task) throws UnreadableException {
    try {
      Due due = due(task);
      ZonedDateTime remindAt = new AlarmReader(zones).remindAt(task, due);
      check(due, remindAt);
      return new TaskContent(
          task.text("SUMMARY"),
          task.text("DESCRIPTION"),
          status(task),
          due,
          remindAt,
          block(task),
          priority(task.value("PRIORITY")),
          categories(task),
          null,
          new Recurrence(new RecurrenceReader(zones, zone(due)).lines(task)),
          task.value("X-DAYMARK-REPEAT-FROM").equalsIgnoreCase("COMPLETION"));
    } catch (DateTimeException | ArithmeticException e) {
      throw new UnreadableException("Its times are out of all bounds.");
    }
  }

  private static void check(@Nullable Due due, @Nullable ZonedDateTime remindAt) {
    switch (due) {
      case null -> {}
      case Due.OnDay(LocalDate day) -> IcalTime.check(day);
      case Due.At(ZonedDateTime at) -> IcalTime.check(at.toLocalDate());
    }
    if (remindAt != null) {
      IcalTime.check(remindAt.toLocalDate());
    }
  }

  private ZoneId zone(@Nullable Due due) {
    return due instanceof Due.At(ZonedDateTime at) ? at.getZone() : zones.own();
  }

  private @Nullable Due due(Component task) throws UnreadableException {
    ContentLine line = task.first("DUE").orElse(null);
    if (line != null) {
      return due(IcalTime.parse(line, zones));
    }
    ContentLine start = task.first("DTSTART").orElse(null);
    Durations length = Durations.parse(task.value("DURATION"));
    return start == null ? null : dueAfter(start, length);
  }

  /** Whether what a task has is a start and nothing that says when it is due. */
  static boolean takesStart(Component task) {
    return task.first("DUE").isEmpty()
        && task.first("DTSTART").isPresent()
        && Durations.parse(task.value("DURATION")) == null;
  }

  private Due dueAfter(ContentLine start, @Nullable Durations length) throws UnreadableException {
    Due from = due(IcalTime.parse(start, zones));
    if (length == null) {
      return from;
    }
    return switch (from) {
      case Due.OnDay(LocalDate day) -> new Due.OnDay(day.plus(length.days()));
      case Due.At(ZonedDateTime at) -> new Due.At(at.plus(length.days()).plus(length.time()));
    };
  }

  private static Due due(IcalTime time) {
    return switch (time) {
      case OnDay(LocalDate day) -> new Due.OnDay(day);
      case At(ZonedDateTime at) -> new Due.At(at);
    };
  }

  private static TaskStatus status(Component task) {
    return switch (task.value("STATUS").toUpperCase(Locale.ROOT)) {
      case "COMPLETED" -> TaskStatus.COMPLETED;
      case "IN-PROCESS" -> TaskStatus.IN_PROGRESS;
      case "NEEDS-ACTION" -> TaskStatus.PENDING;
      default -> unnamedStatus(task);
    };
  }

  private static TaskStatus unnamedStatus(Component task) {
    String percent = task.value("PERCENT-COMPLETE");
    if (task.first("COMPLETED").isPresent() || percent.equals("100")) {
      return TaskStatus.COMPLETED;
    }
    return percent.matches("[1-9]\\d?") ? TaskStatus.IN_PROGRESS : TaskStatus.PENDING;
  }

  /** 1 to 4 is high, 5 medium, 6 to 9 low (RFC 5545 section 3.8.1.9). */
  private static Priority priority(String digit) {
    return switch (digit) {
      case "1", "2", "3", "4" -> Priority.HIGH;
      case "5" -> Priority.MEDIUM;
      case "6", "7", "8", "9" -> Priority.LOW;
      default -> Priority.NONE;
    };
  }

  private static List<String> categories(Component task) {
    return task.all("CATEGORIES").stream()
        .flatMap(line -> line.texts().stream())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** What no other program knows: the time set aside. */
  private @Nullable PlannedBlock block(Component task) throws UnreadableException {
    ContentLine line = task.first("X-DAYMARK-BLOCK").orElse(null);
    if (line == null) {
      return null;
    }
    List<String> ends = List.of(line.value().strip().split("/", -1));
    if (ends.size() == 2
        && IcalTime.parse(ends.get(0), line, zones) instanceof At(ZonedDateTime start)
        && IcalTime.parse(ends.get(1), line, zones) instanceof At(ZonedDateTime end)) {
      try {
        return new PlannedBlock(start, end);
      } catch (DaymarkException e) {
        return null;
      }
    }
    return null;
  }

  /** When it was completed; null if the file does not say. */
  @Nullable Instant completedAt(Component task) {
    return moment(task, "COMPLETED", zones);
  }

  /** The moment of a property; null if there is none that can be read. */
  static @Nullable Instant moment(Component item, String property, Zones zones) {
    ContentLine line = item.first(property).orElse(null);
    try {
      return line != null && IcalTime.parse(line, zones) instanceof At(ZonedDateTime at)
          ? at.toInstant()
          : null;
    } catch (UnreadableException e) {
      return null;
    }
  }
}
