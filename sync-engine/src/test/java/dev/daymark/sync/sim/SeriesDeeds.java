package dev.daymark.sync.sim;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.RecurrenceScope;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** What somebody does to a series from one of its occurrences. */
final class SeriesDeeds {

  private final Hand hand;

  SeriesDeeds(Hand hand) {
    this.hand = hand;
  }

  void editOccurrence(RecurrenceScope scope) {
    CalendarEvent series = hand.event(true);
    if (series != null) {
      OriginalStart start = slot(series);
      int field = hand.pick(4);
      String word = field == 3 ? "" : hand.word();
      EventTime time = hand.time();
      if (scope == RecurrenceScope.THIS_AND_FOLLOWING) {
        hand.ledger().split(series.content());
      }
      hand.note("edits " + scope + " " + start.key() + " of", series.content());
      hand.edits()
          .editOccurrence(
              series.id(),
              start,
              scope,
              content ->
                  field == 3 ? content.withTime(time) : EventDeeds.text(content, field, word));
    }
  }

  void deleteOccurrence(RecurrenceScope scope) {
    CalendarEvent series = hand.event(true);
    if (series != null) {
      OriginalStart start = slot(series);
      hand.note("deletes " + scope + " " + start.key() + " of", series.content());
      hand.edits().deleteOccurrence(series.id(), start, scope);
    }
  }

  private OriginalStart slot(CalendarEvent series) {
    int day = hand.pick(6);
    return switch (series.content().time()) {
      case EventTime.AllDay(LocalDate start, var _) -> new OriginalStart.OnDay(start.plusDays(day));
      case EventTime.Timed(ZonedDateTime start, var _) ->
          new OriginalStart.AtInstant(start.plusDays(day).toInstant());
    };
  }
}
