package dev.daymark.app.conflicts;

import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An event whose two versions became one without asking, because they changed different fields.
 *
 * @param run the sync run that brought both together
 * @param here the fields that were changed on this device
 * @param there the fields that were changed in Google Calendar
 */
public record AutoMerge(
    UUID run,
    EventId event,
    String title,
    Set<EventField> here,
    Set<EventField> there,
    Instant at) {

  public AutoMerge {
    here = Set.copyOf(here);
    there = Set.copyOf(there);
  }
}
