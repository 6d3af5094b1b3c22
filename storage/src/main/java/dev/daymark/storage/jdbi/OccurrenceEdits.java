package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.recurrence.ChosenRule;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import dev.daymark.domain.recurrence.SeriesShift;
import dev.daymark.domain.recurrence.SeriesSplit;
import dev.daymark.domain.recurrence.Slot;
import dev.daymark.storage.StoreChange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The person's edits of a series as seen from one of its occurrences. */
final class OccurrenceEdits {

  private OccurrenceEdits() {}

  /** An occurrence as it is: of the rule, or made an exception. */
  private record Place(
      EventRow series, OriginalStart start, EventTime slot, @Nullable EventRow exception) {

    /** Its content with no rule of its own. */
    EventContent content() {
      return exception == null
          ? EventEdits.once(series.content().withTime(slot))
          : exception.content();
    }
  }

  static EventRow edit(
      WriteUnit unit,
      EventId seriesId,
      OriginalStart start,
      RecurrenceScope scope,
      UnaryOperator<EventContent> change) {
    Place place = place(unit.handle(), seriesId, start);
    return switch (scope) {
      case THIS -> editThis(unit, place, change);
      case THIS_AND_FOLLOWING ->
          isFirst(place) ? editAll(unit, place, change) : editFollowing(unit, place, change);
      case ALL -> editAll(unit, place, change);
    };
  }

  private static EventRow editThis(
      WriteUnit unit, Place place, UnaryOperator<EventContent> change) {
    EventContent before = place.content();
    EventContent after = NamedZones.in(change.apply(before));
    EventRow exception = place.exception();
    if (exception != null) {
      return EventEdits.write(unit, exception, after, null);
    }
    EventRow series = place.series();
    EditGuard.writable(unit.handle(), series.calendarId());
    EditGuard.edit(series.withContent(before), after);
    EditGuard.conference(unit.handle(), series.calendarId(), before, after);
    ContentCheck.check(after, EventField.difference(before, after));
    if (after.recurrence().isPresent()) {
      throw new DaymarkException(
          ErrorCode.RECURRENCE_INVALID, "One occurrence of a series cannot repeat by itself.");
    }
    return EventWriter.create(unit, exceptionRow(unit, place, after));
  }

  private static EventRow exceptionRow(WriteUnit unit, Place place, EventContent content) {
    EventRow series = place.series();
    return EventEdits.newRow(
        unit,
        series.calendarId(),
        content,
        series.event().details(),
        new ExceptionOf(series.id(), place.start()));
  }

  private static EventRow editAll(WriteUnit unit, Place place, UnaryOperator<EventContent> change) {
    EventRow series = place.series();
    EventContent before = place.content().withRecurrence(series.content().recurrence());
    EventContent after = NamedZones.in(change.apply(before));
    SeriesShift shift = SeriesShift.like(place.slot(), before.time(), after.time());
    EventContent content = carried(series.content(), before, after);
    if (!before.time().equals(after.time())) {
      content = content.withTime(shift.start(series.content().time()));
    }
    EventRow written = EventEdits.write(unit, series, content, shift);
    editItself(unit, place, before, after);
    return written;
  }

  /** The occurrence in which the person changed something has it whatever the others are. */
  private static void editItself(
      WriteUnit unit, Place place, EventContent before, EventContent after) {
    EventRow exception = place.exception();
    if (exception == null) {
      return;
    }
    Set<EventField> changed = EnumSet.noneOf(EventField.class);
    changed.addAll(EventField.difference(before, after));
    changed.remove(EventField.RECURRENCE);
    EventTable.find(unit.handle(), exception.id())
        .filter(row -> !row.deleted())
        .ifPresent(
            row ->
                EventEdits.update(unit, row, row.withContent(with(row.content(), after, changed))));
  }

  /** The series' content with what the person changed in one occurrence. */
  private static EventContent carried(
      EventContent series, EventContent before, EventContent after) {
    Set<EventField> changed = EnumSet.noneOf(EventField.class);
    changed.addAll(EventField.difference(before, after));
    changed.remove(EventField.TIME);
    return with(series, after, changed);
  }

  private static EventContent with(
      EventContent content, EventContent other, Set<EventField> fields) {
    EventContent result = content;
    for (EventField field : fields) {
      result = field.copy(other, result);
    }
    return result;
  }

  private static EventRow editFollowing(
      WriteUnit unit, Place place, UnaryOperator<EventContent> change) {
    EventRow series = place.series();
    EventContent before = place.content().withRecurrence(series.content().recurrence());
    EventContent after = NamedZones.in(change.apply(before));
    EditGuard.writable(unit.handle(), series.calendarId());
    EditGuard.edit(series.withContent(before), after);
    EditGuard.conference(unit.handle(), series.calendarId(), before, after);
    ContentCheck.check(after, EventField.difference(before, after));
    EditGuard.split(series);
    SeriesSplit split = split(place);
    SeriesShift shift = SeriesShift.like(place.slot(), before.time(), after.time());
    boolean sameRule = after.recurrence().equals(before.recurrence());
    Recurrence carried = shift.recurrence(split.tail());
    Recurrence rule =
        sameRule ? carried : ChosenRule.with(after.recurrence(), before.recurrence(), carried);
    EventContent content =
        rule.isPresent()
            ? carried(series.content(), before, after)
                .withTime(shift.start(place.slot()))
                .withRecurrence(rule)
            : after;
    EventEdits.update(
        unit, series, series.withContent(series.content().withRecurrence(split.head())));
    EventRow tail =
        EventWriter.create(
            unit,
            EventEdits.newRow(
                unit, series.calendarId(), content, series.event().details().anew(), null));
    for (EventRow exception : following(unit.handle(), place)) {
      if (sameRule || SlotIdentities.hasSlot(content, shift.originalStart(start(exception)))) {
        handOver(unit, exception, series.content(), tail, shift);
      } else {
        EventWriter.bury(unit, exception);
      }
    }
    carryReminders(unit, place, tail);
    Inherited.follow(unit, series.content(), tail);
    editItself(unit, place, before, after);
    return tail;
  }

