package dev.daymark.app.ical;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.recurrence.SeriesShift;
import dev.daymark.domain.recurrence.SeriesSplit;
import dev.daymark.storage.ImportItem.OfOccurrence;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series with what a file changes of its occurrences. Where a change goes on to all that follow
 * (RFC 5545 section 3.2.13), the series ends and another one begins, as when a person changes this
 * and all following.
 */
final class SeriesPieces {

  private final List<Piece> pieces = new ArrayList<>();

  /**
   * What a file says of an occurrence.
   *
   * @param content without a rule; null if the occurrence does not take place
   * @param following whether it goes on to all after it
   */
  record Change(
      Component from, OriginalStart start, @Nullable EventContent content, boolean following) {}

  /**
   * A series of its own.
   *
   * @param from what it comes from: the series in the file, or the change that goes on
   * @param key which change that is, to tell the pieces apart; empty for the series itself
   */
  record Piece(
      Component from,
      String key,
      EventContent content,
      List<OfOccurrence> exceptions,
      List<Component> changes) {}

  private SeriesPieces() {}

  /**
   * The pieces, earliest first; the series alone if no change goes on, and none if it is cancelled
   * from its first occurrence on.
   */
  static List<Piece> of(Component series, EventContent content, List<Change> changes) {
    SeriesPieces all = new SeriesPieces();
    all.take(series, "", content, changes);
    return all.pieces;
  }

  private void take(Component from, String key, EventContent content, List<Change> changes) {
    ZoneId zone = zone(content.time());
    Change cut =
        changes.stream()
            .filter(Change::following)
            .min(Comparator.comparing(change -> change.start().instantIn(zone)))
            .orElse(null);
    if (cut == null) {
      pieces.add(piece(from, key, content, changes));
      return;
    }
    Instant at = cut.start().instantIn(zone);
    List<Change> before = new ArrayList<>();
    List<Change> after = new ArrayList<>();
    for (Change change : changes) {
      if (!change.equals(cut)) {
        (change.start().instantIn(zone).isBefore(at) ? before : after).add(change);
      }
    }
    if (at.isAfter(content.time().startIn(zone))) {
      cut(from, key, content, cut, before, after);
    } else if (cut.content() != null) {
      SeriesShift shift = shift(content, cut, cut.content());
      Recurrence rule = shift.recurrence(content.recurrence());
      take(from, key, cut.content().withRecurrence(rule), shifted(after, shift));
    }
  }

  private static SeriesShift shift(EventContent series, Change cut, EventContent changed) {
    return new SeriesShift(series.time().startingAt(cut.start()), changed.time());
  }

  private void cut(
      Component from,
      String key,
      EventContent content,
      Change cut,
      List<Change> before,
      List<Change> after) {
    SeriesSplit split = SeriesSplit.before(content.time(), content.recurrence(), cut.start());
    EventContent next = cut.content();
    if (next != null && !split.tail().isPresent()) {
      before.add(new Change(cut.from(), cut.start(), next, false));
    }
    pieces.add(piece(from, key, content.withRecurrence(split.head()), before));
    if (next == null || !split.tail().isPresent()) {
      return;
    }
    SeriesShift shift = shift(content, cut, next);
    Recurrence rule = shift.recurrence(split.tail());
    take(cut.from(), cut.start().key(), next.withRecurrence(rule), shifted(after, shift));
  }

  /** The file names occurrences by where they were before any of them was moved. */
  private static List<Change> shifted(List<Change> changes, SeriesShift shift) {
    List<Change> shifted = new ArrayList<>();
    for (Change it : changes) {
      OriginalStart start = shift.originalStart(it.start());
      shifted.add(new Change(it.from(), start, it.content(), it.following()));
    }
    return shifted;
  }

  /** A cancelled occurrence is an exception date of its series; of two for one the later holds. */
  private static Piece piece(
      Component from, String key, EventContent content, List<Change> changes) {
    List<String> lines = new ArrayList<>(content.recurrence().lines());
    List<OfOccurrence> kept = new ArrayList<>();
    for (Change change : changes) {
      EventContent changed = change.content();
      if (changed == null) {
        lines.add(exceptionDate(change.start()));
      } else {
        kept.removeIf(other -> other.originalStart().equals(change.start()));
        kept.add(new OfOccurrence(change.start(), changed));
      }
    }
    return new Piece(
        from,
        key,
        content.withRecurrence(new Recurrence(lines)),
        kept,
        changes.stream().map(Change::from).toList());
  }

  private static String exceptionDate(OriginalStart start) {
    return start instanceof OriginalStart.OnDay
        ? "EXDATE;VALUE=DATE:" + start.key()
        : "EXDATE:" + start.key();
  }

  private static ZoneId zone(EventTime time) {
    return time instanceof EventTime.Timed timed ? timed.start().getZone() : ZoneOffset.UTC;
  }
}
