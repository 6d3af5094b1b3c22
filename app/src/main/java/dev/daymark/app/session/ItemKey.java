package dev.daymark.app.session;

import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.TaskId;
import org.jspecify.annotations.Nullable;

/** Names something a person can select, and keeps naming it when an edit makes it an exception. */
public sealed interface ItemKey {

  /** The key of an occurrence. */
  static OfEvent of(Occurrence occurrence) {
    EventId series = occurrence.seriesId();
    return series == null
        ? new OfEvent(occurrence.event().id(), null)
        : new OfEvent(series, occurrence.originalStart());
  }

  /**
   * An event, or one occurrence of a series.
   *
   * @param root the event, or the series' master
   * @param originalStart which occurrence; null for an event that happens once
   */
  record OfEvent(EventId root, @Nullable OriginalStart originalStart) implements ItemKey {}

  /** The event that is being created. */
  record OfDraft() implements ItemKey {}

  /** A task, wherever it is shown. */
  record OfTask(TaskId id) implements ItemKey {}
}