  /** Who has seen or snoozed a reminder of an occurrence is not reminded of it anew. */
  private static void carryReminders(WriteUnit unit, Place place, EventRow tail) {
    ZoneId zone = SeriesZone.of(place.series().content().time());
    Instant from = place.start().instantIn(zone);
    if (ReminderTable.copy(unit.handle(), place.series().id(), tail.id(), from, zone)) {
      unit.touch(new StoreChange.RemindersChanged());
    }
  }

  private static OriginalStart start(EventRow exception) {
    return Objects.requireNonNull(exception.originalStart());
  }

  private static SeriesSplit split(Place place) {
    EventContent content = place.series().content();
    return SeriesSplit.before(content.time(), content.recurrence(), place.start());
  }

  /** An exception that has no time of its own moves along. */
  private static void handOver(
      WriteUnit unit, EventRow exception, EventContent series, EventRow tail, SeriesShift shift) {
    OriginalStart before = start(exception);
    OriginalStart after = shift.originalStart(before);
    EventContent content = exception.content();
    if (content.time().equals(SeriesContent.at(series, before).time())
        || content.status() == EventStatus.CANCELLED) {
      content = content.withTime(SeriesContent.at(tail.content(), after).time());
    }
    Ghosts.part(unit, exception, exception.seriesId());
    ExceptionOf of = new ExceptionOf(tail.id(), after);
    EventEdits.update(
        unit, exception, exception.nextGeneration().withException(of).withContent(content));
  }

  static void delete(WriteUnit unit, EventId seriesId, OriginalStart start, RecurrenceScope scope) {
    Place place = place(unit.handle(), seriesId, start);
    EditGuard.writable(unit.handle(), place.series().calendarId());
    switch (scope) {
      case THIS -> cancel(unit, place);
      case THIS_AND_FOLLOWING -> deleteFollowing(unit, place);
      case ALL -> EventEdits.bury(unit, place.series());
    }
  }

  private static void cancel(WriteUnit unit, Place place) {
    EventRow exception = place.exception();
    if (exception == null) {
      EventContent cancelled = place.content().withStatus(EventStatus.CANCELLED);
      EventWriter.create(unit, exceptionRow(unit, place, cancelled));
    } else {
      EventEdits.cancel(unit, exception);
    }
  }

  private static void deleteFollowing(WriteUnit unit, Place place) {
    EventRow series = place.series();
    if (isFirst(place)) {
      EventEdits.bury(unit, series);
      return;
    }
    EditGuard.split(series);
    List<EventRow> following = following(unit.handle(), place);
    EventEdits.update(
        unit, series, series.withContent(series.content().withRecurrence(split(place).head())));
    following.forEach(exception -> EventWriter.bury(unit, exception));
  }

  private static List<EventRow> following(Handle handle, Place place) {
    var zone = SeriesZone.of(place.series().content().time());
    return EventTable.exceptions(handle, place.series().id()).stream()
        .filter(row -> !row.deleted() && row.originalStart() != null)
        .filter(
            row -> {
              OriginalStart start = row.originalStart();
              return start != null
                  && !start.instantIn(zone).isBefore(place.start().instantIn(zone));
            })
        .toList();
  }

  private static boolean isFirst(Place place) {
    EventTime first = place.series().content().time();
    var zone = SeriesZone.of(first);
    return !place.start().instantIn(zone).isAfter(first.startIn(zone));
  }

  private static Place place(Handle handle, EventId seriesId, OriginalStart start) {
    EventRow series = EditGuard.event(handle, seriesId);
    EventContent content = series.content();
    Optional<EventRow> exception =
        EventTable.exception(handle, seriesId, start).filter(row -> !row.deleted());
    Optional<EventTime> slot =
        series.event().isSeries()
            ? new OccurrenceExpander(content.time(), content.recurrence())
                .find(start)
                .map(Slot::time)
            : Optional.empty();
    boolean cancelled =
        exception.filter(row -> row.content().status() == EventStatus.CANCELLED).isPresent();
    if (cancelled || (exception.isEmpty() && slot.isEmpty())) {
      throw new DaymarkException(
          ErrorCode.OCCURRENCE_NOT_FOUND, "The series has no occurrence " + start.key() + ".");
    }
    return new Place(
        series,
        start,
        slot.orElseGet(() -> content.time().startingAt(start)),
        exception.orElse(null));
  }
}
