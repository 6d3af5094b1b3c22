package dev.daymark.app.calendar;

import dev.daymark.app.session.Session;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import java.time.Instant;

/**
 * How many events a choice of scope reaches; {@value #MANY} stands for more than can be counted.
 *
 * @param after from the occurrence on, itself among them
 * @param past those that began before now
 */
record SeriesReach(int after, int past) {
  private static final int MANY = 400;

  /** Counts what the rule gives; blocks. */
  static SeriesReach of(Session session, Occurrence occurrence) {
    EventId id = occurrence.seriesId();
    EventContent series =
        id == null
            ? occurrence.event().content()
            : session
                .store()
                .events()
                .find(id)
                .map(event -> event.content())
                .orElseGet(() -> occurrence.event().content());
    OccurrenceExpander expander = new OccurrenceExpander(series.time(), series.recurrence());
    Instant first = series.time().startIn(session.zone());
    Instant from = occurrence.time().startIn(session.zone());
    Instant now = session.minute().getValue();
    int after = expander.from(from, session.zone(), MANY).size();
    long past =
        expander.from(first, session.zone(), MANY).stream()
            .filter(slot -> slot.time().startIn(session.zone()).isBefore(now))
            .count();
    return new SeriesReach(after, (int) past);
  }

  /** From 19 November, no end date; or how many. */
  String following(CalendarWords words, String from) {
    return after >= MANY
        ? words.text("calendar.scope.following.endless", from)
        : words.text("calendar.scope.following.count", from, after);
  }

  /** Includes 86 past ones. */
  String all(CalendarWords words) {
    return words.text("calendar.scope.all.past", Math.min(past, MANY));
  }
}
