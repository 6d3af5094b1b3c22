package dev.daymark.storage;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.OriginalStart;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads events. Deleted ones are never returned. */
public interface EventRepository {

  Optional<CalendarEvent> find(EventId id);

  /**
   * Every occurrence that touches one of the days, by start: events, occurrences of series, and
   * exceptions in place of the occurrences they stand for. Cancelled ones are left out.
   *
   * @param zone the zone in which the days begin and end
   */
  List<Occurrence> occurrences(LocalDate from, LocalDate toExclusive, ZoneId zone);

  /**
   * One occurrence of a series, as the rule or an exception has it.
   *
   * @return empty if the series has no such occurrence, or it is cancelled
   */
  Optional<Occurrence> occurrence(EventId seriesId, OriginalStart originalStart);

  /** The first occurrences of a series from a moment on, at most {@code limit}. */
  List<Occurrence> upcoming(EventId seriesId, LocalDate from, int limit);

  /** Every event of a calendar by start: masters unexpanded, exceptions and cancelled ones too. */
  List<CalendarEvent> ofCalendar(CalendarId calendar);

  /** The exceptions of a series, cancelled ones too. */
  List<CalendarEvent> exceptions(EventId seriesId);

  /** How many events there are, exceptions not counted. */
  long count();

  /** How many of them are in the calendars of an account. */
  long countOf(AccountId account);
}
