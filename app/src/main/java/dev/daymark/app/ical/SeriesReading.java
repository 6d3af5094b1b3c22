package dev.daymark.app.ical;

import dev.daymark.app.ical.SeriesPieces.Change;
import dev.daymark.app.ical.SeriesPieces.Piece;
import dev.daymark.domain.Conference;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.storage.ImportItem.OfEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads events and series with their exceptions.
 *
 * @param target where they go to
 * @param origin the calendar they come from
 */
record SeriesReading(CalendarFile.Target target, FileReading.Origin origin, Findings findings) {

  /** More pieces than a series comes in. */
  private static final int MOST_PIECES = 100;

  private Zones zones() {
    return origin.zones();
  }

  void take(EventGroup group) {
    for (Component surplus : group.surplus()) {
      findings.skip(surplus, "There is another event with the same UID in the file.");
    }
    Component master = group.master();
    if (master != null) {
      if (!findings.guarded(master, () -> series(group.uid(), master, group.exceptions()))) {
        group
            .exceptions()
            .forEach(it -> findings.skip(it, "The series it belongs to is left out."));
      }
      return;
    }
    for (Component lone : group.exceptions()) {
      String own = group.uid() + "/" + lone.value("RECURRENCE-ID");
      if (findings.guarded(lone, () -> series(own, lone, List.of())) && goesOn(lone)) {
        alone(lone);
      }
    }
  }

  private void series(String uid, Component master, List<Component> exceptions)
      throws UnreadableException {
    Identity.refuseCancelled(master);
    EventContent content = content(master);
    List<Change> changes = new ArrayList<>();
    for (Component exception : exceptions) {
      if (content.recurrence().isPresent()) {
        findings.guarded(exception, () -> changes.add(change(exception, content.time())));
      } else {
        findings.skip(exception, "It is an occurrence of an event that does not recur.");
      }
    }
    List<Piece> pieces = pieces(master, content, changes);
    for (Piece piece : pieces) {
      Instant changedAt = Identity.changedAt(piece.from(), zones());
      for (Component change : piece.changes()) {
        changedAt = Identity.later(changedAt, Identity.changedAt(change, zones()));
      }
      String own = piece.key().isEmpty() ? uid : uid + "/" + piece.key();
      findings.add(
          piece.from(),
          new OfEvent(own, changedAt, target.calendar(), piece.content(), piece.exceptions()));
    }
    if (pieces.isEmpty()) {
      throw new UnreadableException("It is cancelled.");
    }
  }

  private Change change(Component exception, EventTime series) throws UnreadableException {
    ContentLine id = exception.first("RECURRENCE-ID").orElseThrow();
    OriginalStart start = IcalTime.parse(id, zones()).asStartIn(series);
    boolean cancelled = exception.value("STATUS").equalsIgnoreCase("CANCELLED");
    EventContent content = cancelled ? null : content(exception).withRecurrence(Recurrence.NONE);
    return new Change(exception, start, content, goesOn(exception));
  }

  private static boolean goesOn(Component exception) {
    return exception
        .first("RECURRENCE-ID")
        .filter(line -> line.hasParam("RANGE", "THISANDFUTURE"))
        .isPresent();
  }

  /** What no series can be made of is a change of one occurrence each. */
  private List<Piece> pieces(Component master, EventContent content, List<Change> changes) {
    if (changes.stream().filter(Change::following).count() <= MOST_PIECES) {
      try {
        return SeriesPieces.of(master, content, changes);
      } catch (DateTimeException | ArithmeticException | DaymarkException e) {
        // The days it leads to are out of all bounds.
      }
    }
    changes.stream().filter(Change::following).forEach(change -> alone(change.from()));
    return SeriesPieces.of(
        master,
        content,
        changes.stream()
            .map(it -> new Change(it.from(), it.start(), it.content(), false))
            .toList());
  }

  private void alone(Component exception) {
    findings.remark(
        exception,
        List.of("The file changes the occurrences after it as well; here only this one is."));
  }

  private EventContent content(Component event) throws UnreadableException {
    EventContent read = new EventReader(zones()).read(event);
    EventContent content = target.keepsCalls() ? read : read.withConference(Conference.NONE);
    if (origin.ours()) {
      return content;
    }
    findings.remark(event, new LeftOut(zones()).of(event, content.time()));
    return content.withDescription(Notes.ofEvent(event));
  }
}
