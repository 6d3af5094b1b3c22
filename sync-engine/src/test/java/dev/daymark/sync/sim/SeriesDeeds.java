package dev.daymark.sync.sim;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.SyncedEvent;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;

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
      if (scope == RecurrenceScope.THIS && field != 3) {
        hide(series, start, EventDeeds.text(series.content(), field, word));
      }
    }
  }

  private void hide(CalendarEvent series, OriginalStart start, EventContent instead) {
    Set<String> hidden = new HashSet<>(words(series.content()));
    hidden.removeAll(words(instead));
    hand.client()
        .store()
        .syncState()
        .find(series.id())
        .map(SyncedEvent::remote)
        .ifPresent(ref -> hand.ledger().hide(hidden, ref.remoteId() + "_" + start.key()));
  }

  private static Set<String> words(EventContent content) {
    return Sight.words(content.summary() + ' ' + content.description() + ' ' + content.location());
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
