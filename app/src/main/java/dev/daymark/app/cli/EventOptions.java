package dev.daymark.app.cli;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.Recurrence;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that {@code event add} and {@code event edit} share. */
final class EventOptions {

  @Option(
      names = "--end",
      paramLabel = "T",
      description = "When it ends; of an all-day event the last day.")
  @Nullable String end;

  @Option(names = "--all-day", description = "Makes it an all-day event.")
  boolean allDay;

  @Option(
      names = "--zone",
      paramLabel = "Z",
      description = "The zone its times are in, such as Europe/Stockholm.")
  @Nullable String zone;

  @Option(
      names = "--calendar",
      paramLabel = "NAME",
      description = "The calendar it is in, by name or id.")
  @Nullable String calendar;

  @Option(
      names = "--rrule",
      paramLabel = "R",
      description = "How it repeats, such as FREQ=WEEKLY;COUNT=6; empty for not at all.")
  @Nullable String rrule;

  @Option(names = "--location", paramLabel = "L", description = "Where it takes place.")
  @Nullable String location;

  @Option(names = "--description", paramLabel = "D", description = "More about it.")
  @Nullable String description;

  /** {@code content} with everything that was asked for, except title and time. */
  EventContent applyTo(EventContent content) {
    EventContent changed = content;
    if (rrule != null) {
      changed =
          changed.withRecurrence(rrule.isBlank() ? Recurrence.NONE : Recurrence.ofRule(rrule));
    }
    if (location != null) {
      changed = changed.withLocation(location);
    }
    if (description != null) {
      changed = changed.withDescription(description);
    }
    return changed;
  }

  TimeRequest time(@Nullable String start, CommandContext context) {
    return new TimeRequest(
        start, end, allDay, readZone(), context.moments(), context.surroundings().zone());
  }

  private @Nullable ZoneId readZone() {
    try {
      return zone == null ? null : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "\"" + zone + "\" is not a time zone; write it like Europe/Stockholm.",
          e);
    }
  }
}
