package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import org.jspecify.annotations.Nullable;

/**
 * An event as its row has it.
 *
 * @param deleted a tombstone: the person deleted it and the remote side does not know yet
 * @param ghostOf set on a tombstone that took over the remote identity another event gave up: that
 *     event
 * @param generation how often its remote identity was given up
 * @param remoteSeriesId of an exception whose series is not known here; null otherwise
 */
record EventRow(
    CalendarEvent event,
    boolean deleted,
    @Nullable EventId ghostOf,
    int generation,
    @Nullable String remoteSeriesId) {

  static EventRow of(CalendarEvent event) {
    return new EventRow(event, false, null, 0, null);
  }

  EventId id() {
    return event.id();
  }

  CalendarId calendarId() {
    return event.calendarId();
  }

  EventContent content() {
    return event.content();
  }

  @Nullable EventId seriesId() {
    return event.exception() == null ? null : event.exception().seriesId();
  }

  @Nullable OriginalStart originalStart() {
    return event.exception() == null ? null : event.exception().originalStart();
  }

  EventRow withEvent(CalendarEvent other) {
    return new EventRow(other, deleted, ghostOf, generation, remoteSeriesId);
  }

  EventRow withContent(EventContent content) {
    return withEvent(event.withContent(content));
  }

  EventRow withDeleted(boolean gone) {
    return new EventRow(event, gone, ghostOf, generation, remoteSeriesId);
  }

  EventRow withGhostOf(EventId heir) {
    return new EventRow(event, deleted, heir, generation, remoteSeriesId);
  }

  /** A tombstone as an event of its own again. */
  EventRow revived() {
    return new EventRow(event, false, null, generation, remoteSeriesId);
  }

  EventRow withRemoteSeries(@Nullable String remoteId) {
    return new EventRow(event, deleted, ghostOf, generation, remoteId);
  }

  EventRow nextGeneration() {
    return inGeneration(generation + 1);
  }

  EventRow inGeneration(int other) {
    return new EventRow(event, deleted, ghostOf, other, remoteSeriesId);
  }

  EventRow inCalendar(CalendarId calendar) {
    return withEvent(
        new CalendarEvent(
            event.id(),
            calendar,
            event.content(),
            event.details(),
            event.exception(),
            event.revision(),
            event.createdAt(),
            event.updatedAt()));
  }

  EventRow withDetails(EventDetails details) {
    return withEvent(
        new CalendarEvent(
            event.id(),
            event.calendarId(),
            event.content(),
            details,
            event.exception(),
            event.revision(),
            event.createdAt(),
            event.updatedAt()));
  }

  EventRow withException(@Nullable ExceptionOf exception) {
    return withEvent(
        new CalendarEvent(
            event.id(),
            event.calendarId(),
            event.content(),
            event.details(),
            exception,
            event.revision(),
            event.createdAt(),
            event.updatedAt()));
  }
}
