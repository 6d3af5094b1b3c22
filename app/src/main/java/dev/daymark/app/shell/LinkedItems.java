package dev.daymark.app.shell;

import dev.daymark.app.session.ItemKey;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.TaskId;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what an address of Daymark's names. Blocks. */
record LinkedItems(LocalStore store, ZoneId zone) {

  /**
   * What was found.
   *
   * @param day on which it is shown; null for a task
   */
  record Found(ItemKey key, @Nullable LocalDate day) {}

  /** The event or task with an id; of a series, its occurrence on that day or the next one. */
  Optional<Found> find(UUID id, LocalDate today) {
    if (store.tasks().find(new TaskId(id)).isPresent()) {
      return Optional.of(new Found(new ItemKey.OfTask(new TaskId(id)), null));
    }
    return store.events().find(new EventId(id)).map(event -> found(event, today));
  }

  private Found found(CalendarEvent event, LocalDate today) {
    LocalDate day = LocalDate.ofInstant(event.content().time().startIn(zone), zone);
    CalendarEvent.ExceptionOf exception = event.exception();
    if (exception != null && exception.seriesId() != null) {
      return new Found(new ItemKey.OfEvent(exception.seriesId(), exception.originalStart()), day);
    }
    if (!event.isSeries()) {
      return new Found(new ItemKey.OfEvent(event.id(), null), day);
    }
    List<Occurrence> next = store.events().upcoming(event.id(), today, 1);
    return next.isEmpty()
        ? new Found(new ItemKey.OfEvent(event.id(), event.content().time().asOriginalStart()), day)
        : new Found(
            ItemKey.of(next.getFirst()),
            LocalDate.ofInstant(next.getFirst().time().startIn(zone), zone));
  }
}
