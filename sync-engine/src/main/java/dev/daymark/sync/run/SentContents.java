package dev.daymark.sync.run;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.sync.SyncedEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was sent without an answer yet, by the remote identity it was sent to, for a row here may
 * part from its identity at any time. When the remote side shows it, it is our own doing and no
 * change of theirs. Lost with the process: a merge then errs on the side of filing a conflict.
 */
final class SentContents {

  private final Map<Address, EventContent> sent = new ConcurrentHashMap<>();

  private record Address(CalendarId calendar, String remoteId) {}

  void sending(CalendarId calendar, String remoteId, EventContent content) {
    sent.put(new Address(calendar, remoteId), content);
  }

  void settled(CalendarId calendar, String remoteId) {
    sent.remove(new Address(calendar, remoteId));
  }

  /** It is known how the remote side has the event. */
  void settled(SyncedEvent event) {
    sent.remove(address(event));
  }

  @Nullable EventContent of(SyncedEvent event) {
    return sent.get(address(event));
  }

  private static Address address(SyncedEvent event) {
    return event.remote() == null
        ? new Address(
            event.event().calendarId(), RemoteIds.of(event.event().id(), event.generation()))
        : new Address(event.remote().calendarId(), event.remote().remoteId());
  }
}
