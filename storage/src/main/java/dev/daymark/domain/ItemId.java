package dev.daymark.domain;

import java.util.UUID;

/** The id of anything a history entry can be about. */
public sealed interface ItemId permits AccountId, CalendarId, EventId, TaskId, TaskListId {

  /** The bare UUIDv7. */
  UUID value();
}
