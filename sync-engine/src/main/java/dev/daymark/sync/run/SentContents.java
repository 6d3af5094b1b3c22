package dev.daymark.sync.run;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was sent without an answer yet. When the remote side shows it, it is our own doing and no
 * change of theirs. Lost with the process: a merge then errs on the side of filing a conflict.
 */
final class SentContents {

  private final Map<EventId, EventContent> sent = new ConcurrentHashMap<>();

  void sending(EventId id, EventContent content) {
    sent.put(id, content);
  }

  void settled(EventId id) {
    sent.remove(id);
  }

  @Nullable EventContent of(EventId id) {
    return sent.get(id);
  }
}
