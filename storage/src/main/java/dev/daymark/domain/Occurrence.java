package dev.daymark.domain;

import org.jspecify.annotations.Nullable;

/**
 * An event as it shows at one place in the calendar: itself, one occurrence of a series, or an
 * exception of one.
 *
 * @param event the event, the series' master, or the exception
 * @param time when this occurrence takes place
 * @param originalStart names the occurrence within its series; null for an event that happens once
 */
public record Occurrence(
    CalendarEvent event, EventTime time, @Nullable OriginalStart originalStart) {

  /** The series this belongs to; null for an event that happens once. */
  public @Nullable EventId seriesId() {
    if (event.exception() != null) {
      return event.exception().seriesId();
    }
    return event.isSeries() ? event.id() : null;
  }
}
