package dev.daymark.storage;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskListId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that comes from a file and keeps the UID it has there (RFC 5545 section 3.8.4.7). */
public sealed interface ImportItem {

  /** Names it wherever it goes. */
  String uid();

  /** When it was changed last where it comes from; null if nobody knows. */
  @Nullable Instant changedAt();

  /**
   * An event or a series.
   *
   * @param exceptions occurrences that differ from their series; empty for an event
   */
  record OfEvent(
      String uid,
      @Nullable Instant changedAt,
      CalendarId calendar,
      EventContent content,
      List<OfOccurrence> exceptions)
      implements ImportItem {

    public OfEvent {
      exceptions = List.copyOf(exceptions);
    }
  }

  /** What takes the place of one occurrence. */
  record OfOccurrence(OriginalStart originalStart, EventContent content) {}

  /**
   * A task.
   *
   * @param completedAt null where it is not completed, or nobody knows when it was
   * @param parentUid names the task it is a part of; null at the top
   * @param base what the task was here when this was made of it, so that it is written over that
   *     and nothing newer; null where {@code changedAt} alone decides
   */
  record OfTask(
      String uid,
      @Nullable Instant changedAt,
      TaskListId list,
      TaskContent content,
      @Nullable Instant completedAt,
      @Nullable String parentUid,
      @Nullable TaskContent base)
      implements ImportItem {

    /** One that nothing here is known of. */
    public OfTask(
        String uid,
        @Nullable Instant changedAt,
        TaskListId list,
        TaskContent content,
        @Nullable Instant completedAt,
        @Nullable String parentUid) {
      this(uid, changedAt, list, content, completedAt, parentUid, null);
    }
  }
}
