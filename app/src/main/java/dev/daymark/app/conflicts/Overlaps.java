package dev.daymark.app.conflicts;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Transparency;
import dev.daymark.storage.LocalStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what else takes place at a time. Blocks; not for the FX thread. */
record Overlaps(LocalStore store, ZoneId zone) {

  /** The title of the first thing at the time, other than the event itself; empty if it is free. */
  Optional<String> at(EventId event, EventTime time) {
    if (!(time instanceof EventTime.Timed timed)) {
      return Optional.empty();
    }
    Instant start = timed.start().toInstant();
    Instant end = timed.end().toInstant();
    return Stream.concat(events(event, start, end), tasks(start, end)).findFirst();
  }

  private Stream<String> events(EventId event, Instant start, Instant end) {
    LocalDate first = LocalDate.ofInstant(start, zone);
    LocalDate last = LocalDate.ofInstant(end, zone).plusDays(1);
    return store.events().occurrences(first, last, zone).stream()
        .filter(other -> !event.equals(other.event().id()) && !event.equals(other.seriesId()))
        .filter(other -> other.time() instanceof EventTime.Timed)
        .filter(other -> other.time().startIn(zone).isBefore(end))
        .filter(other -> other.time().endIn(zone).isAfter(start))
        .map(Occurrence::event)
        .map(CalendarEvent::content)
        .filter(content -> content.transparency() == Transparency.OPAQUE)
        .map(content -> content.summary());
  }

  private Stream<String> tasks(Instant start, Instant end) {
    return store.tasks().all().stream()
        .map(task -> task.content())
        .filter(
            content ->
                content.plannedBlock() != null
                    && content.plannedBlock().start().toInstant().isBefore(end)
                    && content.plannedBlock().end().toInstant().isAfter(start))
        .map(content -> content.title());
  }
}
