package dev.daymark.sync.remote;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.sync.ETag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A conditional update that names only what changed.
 *
 * @param condition the version it was made from; it fails if the event has another by now
 * @param content where the new values are read
 * @param fields which of them are sent
 * @param before the remote resource it was made from, whose unmodelled parts of a list survive;
 *     null if it was never seen
 */
public record EventPatch(
    ETag condition, EventContent content, Set<EventField> fields, @Nullable String before) {

  public EventPatch {
    fields = Set.copyOf(fields);
  }
}
