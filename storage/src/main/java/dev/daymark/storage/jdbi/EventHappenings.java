package dev.daymark.storage.jdbi;

import com.google.gson.JsonObject;
import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.DomainEvent.Cause;
import dev.daymark.storage.DomainEvent.EventSubject;
import dev.daymark.storage.jdbi.Happenings.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a change of an event means. An occurrence that begins to differ from its series was as the
 * series has it, and is so again when it no longer differs.
 *
 * @param changed every item of the transaction
 */
record EventHappenings(Handle handle, Cause cause, Set<ItemId> changed) {

  private static final String TIME = "time";
  private static final Set<String> NAMES =
      Set.of(EventState.SERIES, EventState.ORIGINAL_START, "recurrence");

  /** An event before or after, as far as somebody sees it. */
  private record State(JsonObject fields, EventContent content) {

    static State of(JsonObject fields) {
      return new State(fields, EventState.content(fields));
    }

    boolean isOver() {
      return content.status() == EventStatus.CANCELLED;
    }
  }

  void tell(EventId id, Passage passage, List<DomainEvent> events) {
    JsonObject known = passage.after() == null ? passage.before() : passage.after();
    if (known == null) {
      return;
    }
    ExceptionOf exception = EventState.exception(known);
    EventId series = exception == null ? null : exception.seriesId();
    if (exception == null || series == null) {
      tell(subject(id, known), living(passage.before()), living(passage.after()), events);
    } else if (!isNewsOfTheSeries(series, passage)) {
      EventSubject event = subject(id, known);
      tell(
          event,
          passage.before() == null ? ofSeries(known, event) : living(passage.before()),
          passage.after() == null ? ofSeries(known, event) : living(passage.after()),
          events);
    }
  }

  /** What comes or goes together with its series is told with it. */
  private boolean isNewsOfTheSeries(EventId series, Passage passage) {
    return changed.contains(series) && (passage.before() == null || passage.after() == null);
  }

  private static @Nullable State living(@Nullable JsonObject fields) {
    if (fields == null) {
      return null;
    }
    State state = State.of(fields);
    return state.isOver() ? null : state;
  }

  /** The occurrence as its series has it; null where there is no such series any more. */
  private @Nullable State ofSeries(JsonObject exception, EventSubject event) {
    EventId series = event.series();
    OriginalStart original = event.originalStart();
    if (series == null || original == null) {
      return null;
    }
    Optional<EventRow> row = EventTable.find(handle, series).filter(found -> !found.deleted());
    return row.map(
            found -> {
              EventContent content = SeriesContent.at(found.content(), original);
              JsonObject fields = EventState.fields(found.withContent(content));
              fields.add(EventState.SERIES, exception.get(EventState.SERIES));
              fields.add(EventState.ORIGINAL_START, exception.get(EventState.ORIGINAL_START));
              return new State(fields, content);
            })
        .orElse(null);
  }

  private void tell(
      EventSubject event, @Nullable State before, @Nullable State after, List<DomainEvent> events) {
    if (after == null) {
      if (before != null) {
        events.add(new DomainEvent.EventDeleted(cause, event, before.content().time()));
      }
    } else if (before == null) {
      events.add(new DomainEvent.EventAdded(cause, event, after.content().time()));
    } else {
      change(event, before, after, events);
    }
  }

  private void change(EventSubject event, State before, State after, List<DomainEvent> events) {
    if (!before.content().time().equals(after.content().time())) {
      events.add(
          new DomainEvent.EventMoved(
              cause, event, before.content().time(), after.content().time()));
    }
    Set<String> fields = EventHappenings.fields(before, after);
    if (event.series() != null) {
      fields.removeAll(NAMES);
    }
    if (!fields.isEmpty()) {
      events.add(new DomainEvent.EventChanged(cause, event, fields));
    }
  }

  private static Set<String> fields(State before, State after) {
    Set<String> fields = HistoryTable.difference(before.fields(), after.fields());
    fields.removeAll(EventState.BESIDE);
    fields.remove(TIME);
    return fields;
  }

  /** Tells of an event whose row changed without a trace in the history. */
  void tellDetails(EventId id, List<DomainEvent> events) {
    EventTable.find(handle, id)
        .filter(row -> !row.deleted())
        .ifPresent(
            row ->
                events.add(
                    new DomainEvent.EventChanged(
                        cause, subject(id, EventState.fields(row)), Set.of("details"))));
  }

  private static EventSubject subject(EventId id, JsonObject state) {
    ExceptionOf exception = EventState.exception(state);
    return new EventSubject(
        id,
        EventState.calendar(state),
        Happenings.text(state, "summary"),
        exception == null ? null : exception.seriesId(),
        exception == null ? null : exception.originalStart());
  }
}
