package dev.daymark.domain;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event, a series, or an exception of a series.
 *
 * @param details what the remote side says and a person cannot edit
 * @param exception which occurrence of which series this stands for; null for an event or a series
 * @param revision rises with every change of this row, on whichever side it was made
 */
public record CalendarEvent(
    EventId id,
    CalendarId calendarId,
    EventContent content,
    EventDetails details,
    @Nullable ExceptionOf exception,
    long revision,
    Instant createdAt,
    Instant updatedAt) {

  public CalendarEvent withContent(EventContent newContent) {
    return new CalendarEvent(
        id, calendarId, newContent, details, exception, revision, createdAt, updatedAt);
  }

  /** Why its shared fields cannot be edited here, and what can; null if they can. */
  public @Nullable String protection() {
    return details.protection(content.attendees().stream().anyMatch(Attendee::self));
  }

  /** Where its call is joined; null if it has none that can be joined. */
  public @Nullable URI callLink() {
    return content.conference().link();
  }

  /** Whether this is the master of a series. */
  public boolean isSeries() {
    return exception == null && content.recurrence().isPresent();
  }

  /**
   * What makes an event an exception.
   *
   * @param seriesId null while only the occurrence is known here and its series is not, as for a
   *     guest invited to one occurrence
   */
  public record ExceptionOf(@Nullable EventId seriesId, OriginalStart originalStart) {}
}
